import type { AudioSample } from 'c/voiceAudioQuality';
import type { VoiceEvent } from 'c/voiceEvents';
import type { AnomalyCode } from './anomaly';
import type { CallState } from './state';

/** One event to apply, and what is known when it comes. */
export interface Step {
  /** The state before the event. */
  readonly state: CallState;
  readonly event: VoiceEvent;
  /** State time of the event, epoch milliseconds. */
  readonly at: number;
  /** State time of the first event of the same relay; that may be this one. */
  readonly relaySince: number;
  /** The measured AUDIO_STATS batch; null: no sample, or another event. */
  readonly sample: AudioSample | null;
}

/** Records an anomaly of the event's call. */
export type NoteCall = (code: AnomalyCode) => void;

import type { AudioSample } from 'c/voiceAudioQuality';
import type { VoiceEvent } from 'c/voiceEvents';
import type { AnomalyCode } from './anomaly';
import type { CallState } from './state';

/** One event on its way into the state. */
export interface Step {
  /** Before the event. */
  readonly state: CallState;
  readonly event: VoiceEvent;
  /** State time of the event, epoch milliseconds. */
  readonly at: number;
  /** State time of the first event of the same relay, this one or an earlier one. */
  readonly relaySince: number;
  /** The measured batch of an AUDIO_STATS; null: no sample, or another event. */
  readonly sample: AudioSample | null;
}

/** Records that the event did not fit its call. */
export type NoteCall = (code: AnomalyCode) => void;

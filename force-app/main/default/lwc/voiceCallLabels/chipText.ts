import noRecentNews from '@salesforce/label/c.VoiceRelay_Caveat_NoRecentNews';
import audioBad from '@salesforce/label/c.VoiceRelay_Card_AudioBad';
import audioFair from '@salesforce/label/c.VoiceRelay_Card_AudioFair';
import audioGood from '@salesforce/label/c.VoiceRelay_Card_AudioGood';
import audioPoor from '@salesforce/label/c.VoiceRelay_Card_AudioPoor';
import recordingPausedFor from '@salesforce/label/c.VoiceRelay_Card_RecordingPaused';
import youAreMuted from '@salesforce/label/c.VoiceRelay_Card_YouAreMuted';
import muted from '@salesforce/label/c.VoiceRelay_Mute_On';
import recordingResumed from '@salesforce/label/c.VoiceRelay_Recording_On';
import recordingPaused from '@salesforce/label/c.VoiceRelay_Recording_Paused';
import type { AudioGrade } from 'c/voiceAudioQuality';
import type { CallChip } from 'c/voiceCallCard';
import { IN_DOUBT_TEXT, STATUS_ICON, STATUS_TEXT } from './statusText';

/** How a fact beside the word of a call is shown. */
export interface ChipText {
  /** May have `{0}` for a duration. */
  readonly text: string;
  readonly icon: string;
  readonly tone: 'warn' | 'quiet';
}

/** Names each grade of audio in a word. */
export const AUDIO_TEXT: Record<AudioGrade, string> = {
  good: audioGood,
  fair: audioFair,
  poor: audioPoor,
  bad: audioBad,
};

const inDoubt = (text: string): string => `${text} ${IN_DOUBT_TEXT}`;

const TEXTS: Record<Exclude<CallChip['kind'], 'audio'>, ChipText> = {
  muted: { text: youAreMuted, icon: 'utility:muted', tone: 'warn' },
  recordingPaused: { text: recordingPausedFor, icon: 'utility:pause_alt', tone: 'warn' },
  recordingResumed: { text: recordingResumed, icon: 'utility:record', tone: 'quiet' },
  onHoldInDoubt: { text: inDoubt(STATUS_TEXT.onHold), icon: STATUS_ICON.onHold, tone: 'quiet' },
  mutedInDoubt: { text: inDoubt(muted), icon: 'utility:muted', tone: 'quiet' },
  recordingPausedInDoubt: { text: inDoubt(recordingPaused), icon: 'utility:pause_alt', tone: 'quiet' },
  noRecentNews: { text: noRecentNews, icon: 'utility:clock', tone: 'quiet' },
};

/** Names a fact beside the word of a call. */
export function chipText(chip: CallChip): ChipText {
  if (chip.kind !== 'audio') return TEXTS[chip.kind];
  return { text: AUDIO_TEXT[chip.grade], icon: 'utility:warning', tone: 'warn' };
}

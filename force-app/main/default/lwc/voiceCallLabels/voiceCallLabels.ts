/** The words that several panels share. */
export { ABSENCE_TEXT } from './absenceText';
export type { AbsenceText } from './absenceText';
export { ANOMALY_TEXT } from './anomalyText';
export { audioCauseText } from './audioCauseText';
export { callTypeText } from './callTypeText';
export { AUDIO_TEXT, chipText } from './chipText';
export type { ChipText } from './chipText';
export { partyText, whoText } from './partyText';
export { HOLD_TEXT, IN_DOUBT_TEXT, MUTE_TEXT, RECORDING_TEXT, STATUS_ICON, STATUS_TEXT } from './statusText';
export { TRUTH_TEXT } from './truthText';
export type { TruthText } from './truthText';
export { wordText } from './wordText';
export type { WordText, WordTone } from './wordText';

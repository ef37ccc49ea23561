/** Texts that several panels share. */
export { ABSENCE_TEXT } from './absenceText';
export type { AbsenceText } from './absenceText';
export { ANOMALY_TEXT } from './anomalyText';
export { audioEffectText, worstAudioText } from './audioEffectText';
export { callTypeText } from './callTypeText';
export { CAVEAT_TEXT } from './caveatText';
export type { CaveatText } from './caveatText';
export { AUDIO_TEXT, chipText } from './chipText';
export type { ChipText } from './chipText';
export { partyText, whoText } from './partyText';
export { IN_DOUBT_TEXT, STATUS_ICON, STATUS_TEXT } from './statusText';
export { wordText } from './wordText';
export type { WordText, WordTone } from './wordText';

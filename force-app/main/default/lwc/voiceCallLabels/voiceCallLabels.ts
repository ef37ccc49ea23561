/** The words that several panels share. */
export { ABSENCE_TEXT } from './absenceText';
export type { AbsenceText } from './absenceText';
export { ANOMALY_TEXT } from './anomalyText';
export { audioCauseText } from './audioCauseText';
export { audioEffectText, worstAudioText } from './audioEffectText';
export { partyText, whoText } from './partyText';
export { HOLD_TEXT, IN_DOUBT_TEXT, MUTE_TEXT, RECORDING_TEXT, STATUS_ICON, STATUS_TEXT } from './statusText';
export { CAVEAT_TEXT } from './caveatText';
export type { CaveatText } from './caveatText';

/** The alerts for a rep: rules over the state of the calls, and snoozing. */
export { selectCleanSample, selectOneWayAudio } from './audioTrouble';
export type { OneWayAudio } from './audioTrouble';
export { keyOf, NO_SNOOZE, selectAttention } from './attention';
export type { Attention } from './attention';
export type { AttentionFacts } from './facts';
export { snoozed } from './snooze';
export type { Snoozes } from './snooze';

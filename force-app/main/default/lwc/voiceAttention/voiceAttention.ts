/** What a rep should look at now: rules over the state of the calls, the worst first, and what was put off. */
export { selectCleanSample, selectOneWayAudio } from './audioTrouble';
export type { OneWayAudio } from './audioTrouble';
export { keyOf, NO_SNOOZE, selectAttention } from './attention';
export type { Attention } from './attention';
export type { AttentionFacts } from './facts';
export { snoozed } from './snooze';
export type { Snoozes } from './snooze';

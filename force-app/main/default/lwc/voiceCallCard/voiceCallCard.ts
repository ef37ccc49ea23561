/** What a page shows of its calls: one bar with the worst that is true, and the facts below it. */
export { selectBar } from './bar';
export type { Bar, BarKind, BlindKind } from './bar';
export { selectCard } from './card';
export type { CallBody, Card, OtherCall } from './card';
export type { CallChip } from './chips';
export { isCurrent } from './ending';
export type { CardFacts } from './facts';
export { selectHistory } from './history';
export type { CallHistory, LastCall, UnansweredCall } from './history';
export type { FirstHold, PartyOnCall } from './parties';
export type { CallWord, WordKind } from './word';

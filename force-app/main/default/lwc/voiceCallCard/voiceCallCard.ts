/** Selects what a page shows about its calls: one bar with the most serious fact, and the facts below it. */
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

/** The calls of this page. Each message counts once, and every component sees the same state. */
export { createCalls } from './calls';
export type { Calls, CallsListener } from './calls';
export { SIMULATED_RELAY_PREFIX } from './received';
export type { CallMoment } from './moments';
export { SessionBackup } from './sessionBackup';
export type { TextStorage } from './sessionBackup';
export type { CallsSnapshot } from './snapshot';
export { after, beginPage, callsOfPage, feedCalls, randomId, subscribe } from './thisPage';
export type { CallsWorld, Feed, PageRelay } from './world';

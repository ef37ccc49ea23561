/** The calls of this page: each message counts once, and every component that follows them sees the same. */
export { createCalls } from './calls';
export type { Calls, CallsListener } from './calls';
export { SIMULATED_RELAY_PREFIX } from './heard';
export type { CallMoment } from './moments';
export { SessionBackup } from './sessionBackup';
export type { TextStorage } from './sessionBackup';
export type { CallsSnapshot } from './snapshot';
export { after, beginPage, callsOfPage, feedCalls, randomId, subscribe } from './thisPage';
export type { CallsWorld, Feed, PageRelay } from './world';

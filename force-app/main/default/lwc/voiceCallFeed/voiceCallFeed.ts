/** A reader of the relay's channel: each event once and in order, with what was said before it came. */
export { CallFeed } from './feed';
export type { FeedOptions } from './feed';
export type { Joining } from './join';
export { toChannel } from './messages';
export type { ControlMessage, NumberRequest } from './messages';
export { selectMissing } from './numbers';
export type { MissingNumbers } from './numbers';
export { parseTraceLine } from './traceLine';
export type { FeedWorld } from './world';

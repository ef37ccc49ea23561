/**
 * The relay of a page: it numbers and dates events and publishes them in order through any host that can. And the way back:
 * `command` asks the phone to do something.
 */
export type { Moment, StoredStamp } from './clock';
export { createCommands } from './commands';
export type { CommandAnswer, Commands, CommandsWorld } from './commands';
export type { HostKind } from './listening';
export type { ListeningFacts, RelayMessage, StatusMessage } from './messages';
export { createRelay } from './relay';
export type { ListeningNote, ReceivedEvent, Relay, RelayMember, RelayWorld } from './relay';
export { beginPage, command, relayOfPage } from './thisPage';

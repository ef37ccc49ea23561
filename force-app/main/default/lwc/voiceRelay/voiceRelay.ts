/** The relay of a page: it numbers and dates events and publishes them in order through any host that can. */
export type { Moment, StoredStamp } from './clock';
export type { HostKind } from './listening';
export type { ListeningFacts, RelayMessage, StatusMessage } from './messages';
export { createRelay } from './relay';
export type { ListeningNote, ReceivedEvent, Relay, RelayMember, RelayWorld } from './relay';
export { beginPage, relayOfPage } from './thisPage';

/** What one page relays: events numbered, dated and published in order, through whichever host can. */
export type { Moment, StoredStamp } from './clock';
export type { ListeningFacts, RelayMessage, StatusMessage } from './messages';
export { createRelay } from './relay';
export type { ListeningNote, ReceivedEvent, Relay, RelayMember, RelayWorld } from './relay';
export { beginPage, relayOfPage } from './thisPage';

/** How the way from the toolkit to this console is doing: what the relay says of itself, and which silence this is. */
export { parseRelayStatus } from './status';
export type { RelayStatus } from './status';
export { selectEventAgeMs, selectSilence } from './silence';
export type { AnomalyCount, RelayView, Silence } from './silence';

/** How the way from the toolkit to this page is doing: what the relay reports, why nothing comes, and how sure the state is. */
export { isCallConnected, RELAY_EXPECTED_MS, selectAbsence, selectEventAgeMs, selectRelayHealth } from './health';
export type { Absence, AnomalyCount, RelayFacts, RelayHealth, RelayView } from './health';
export { selectCaveats, selectDoubts } from './caveats';
export type { Caveat, CaveatFacts, Doubt } from './caveats';
export { describeForAdmin } from './describeForAdmin';
export type { AdminFacts } from './describeForAdmin';
export { isGivenUp } from './givenUp';
export { parseRelayStatus } from './status';
export type { RelayStatus } from './status';

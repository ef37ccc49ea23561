/** The relay's status, why events do not arrive, and how sure the state on the screen is. */
export { isCallConnected, RELAY_EXPECTED_MS, selectAbsence, selectEventAgeMs, selectRelayHealth } from './health';
export type { Absence, AnomalyCount, RelayFacts, RelayHealth, RelayView } from './health';
export { selectCaveats, selectDoubts } from './caveats';
export type { Caveat, CaveatFacts, Doubt } from './caveats';
export { describeForAdmin } from './describeForAdmin';
export type { AdminFacts } from './describeForAdmin';
export { isGivenUp } from './givenUp';
export { parseRelayStatus } from './status';
export type { RelayStatus } from './status';

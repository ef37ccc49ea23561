/** How the way from the toolkit to this console is doing: what the relay says of itself, which silence this is, and how sure the state. */
export { selectDoubts, selectMarks } from './marks';
export type { Doubt, TruthFacts, TruthMark } from './marks';
export { parseRelayStatus } from './status';
export type { RelayStatus } from './status';
export { selectEventAgeMs, selectSilence } from './silence';
export type { AnomalyCount, RelayView, Silence } from './silence';

import type { RelayLine } from 'c/voiceEvents';
import { applyEvent } from './calls';
import { newRelay, withLine } from './clock';
import { marked } from './restore';
import type { Anomaly, Note } from './anomaly';
import type { CallState, TraceMark } from './state';

/**
 * The state after one line of a trace or one message of a relay. Pure and total: never throws, reads no clock, and returns
 * the calls that did not change as the same objects. What did not fit is in `anomalies` of the result.
 */
export function reduce(state: CallState, line: RelayLine | TraceMark): CallState {
  const anomalies: Anomaly[] = [];
  if (line.kind === 'other-kind') return state.anomalies.length ? { ...state, anomalies } : state;
  if (line.kind === 'restored' || line.kind === 'checkpoint') return marked(state, line);
  const note: Note = (code, callId = null) => {
    anomalies.push({ seq: line.seq ?? line.lineNumber, code, callId });
  };
  const before = state.relays.find((relay) => relay.relayId === line.relayId);
  const relay = withLine(before ?? newRelay(line.relayId, state), line, note);
  if (!relay) return { ...state, anomalies };
  const relays = before ? state.relays.map((known) => (known === before ? relay : known)) : [...state.relays, relay];
  if (line.kind !== 'event') return { ...state, relays, anomalies };
  const { addedMs } = relay;
  const { isRestored } = state;
  const at = Math.max(line.at + addedMs, state.latestAt ?? -Infinity);
  const calls = applyEvent(state.calls, line, at, note);
  return { calls, relays, latestAt: at, addedMs, events: state.events + 1, isRestored, anomalies };
}

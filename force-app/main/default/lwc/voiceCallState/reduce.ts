import type { RelayLine } from 'c/voiceEvents';
import { applyEvent } from './calls';
import { newRelay, withLine } from './clock';
import type { Anomaly, Note } from './anomaly';
import type { CallState } from './state';

/**
 * The state after one line of a trace or one message of a relay. Pure and total: never throws, reads no clock, and returns
 * the calls that did not change as the same objects. What did not fit is in `anomalies` of the result.
 */
export function reduce(state: CallState, line: RelayLine): CallState {
  const anomalies: Anomaly[] = [];
  if (line.kind === 'other-kind') return state.anomalies.length ? { ...state, anomalies } : state;
  const note: Note = (code, callId = null) => {
    anomalies.push({ seq: line.seq ?? line.lineNumber, code, callId });
  };
  const before = state.relays.find((relay) => relay.relayId === line.relayId);
  const relay = withLine(before ?? newRelay(line.relayId), line, note);
  if (!relay) return { ...state, anomalies };
  const relays = before ? state.relays.map((known) => (known === before ? relay : known)) : [...state.relays, relay];
  if (line.kind !== 'event') return { ...state, relays, anomalies };
  const { addedMs } = relay;
  const at = Math.max(line.at + addedMs, state.latestAt ?? -Infinity);
  const calls = applyEvent(state.calls, line, at, note);
  return { calls, relays, latestAt: at, addedMs, events: state.events + 1, anomalies };
}

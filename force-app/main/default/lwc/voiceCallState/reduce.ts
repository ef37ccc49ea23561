import type { RelayLine, VoiceEvent } from 'c/voiceEvents';
import { applyEvent } from './calls';
import { relayOf, withNumber, withRelay, withTime } from './clock';
import type { Anomaly, CallState, Note, RelayRecord } from './state';

const NO_ANOMALIES: readonly Anomaly[] = [];

/** The state after one event whose number is new. */
function applyDated(state: CallState, event: VoiceEvent, relay: RelayRecord, isLate: boolean, note: Note): CallState {
  const timed = isLate ? relay : withTime(relay, event.at, note);
  const sentAt = event.at + timed.addedMs;
  const at = state.latestAt === null ? sentAt : Math.max(sentAt, state.latestAt);
  return {
    calls: applyEvent(state.calls, event, at, note),
    relays: withRelay(state.relays, timed),
    latestAt: at,
    addedMs: timed.addedMs,
    events: state.events + 1,
    anomalies: NO_ANOMALIES,
  };
}

function applyLine(state: CallState, line: RelayLine, note: Note): CallState {
  if (line.kind === 'other-kind') return state;
  const before = relayOf(state, line.relayId);
  const isNumbered = line.relayId !== null && line.seq !== null;
  const relay = isNumbered ? withNumber(before, line.seq) : before;
  if (isNumbered && relay === before && line.kind !== 'malformed') {
    note('duplicate', null);
    return state;
  }
  if (isNumbered && before.numbers && line.seq > before.numbers.largest + 1) note('gap', null);
  if (line.kind !== 'event') {
    note(line.kind, null);
    return relay === before ? state : { ...state, relays: withRelay(state.relays, relay) };
  }
  const isLate = isNumbered && before.numbers !== null && line.seq < before.numbers.largest;
  return applyDated(state, line, relay, isLate, note);
}

/**
 * The state after one line of a trace or one message of a relay. Pure and total: never throws, reads no clock, and returns
 * the calls that did not change as the same objects. What did not fit is in `anomalies` of the result.
 */
export function reduce(state: CallState, line: RelayLine): CallState {
  const anomalies: Anomaly[] = [];
  const next = applyLine(state, line, (code, callId) => {
    anomalies.push({ seq: line.seq ?? line.lineNumber, code, callId });
  });
  if (anomalies.length) return { ...next, anomalies };
  return next.anomalies.length ? { ...next, anomalies: NO_ANOMALIES } : next;
}

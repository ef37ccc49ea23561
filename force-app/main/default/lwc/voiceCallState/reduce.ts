import type { RelayLine, VoiceEvent } from 'c/voiceEvents';
import { applyEvent } from './calls';
import { largestNumber, relayOf, withoutNumber, withRelay, withTime } from './clock';
import type { Anomaly, CallState, Note, RelayRecord } from './state';

const NO_ANOMALIES: readonly Anomaly[] = [];

/** The state after an event that was sent, on the clock of its relay, at `event.at`. */
function applyDated(state: CallState, event: VoiceEvent, relay: RelayRecord, note: Note): CallState {
  const at = Math.max(event.at + relay.addedMs, state.latestAt ?? -Infinity);
  return {
    calls: applyEvent(state.calls, event, at, note),
    relays: state.relays,
    latestAt: at,
    addedMs: relay.addedMs,
    events: state.events + 1,
    anomalies: NO_ANOMALIES,
  };
}

function applyLine(state: CallState, line: RelayLine, note: Note): CallState {
  if (line.kind === 'other-kind') return state;
  const before = relayOf(state, line.relayId);
  const seq = line.relayId === null ? null : line.seq;
  const free = seq === null ? before.free : withoutNumber(before.free, seq);
  if (seq !== null && free === before.free && line.kind !== 'malformed') {
    note('duplicate', null);
    return state;
  }
  const largest = largestNumber(before);
  if (seq !== null && largest > -Infinity && seq > largest + 1) note('gap', null);
  let relay = free === before.free ? before : { ...before, free };
  const isLate = seq !== null && seq < largest;
  if (line.kind !== 'event') note(line.kind, null);
  else if (!isLate) relay = withTime(relay, line.at, note);
  const next = line.kind === 'event' ? applyDated(state, line, relay, note) : state;
  return relay === before ? next : { ...next, relays: withRelay(state.relays, before, relay) };
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

import { measureBatch } from 'c/voiceAudioQuality';
import type { RelayLine } from 'c/voiceEvents';
import type { Anomaly, Note } from './anomaly';
import { applyEvent } from './applyEvent';
import { newRelay, stateTime, withLine } from './clock';
import type { CallState, RelayRecord } from './state';

function withRelay(relays: CallState['relays'], before: RelayRecord | undefined, relay: RelayRecord) {
  return before ? relays.map((known) => (known === before ? relay : known)) : [...relays, relay];
}

/**
 * Applies one line of a trace or one message of a relay. Pure and total: never throws and reads no clock. Calls that did not
 * change stay the same objects. `anomalies` of the result lists the rules that this line broke.
 */
export function reduce(state: CallState, line: RelayLine): CallState {
  const anomalies: Anomaly[] = [];
  if (line.kind === 'other-kind') return state.anomalies.length ? { ...state, anomalies } : state;
  const note: Note = (code, { callId, leg } = { callId: null, leg: null }) => {
    anomalies.push({ seq: line.seq ?? line.lineNumber, code, callId, leg });
  };
  const before = state.relays.find((known) => known.relayId === line.relayId);
  const relay = withLine(before ?? newRelay(line.relayId), line, note);
  if (!relay) return { ...state, anomalies };
  if (line.kind !== 'event') return { ...state, relays: withRelay(state.relays, before, relay), anomalies };
  const at = stateTime(state, relay, line.at);
  const relaySince = relay.firstAppliedAt ?? at;
  const sample = line.type === 'AUDIO_STATS' ? measureBatch(line.detail) : null;
  const { calls, unknownIds, hadPackets } = applyEvent({ state, event: line, at, relaySince, sample }, note);
  const applied = relay.firstAppliedAt === null ? { ...relay, firstAppliedAt: at } : relay;
  return {
    calls,
    relays: withRelay(state.relays, before, applied),
    unknownIds,
    hadPackets,
    latestAt: at,
    watchedSince: state.watchedSince ?? at,
    events: state.events + 1,
    anomalies,
  };
}

import type { Anomaly, CallState } from 'c/voiceCallState';
import { EventLog } from 'c/voiceEventLog';
import { attempt, type RelayLine } from 'c/voiceEvents';
import type { AnomalyCount } from 'c/voiceRelayStatus';
import type { ReceivedFacts } from './snapshot';

/** The id of a relay without a phone begins with this. */
export const SIMULATED_RELAY_PREFIX = 'simulated-';

export const isSimulatedRelay = (relayId: string | null): boolean =>
  relayId?.startsWith(SIMULATED_RELAY_PREFIX) ?? false;

/** Reads the relay and the number of a message; null: it has none, or cannot be read. */
export function numberOf(message: unknown): { readonly relayId: string; readonly seq: number } | null {
  return attempt(() => {
    const { relayId, seq } = message as { readonly relayId: unknown; readonly seq: unknown };
    const isNamed = typeof relayId === 'string' && relayId.trim() !== '';
    return isNamed && typeof seq === 'number' && Number.isSafeInteger(seq) && seq >= 0 ? { relayId, seq } : null;
  }, null);
}

export const NOTHING_RECEIVED: ReceivedFacts = {
  log: EventLog.empty(),
  anomalies: [],
  gapAt: null,
  joinedLateAt: null,
  isSimulated: false,
};

/** Adds anomalies to the counts, in order of first appearance; returns the same array if there are none. */
function addAnomalies(counts: readonly AnomalyCount[], anomalies: readonly Anomaly[]): readonly AnomalyCount[] {
  if (anomalies.length === 0) return counts;
  const byCode = new Map(counts.map(({ code, count }) => [code, count]));
  for (const { code } of anomalies) byCode.set(code, (byCode.get(code) ?? 0) + 1);
  return [...byCode].map(([code, count]) => ({ code, count }));
}

/** Whether the line is the first event of its relay, and the relay's first received line had a number above 1. */
function isLateStart({ kind, relayId }: RelayLine, before: CallState, after: CallState): boolean {
  if (kind !== 'event' || before.relays.some((relay) => relay.relayId === relayId && relay.lastAt !== null))
    return false;
  const missing = after.relays.flatMap((relay) => (relay.relayId === relayId ? relay.missingRanges : []));
  return missing.some(([first, last]) => first === 0 && last >= 1);
}

/** Adds one line, which led from the state `before` to `after`; `message` is the line as it came. */
export function withLine(
  received: ReceivedFacts,
  message: unknown,
  line: Exclude<RelayLine, { kind: 'other-kind' }>,
  before: CallState,
  after: CallState,
): ReceivedFacts {
  const { anomalies, latestAt } = after;
  return {
    log: received.log.append(message, line, anomalies),
    anomalies: addAnomalies(received.anomalies, anomalies),
    gapAt: anomalies.some(({ code }) => code === 'gap') ? latestAt : received.gapAt,
    joinedLateAt: isLateStart(line, before, after) ? latestAt : received.joinedLateAt,
    isSimulated: received.isSimulated || isSimulatedRelay(line.relayId),
  };
}

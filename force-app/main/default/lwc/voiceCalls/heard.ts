import type { Anomaly, CallState } from 'c/voiceCallState';
import { EventLog } from 'c/voiceEventLog';
import { attempt, type RelayLine } from 'c/voiceEvents';
import type { AnomalyCount } from 'c/voiceRelayStatus';
import type { Heard } from './snapshot';

/** The start of the id of a relay that has no phone behind it. */
export const SIMULATED_RELAY_PREFIX = 'simulated-';

export const isSimulatedRelay = (relayId: string | null): boolean =>
  relayId?.startsWith(SIMULATED_RELAY_PREFIX) ?? false;

/** Returns which relay sent a message and as which number; null: it says neither, or cannot be read. */
export function numberOf(message: unknown): { readonly relayId: string; readonly seq: number } | null {
  return attempt(() => {
    const { relayId, seq } = message as { readonly relayId: unknown; readonly seq: unknown };
    const isNamed = typeof relayId === 'string' && relayId.trim() !== '';
    return isNamed && typeof seq === 'number' && Number.isSafeInteger(seq) && seq >= 0 ? { relayId, seq } : null;
  }, null);
}

export const NOTHING_HEARD: Heard = {
  log: EventLog.empty(),
  anomalies: [],
  gapAt: null,
  joinedLateAt: null,
  isSimulated: false,
};

/** The counts with those anomalies added, in order of first appearance; the same array when there are none. */
function addAnomalies(counts: readonly AnomalyCount[], anomalies: readonly Anomaly[]): readonly AnomalyCount[] {
  if (anomalies.length === 0) return counts;
  const byCode = new Map(counts.map(({ code, count }) => [code, count]));
  for (const { code } of anomalies) byCode.set(code, (byCode.get(code) ?? 0) + 1);
  return [...byCode].map(([code, count]) => ({ code, count }));
}

/** Whether the line is the first event of its relay, and the first line that was heard of it had a number larger than 1. */
function isLateStart({ kind, relayId }: RelayLine, before: CallState, after: CallState): boolean {
  if (kind !== 'event' || before.relays.some((relay) => relay.relayId === relayId && relay.lastAt !== null))
    return false;
  const missing = after.relays.flatMap((relay) => (relay.relayId === relayId ? relay.missingRanges : []));
  return missing.some(([first, last]) => first === 0 && last >= 1);
}

/** Adds one line that led from one state to another; `message` is the line as it came. */
export function withLine(
  heard: Heard,
  message: unknown,
  line: Exclude<RelayLine, { kind: 'other-kind' }>,
  before: CallState,
  after: CallState,
): Heard {
  const { anomalies, latestAt } = after;
  return {
    log: heard.log.append(message, line, anomalies),
    anomalies: addAnomalies(heard.anomalies, anomalies),
    gapAt: anomalies.some(({ code }) => code === 'gap') ? latestAt : heard.gapAt,
    joinedLateAt: isLateStart(line, before, after) ? latestAt : heard.joinedLateAt,
    isSimulated: heard.isSimulated || isSimulatedRelay(line.relayId),
  };
}

import type { Anomaly } from 'c/voiceCallState';
import type { AnomalyCount } from 'c/voiceRelayStatus';

/** The counts with those anomalies added, in order of first appearance; the same array when there are none. */
export function addAnomalies(counts: readonly AnomalyCount[], anomalies: readonly Anomaly[]): readonly AnomalyCount[] {
  if (anomalies.length === 0) return counts;
  const byCode = new Map(counts.map(({ code, count }) => [code, count]));
  for (const { code } of anomalies) byCode.set(code, (byCode.get(code) ?? 0) + 1);
  return [...byCode].map(([code, count]) => ({ code, count }));
}

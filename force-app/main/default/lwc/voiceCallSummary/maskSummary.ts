import { createCallIdMasker, createNameMasker, holdsNumber } from 'c/voiceCallFormat';
import type { TraceSummary } from './traceSummary';

const isText = (text: string | null): text is string => text !== null;

/**
 * Masks every party's name in a summary, a callType that holds a number, and a callId that reveals a party's number. Different
 * parties and calls keep different names and ids.
 */
export function maskSummary(summary: TraceSummary): TraceSummary {
  const { calls, anomalies } = summary;
  const names = calls.flatMap(({ parties }) => parties.map(({ name }) => name)).filter(isText);
  const callIds = [...calls, ...anomalies].map(({ callId }) => callId).filter(isText);
  const maskName = createNameMasker();
  const maskCallId = createCallIdMasker(names, callIds);
  const masked = (name: string | null): string | null => name && maskName(name);
  return {
    ...summary,
    calls: calls.map((call) => ({
      ...call,
      callId: maskCallId(call.callId),
      callType: call.callType !== null && holdsNumber(call.callType) ? maskName(call.callType) : call.callType,
      participant: masked(call.participant),
      parties: call.parties.map((party) => ({ ...party, name: masked(party.name) })),
    })),
    anomalies: anomalies.map((anomaly) => ({ ...anomaly, callId: anomaly.callId && maskCallId(anomaly.callId) })),
  };
}

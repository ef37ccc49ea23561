import { createNameMasker, holdsNumber } from 'c/voiceCallFormat';
import type { TraceSummary } from './traceSummary';

/**
 * The summary with every party's name masked, and the kind of call where it holds a number; different parties keep
 * different names, callIds stay.
 */
export function maskSummary(summary: TraceSummary): TraceSummary {
  const masker = createNameMasker();
  const mask = (name: string | null): string | null => (name === null ? null : masker(name));
  return {
    ...summary,
    calls: summary.calls.map((call) => ({
      ...call,
      callType: call.callType !== null && holdsNumber(call.callType) ? masker(call.callType) : call.callType,
      participant: mask(call.participant),
      parties: call.parties.map((party) => ({ ...party, name: mask(party.name) })),
    })),
  };
}

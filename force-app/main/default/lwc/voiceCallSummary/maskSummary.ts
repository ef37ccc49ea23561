import { createNameMasker } from 'c/voiceCallFormat';
import type { TraceSummary } from './traceSummary';

/** The summary with every party's name masked; different parties keep different names, callIds stay. */
export function maskSummary(summary: TraceSummary): TraceSummary {
  const masker = createNameMasker();
  const mask = (name: string | null): string | null => (name === null ? null : masker(name));
  return {
    ...summary,
    calls: summary.calls.map((call) => ({
      ...call,
      participant: mask(call.participant),
      parties: call.parties.map((party) => ({ ...party, name: mask(party.name) })),
    })),
  };
}

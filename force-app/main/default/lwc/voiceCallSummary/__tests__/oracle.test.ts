import fc from 'fast-check';
import { createTraceSummary, type TraceSummary } from 'c/voiceCallSummary';
import { oracleSummary } from 'test/oracle/contractOracle';
import { randomTraces } from 'test/oracle/traces';

/** How many random traces are compared; set ORACLE_RUNS and ORACLE_SEED for a longer run. */
const RUNS = Number(process.env['ORACLE_RUNS'] ?? 2000);
const SEED = Number(process.env['ORACLE_SEED'] ?? 20261122);

function summaryOf(lines: readonly string[]): TraceSummary {
  const summary = createTraceSummary();
  for (const line of lines) summary.add(line);
  return summary.result();
}

it('says of random traces what a literal reading of the contract says', () => {
  fc.assert(
    fc.property(randomTraces, (lines) => {
      expect(summaryOf(lines)).toEqual(oracleSummary(lines));
    }),
    { numRuns: RUNS, seed: SEED },
  );
});

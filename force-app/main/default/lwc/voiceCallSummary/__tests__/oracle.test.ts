import fc from 'fast-check';
import { createTraceSummary, type TraceSummary } from 'c/voiceCallSummary';
import { oracleSummary } from 'test/oracle/contractOracle';
import { randomTraces } from 'test/oracle/traces';
import { grouped, sayFigure, sizeFrom } from 'test/proofs/figures';

/** How many random traces are compared; set ORACLE_RUNS and ORACLE_SEED for a longer run. */
const RUNS = sizeFrom('ORACLE_RUNS', 2000);
const SEED = sizeFrom('ORACLE_SEED', 20_261_122);

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
  sayFigure('rules read literally', `${grouped(RUNS)} random traces, 0 differences (seed ${SEED})`);
});

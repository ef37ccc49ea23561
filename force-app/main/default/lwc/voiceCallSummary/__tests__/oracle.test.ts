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

it('agrees on random traces with a literal reading of docs/contract.md', () => {
  fc.assert(
    fc.property(randomTraces, (lines) => {
      expect(summaryOf(lines)).toEqual(oracleSummary(lines));
    }),
    { numRuns: RUNS, seed: SEED },
  );
  sayFigure('rules read literally', `${grouped(RUNS)} random traces, 0 differences (seed ${SEED})`);
});

describe('the comparison finds an oracle that', () => {
  type Part = Readonly<Record<string, (...values: never[]) => unknown>>;

  /** The oracle with some functions of one of its files replaced. */
  function oracleWith(file: string, change: (part: Part) => Part): typeof oracleSummary {
    let changed: typeof oracleSummary = () => {
      throw new Error('The oracle was not loaded.');
    };
    jest.isolateModules(() => {
      jest.doMock(`test/oracle/${file}`, () => {
        const part = jest.requireActual<Part>(`test/oracle/${file}`);
        return { ...part, ...change(part) };
      });
      changed = jest.requireActual<{ oracleSummary: typeof oracleSummary }>('test/oracle/contractOracle').oracleSummary;
      jest.dontMock(`test/oracle/${file}`);
    });
    return changed;
  }

  const traces = fc.sample(randomTraces, { numRuns: 500, seed: SEED });
  const said = traces.map((lines) => JSON.stringify(summaryOf(lines)));

  /** How many traces are read until the two differ; null: they say the same of all. */
  function readUntilDifferent(oracle: typeof oracleSummary): number | null {
    const found = traces.findIndex((lines, index) => JSON.stringify(oracle(lines)) !== said[index]);
    return found < 0 ? null : found + 1;
  }

  const nothing = (): void => undefined;

  it.each<readonly [string, string, (part: Part) => Part]>([
    ['swaps nobody', 'parties', () => ({ swap: nothing })],
    ['takes nobody off hold by CONFERENCE', 'parties', () => ({ conference: nothing })],
    ['closes no other wrap-up', 'birth', () => ({ closeOtherWrapUps: nothing })],
    ['doubts no hold beside a second line', 'birth', () => ({ doubtOtherHolds: nothing })],
    [
      'means no leg but the first',
      'birth',
      ({ latestLeg }) => ({
        latestLeg: (world: { calls: { callId: string }[] }, id: string) =>
          world.calls.find(({ callId }) => callId === id) ?? latestLeg?.(...([world, id] as never[])),
      }),
    ],
    ['compares names letter by letter', 'names', () => ({ sameParty: (a: string, b: string) => a === b })],
    ['reads no batch', 'audio', () => ({ oracleBatch: () => null })],
    ['ends no wrap-up', 'wrapUp', () => ({ wrapUpEnded: nothing })],
  ])('%s', (_, file, change) => {
    expect(readUntilDifferent(oracleWith(file, change))).not.toBeNull();
  });

  it('differs in nothing but the planted rule', () => {
    expect(readUntilDifferent(oracleWith('parties', (part) => part))).toBeNull();
  });
});

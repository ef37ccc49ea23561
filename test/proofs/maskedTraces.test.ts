import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { maskSummary } from 'c/voiceCallSummary';
import { grouped, sayFigure, sizeFrom } from 'test/proofs/figures';
import { exportOf, maskableTraces, partyNames, summaryOf, withoutNames } from 'test/proofs/maskedTraces';

/** The number of random traces, and the seed. */
const RUNS = sizeFrom('MASKED_RUNS', 500);
const SEED = sizeFrom('MASKED_SEED', 20_261_122);

const traces = readdirSync('traces').filter((file) => file.endsWith('.jsonl'));
const linesOf = (file: string): string[] => readFileSync(`traces/${file}`, 'utf8').split('\n');
interface Detail {
  readonly participant?: unknown;
  readonly callAttributes?: object;
}

const counted = { parties: 0, invented: 0 };

const maskedExport = (lines: readonly string[]): string => exportOf(lines, { unmasked: false });
const fullExport = (lines: readonly string[]): string => exportOf(lines, { unmasked: true });

/** Expects the masked export of a trace to have the same summary as the full export. */
function compare(lines: readonly string[], mask = maskedExport): void {
  const masked = summaryOf(mask(lines));
  expect(withoutNames(masked)).toEqual(withoutNames(summaryOf(fullExport(lines))));
  counted.parties += partyNames(masked).length;
  counted.invented += partyNames(masked).filter((name) => name?.startsWith('(')).length;
}

it.each(traces)('the masked export of %s comes to the same calls, times and anomalies as the full one', (file) => {
  compare(linesOf(file));
});

it.each(traces)('the masked export of %s shows the names of the masked summary and no other', (file) => {
  const lines = linesOf(file);
  const shown = new Set(partyNames(maskSummary(summaryOf(fullExport(lines)))));
  expect(new Set(partyNames(summaryOf(maskedExport(lines))))).toEqual(shown);
});

/** Lists the names, numbers and attribute values in these lines, and those that the masked export holds. */
function secretsIn(lines: readonly string[], mask = maskedExport) {
  const details = lines.flatMap((line) => (line ? [(JSON.parse(line) as { detail: Detail }).detail] : []));
  const secrets = details.flatMap(({ participant, callAttributes = {} }) => [
    participant,
    ...Object.values(callAttributes),
  ]);
  const texts = secrets.filter((secret): secret is string => typeof secret === 'string' && secret.trim() !== '');
  const masked = mask(lines);
  return { texts, shown: texts.filter((text) => masked.includes(`:${JSON.stringify(text)}`)) };
}

it.each(traces)('the masked export of %s holds no name, no number and no value of an attribute', (file) => {
  const { texts, shown } = secretsIn(linesOf(file));
  expect(texts.length).toBeGreaterThan(0);
  expect(shown).toEqual([]);
});

it('the masked export of random traces comes to the same calls, times and anomalies as the full one', () => {
  fc.assert(
    fc.property(maskableTraces, (lines) => compare(lines)),
    { numRuns: RUNS, seed: SEED },
  );
});

describe('the proof finds', () => {
  const firstTrace = linesOf(traces[0] ?? '');
  /** Compares random traces, masked by `mask`. */
  const compareRandom = (mask: (lines: readonly string[]) => string): void => {
    const { ...before } = counted;
    try {
      fc.assert(
        fc.property(maskableTraces, (lines) => compare(lines, mask)),
        { numRuns: 300, seed: SEED },
      );
    } finally {
      Object.assign(counted, before);
    }
  };

  it('a mask that leaves everything as it is', () => {
    expect(secretsIn(firstTrace, fullExport).shown).not.toEqual([]);
  });

  it('a mask that makes different parties alike', () => {
    expect(() =>
      compareRandom((lines) => maskedExport(lines).replace(/("participant":)"[^"]+"/g, '$1"…0123"')),
    ).toThrow('Property failed');
  });

  it('a mask that makes one party two', () => {
    let count = 0;
    const renaming = (lines: readonly string[]): string =>
      maskedExport(lines).replace(/("participant":)"[^"]+"/g, (_, key: string) => `${key}"party ${(count += 1)}"`);
    expect(() => compareRandom(renaming)).toThrow('Property failed');
  });

  it('a mask that loses a line', () => {
    expect(() => compareRandom((lines) => maskedExport(lines).replace(/^.*\n/, ''))).toThrow('Property failed');
  });
});

afterAll(() => {
  const size = `${traces.length} traces + ${grouped(RUNS)} random, ${grouped(counted.parties)} parties kept apart`;
  sayFigure('masked traces', `${size}, ${grouped(counted.invented)} by invented digits (seed ${SEED})`);
});

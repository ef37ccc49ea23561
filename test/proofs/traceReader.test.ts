import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { grouped, sayFigure, sizeFrom } from 'test/proofs/figures';
import { GARBAGE_AT } from 'test/proofs/garbage';
import { TWO_CALLS } from 'test/proofs/garbageTargets';
import { createGarbageText } from 'test/proofs/garbageTexts';
import { createRandom, type Random } from 'test/proofs/random';
import type { TraceLine } from 'test/support/trace';

/** How many lines of garbage the file has, and from where the random ones begin. */
const RUNS = sizeFrom('GARBAGE_RUNS', 20_000);
const SEED = sizeFrom('GARBAGE_SEED', 20_261_122);

const folder = mkdtempSync(join(tmpdir(), 'garbage-'));
afterAll(() => rmSync(folder, { recursive: true }));

// The first run may have to compile the core.
jest.setTimeout(120_000 + RUNS);

const ENDS: readonly TraceLine[] = ['A', 'B'].map((callId) => ({
  type: 'CALL_ENDED',
  at: GARBAGE_AT + 1000,
  detail: { callId },
}));
const textOf = (lines: readonly TraceLine[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

/** Bytes that are no UTF-8, on one line. */
function bytes(random: Random): Buffer {
  const noise = Array.from({ length: 20 }, () => random.below(256)).filter((byte) => byte !== 0x0a);
  return Buffer.from([0xff, ...noise, 0x0a]);
}

/** Writes the two calls with garbage between their beginnings and their ends; counts the anomalies that it has to leave. */
function writeGarbage(file: string): Record<string, number> {
  const random = createRandom(SEED);
  const draw = createGarbageText(random);
  const expected: Record<string, number> = {};
  const handle = openSync(file, 'w');
  writeSync(handle, textOf(TWO_CALLS));
  let pending: Buffer[] = [];
  for (let run = 1; run <= RUNS; run += 1) {
    const isBytes = random.onceIn(10);
    const { item, code } = isBytes ? { item: null, code: 'malformed' } : draw();
    pending.push(item === null ? bytes(random) : Buffer.from(`${item}\n`));
    if (code !== null) expected[code] = (expected[code] ?? 0) + 1;
    if (pending.length < 1000 && run < RUNS) continue;
    writeSync(handle, Buffer.concat(pending));
    pending = [];
  }
  writeSync(handle, textOf(ENDS));
  closeSync(handle);
  return expected;
}

function summaryOf(file: string, ...options: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['cli/trace.mjs', 'summary', file, ...options], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

it('trace summary: a file of garbage between the lines of two calls leaves the calls alone, an anomaly each', () => {
  const clean = join(folder, 'clean.jsonl');
  const handle = openSync(clean, 'w');
  writeSync(handle, textOf([...TWO_CALLS, ...ENDS]));
  closeSync(handle);
  const spoiled = join(folder, 'spoiled.jsonl');
  const expected = writeGarbage(spoiled);

  const { calls, anomalies, events } = JSON.parse(summaryOf(spoiled, '--json'));
  const found: Record<string, number> = {};
  for (const { code } of anomalies) found[code] = (found[code] ?? 0) + 1;
  const { gap: _, ...others } = found; // a relay's number was left out now and then
  expect(others).toEqual(expected);
  expect(events).toBe(TWO_CALLS.length + ENDS.length + (expected['missing-call-id'] ?? 0));
  expect(calls).toEqual(JSON.parse(summaryOf(clean, '--json')).calls);
  const count = Object.values(expected).reduce((sum, one) => sum + one);
  expect(summaryOf(spoiled)).toContain(`${events} events, 2 calls, ${anomalies.length} anomalies`);
  sayFigure(
    'garbage at the trace command',
    `${grouped(RUNS)} lines, 0 throws, 0 changes, ${grouped(count)} anomalies, ${grouped(RUNS - count)} of other kinds (seed ${SEED})`,
  );
});

// The trace command on long files, as its users run it: a process of its own, from the file to the summary.
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { callScript, EVENTS_A_CALL } from './callScript.mjs';
import { quantile, shuffled, spread, spreadText } from './contest.mjs';
import { dist } from './core.mjs';

const SIZES = { full: [10_000, 100_000, 1_000_000], quick: [10_000, 100_000] };
const ROUNDS = { full: 3, quick: 2 };
const LIMIT = 2;
const MEGABYTE = 1024 * 1024;
const CHILD = join(import.meta.dirname, 'tracesChild.mjs');

async function writeTrace(file, events) {
  const stream = createWriteStream(file);
  for (let call = 0; call < events / EVENTS_A_CALL; call++) {
    const text = callScript(call).map((message) => `${JSON.stringify(message)}\n`);
    if (!stream.write(text.join(''))) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

/** Runs `summary` or `parse` on a file: milliseconds in all, the process's start included, and its largest memory in bytes. */
async function run(what, file) {
  const from = performance.now();
  // The memory setting is that of `npm run trace`, for both.
  const child = fork(CHILD, [what, file], { execArgv: ['--max-semi-space-size=2'], stdio: 'inherit' });
  const [[result], [code]] = await Promise.all([once(child, 'message'), once(child, 'exit')]);
  assert.equal(code, 0, `${what} of ${file}`);
  return { ...result, ms: performance.now() - from };
}

async function timeFile(file, events, rounds) {
  const taken = { summary: [], parse: [] };
  for (let round = 0; round < rounds; round++)
    for (const what of shuffled(Object.keys(taken))) {
      const result = await run(what, file);
      assert.equal(result.events, events, what);
      taken[what].push(result);
    }
  return taken;
}

function lineOf(events, { summary, parse }) {
  const rate = spread(summary.map(({ ms }) => events / ms));
  const ratio = spread(summary.map(({ ms }, round) => ms / parse[round].ms));
  const [ours, theirs] = [summary, parse].map(
    (runs) =>
      quantile(
        runs.map(({ peakBytes }) => peakBytes),
        0.5,
      ) / MEGABYTE,
  );
  const parseMs = spread(parse.map(({ ms }) => ms));
  return {
    what: `${events.toLocaleString('en')} events`,
    figure: `${spreadText(rate, 'thousand events a second', 0)}, at most ${ours.toFixed(0)} MB`,
    goal: `≤ ${LIMIT} ×`,
    ratio: ratio.median,
    baseline: `JSON.parse of each line: ${parseMs.median.toFixed(0)} ms, ${theirs.toFixed(0)} MB`,
    met: ratio.median <= LIMIT,
    details: { eventsAMillisecond: rate, ratio, parseMs, peakMb: { ours, theirs } },
  };
}

export const traces = {
  title: 'Traces',
  how: 'npm run trace -- summary FILE --json, beside a process that only parses each line. Both start Node, read the file with the same line reader, and have the same memory setting; times are of the whole process.',
  contestants: {
    'JSON.parse of each line': 'reads the same file with the same reader, parses each line and drops what it got.',
  },
  async measure({ isQuick }) {
    const folder = join(dist, 'bench', 'traces');
    mkdirSync(folder, { recursive: true });
    const lines = [];
    for (const events of isQuick ? SIZES.quick : SIZES.full) {
      const file = join(folder, `${events}.jsonl`);
      await writeTrace(file, events);
      lines.push(lineOf(events, await timeFile(file, events, isQuick ? ROUNDS.quick : ROUNDS.full)));
      rmSync(file);
    }
    return lines;
  },
};

// Measures speed, size and memory beside what others would use, and prints each figure with its goal: `npm run bench`, or
// `npm run bench -- reduce size` for some. `--quick`: a short look, whose figures mean little. `--write`: all of them, also into
// docs/performance.json and the page made from it, which says so of a short look.
// A goal that is missed is said, not failed: figures depend on the machine.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mustRun } from '../tools/lib/run.mjs';
import { BENCHMARKS } from './benchmarks.mjs';
import { dist } from './core.mjs';
import { describeMachine, readLoad } from './machine.mjs';
import { writePages } from './pages.mjs';
import { printTable } from './table.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean' }, write: { type: 'boolean' } },
});

function namesOrEnd() {
  const all = Object.keys(BENCHMARKS);
  const unknown = positionals.filter((name) => !all.includes(name));
  if (unknown.length) console.error(`No such benchmark: ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
  else if (values.write && positionals.length) console.error('The page is written from one run of all benchmarks.');
  else return positionals.length ? positionals : all;
  return process.exit(2);
}

/** In a process of its own, with the libraries as they run in production. */
async function run(name) {
  const child = fork(join(import.meta.dirname, 'one.mjs'), [name, values.quick ? 'quick' : 'full'], {
    execArgv: ['--expose-gc'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const ended = once(child, 'exit');
  const [lines] = await Promise.race([once(child, 'message'), ended.then(() => [null])]);
  if (!lines) throw new Error(`The benchmark ${name} broke.`);
  await ended;
  return lines;
}

async function measureAll(names) {
  const machine = await describeMachine();
  for (const [name, value] of Object.entries(machine)) console.log(`${name}: ${value ?? 'none'}`);
  if (names.some((name) => BENCHMARKS[name].needsBuild)) await mustRun('tools/build.mjs');
  const began = performance.now();
  const benchmarks = [];
  const loads = [readLoad()];
  for (const name of names) {
    const { title, how, contestants, needsBrowser } = BENCHMARKS[name];
    if (needsBrowser && !machine.Chromium) {
      console.log(`\n${title}: not measured, as no Chromium was found.`);
      continue;
    }
    const from = performance.now();
    const lines = await run(name);
    const seconds = (performance.now() - from) / 1000;
    printTable(`${title} (${seconds.toFixed(0)} s)`, lines);
    loads.push(readLoad());
    benchmarks.push({ name, title, how, contestants, lines });
  }
  return {
    isQuick: values.quick === true,
    machine: { ...machine, loads: [Math.min(...loads), Math.max(...loads)] },
    seconds: Math.round((performance.now() - began) / 1000),
    benchmarks,
  };
}

const result = await measureAll(namesOrEnd());
mkdirSync(dist, { recursive: true });
writeFileSync(join(dist, 'bench.json'), `${JSON.stringify(result, null, 2)}\n`);
if (values.write) await writePages(result);

// Runs the long proofs, or those named; ends with `N passed, N failed`. A size or seed of the environment wins over the table's.
import { runScript } from '../../tools/lib/run.mjs';
import { ensureInstalled } from '../../tools/lib/setup.mjs';

/** Other random values in each run; the seed is printed, and given again it repeats the run. */
const SEED = process.env.SOAK_SEED ?? String(Date.now() % 1_000_000_000);

/** The line in which a proof says its figure: `name: figure`, in small letters. */
const FIGURE = /^[a-z][a-z ]*: .*\d.*$/gm;

/** A proof that `npm test` runs in small. */
function inJest(name, sizes, ...files) {
  const args = ['--runTestsByPath', ...files.map((file) => `${file}.test.ts`)];
  return { name, script: 'test/unit.mjs', args, sizes, figure: FIGURE };
}

/** Each step runs one script; `figure` finds its figure in the output. */
const STEPS = [
  inJest('commands', { COMMAND_RUNS: '100000', COMMAND_SEED: SEED }, 'test/proofs/commands'),
  inJest('order', { ORDER_RUNS: '1000000', ORDER_SEED: SEED }, 'test/proofs/onceAndInOrder'),
  inJest('moments', { MOMENT_RUNS: '20000', MOMENT_SEED: SEED }, 'test/proofs/anyMoment'),
  inJest('reloads', { RELOAD_RUNS: '10000', RELOAD_SEED: SEED }, 'test/proofs/reloads'),
  inJest('sequences', { SEQUENCE_LENGTH: '6' }, 'test/proofs/sequences'),
  inJest('garbage', { GARBAGE_RUNS: '1000000', GARBAGE_SEED: SEED }, 'test/proofs/garbage', 'test/proofs/traceReader'),
  inJest(
    'oracle',
    { ORACLE_RUNS: '100000', ORACLE_SEED: SEED },
    'force-app/main/default/lwc/voiceCallSummary/__tests__/oracle',
  ),
  { name: 'shift', script: 'e2e/shift/shift.mjs', args: [], sizes: {}, figure: /^(?:✓ .*|shift: .*)$/gm },
  { name: 'mutation', script: 'test/mutation/run.mjs', args: [], sizes: {}, figure: /^mutation: .*$/gm },
];

/** Runs a step with its sizes; its figures, or null when it failed or came to none. */
async function figuresOf({ script, args, sizes, figure }) {
  for (const [name, size] of Object.entries(sizes)) process.env[name] ??= size;
  const given = Object.keys(sizes).map((name) => `${name}=${process.env[name]}`);
  if (given.length) console.log(given.join(' '));
  const { code, output } = await runScript(script, args);
  return code === 0 ? output.match(figure) : null;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length) {
  console.error(`No such proof: ${unknown.join(', ')}. There are: ${STEPS.map((step) => step.name).join(', ')}.`);
  process.exit(2);
}
await ensureInstalled();

const results = [];
for (const step of STEPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`\n── ${step.name}`);
  const started = Date.now();
  const figures = await figuresOf(step);
  const line = `${figures ? '✓' : '✗'} ${step.name} (${((Date.now() - started) / 1000).toFixed(0)} s)`;
  console.log(line);
  results.push({ line, figures });
}
console.log('');
for (const { line, figures } of results) console.log([line, ...(figures ?? [])].join('\n    '));
const failed = results.filter(({ figures }) => !figures).length;
process.exitCode = failed ? 1 : 0;
console.log(`\n${results.length - failed} passed, ${failed} failed`);

// Installs what is missing and runs every check that gates a change; ends with `N passed, N failed`.
import { availableParallelism } from 'node:os';
import { BUNDLES, MUTATED } from '../layers.mjs';
import { runScript } from './lib/run.mjs';
import { ensureInstalled } from './lib/setup.mjs';

/** What has to be covered whole; counters in the rest would only cost time. */
const MUST_BE_COVERED = MUTATED.map((bundle) => `--collectCoverageFrom=${BUNDLES.get(bundle)}/*.ts`);

/**
 * Each step is a script of the project or of one of its packages; `count` reads how many tests it ran from its output. Steps that
 * keep one core busy run beside each other, those with `isWide` use all cores and run alone, and all begin in this order.
 */
const STEPS = [
  { name: 'build', script: 'tools/build.mjs', args: [], isWide: true },
  { name: 'sites', script: 'workbench/build-sites.mjs', args: [] },
  { name: 'prettier', script: 'node_modules/prettier/bin/prettier.cjs', args: ['--check', '--log-level=warn', '.'] },
  { name: 'types', script: 'node_modules/typescript/bin/tsc', args: ['--project', 'tsconfig.check.json'] },
  { name: 'lint', script: 'tools/lint.mjs', args: [] },
  { name: 'metadata', script: 'tools/check-metadata.mjs', args: [], count: /^metadata: (.*)$/m },
  { name: 'slds', script: 'tools/slds.mjs', args: [] },
  { name: 'contents', script: 'tools/check-contents.mjs', args: [], count: /^contents: (.*)$/m },
  // Its figures mean nothing here: it fails where the reducer and the switch that it is compared with differ.
  { name: 'bench', script: 'bench/bench.mjs', args: ['--quick', 'reduce'] },
  {
    name: 'unit',
    script: 'test/unit.mjs',
    args: ['--coverage', ...MUST_BE_COVERED, '--testPathIgnorePatterns', '/node_modules/', '/dist/', '/test/proofs/'],
    count: /^Tests: (.*) total$/m,
    isWide: true,
  },
  // Without counters, which would take as long again. What has to be covered is so by the tests beside it.
  { name: 'proofs', script: 'test/unit.mjs', args: ['/test/proofs/'], count: /^Tests: (.*) total$/m, isWide: true },
  { name: 'e2e', script: 'e2e/e2e.mjs', args: [], count: /^e2e: (.*)$/m, isWide: true },
  { name: 'e2e:sandbox', script: 'e2e/e2e-sandbox.mjs', args: [], count: /^e2e-sandbox: (.*)$/m, isWide: true },
  { name: 'rehearsal', script: 'tools/rehearsal/rehearse.mjs', args: [], count: /^rehearsal: (.*)$/m, isWide: true },
];

function countOf(output, outcome, pattern) {
  const summary = pattern.exec(output)?.[1] ?? '';
  return Number(new RegExp(`(\\d+) ${outcome}`).exec(summary)?.[1] ?? 0);
}

/** A step without tests of its own counts as one; a step that broke counts as one failure at least. */
function outcomeOf({ code, output }, step) {
  if (!step.count) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const passed = countOf(output, 'passed', step.count);
  const failed = countOf(output, 'failed', step.count);
  const isBroken = code !== 0 || passed === 0;
  return { passed, failed: isBroken ? Math.max(1, failed) : failed };
}

await ensureInstalled();

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length) {
  console.error(`No such check: ${unknown.join(', ')}. There are: ${STEPS.map((step) => step.name).join(', ')}.`);
  process.exit(2);
}
const total = { passed: 0, failed: 0 };

/** Runs a step and prints it: a wide one as it goes, others whole at their end, so that their lines do not mix. */
async function runStep(step) {
  const { name, script, args, isWide = false } = step;
  const started = Date.now();
  if (isWide) console.log(`\n── ${name}`);
  const result = await runScript(script, args, { isShown: isWide });
  if (!isWide) process.stdout.write(`\n── ${name}\n${result.output}`);
  const { passed, failed } = outcomeOf(result, step);
  console.log(`${failed ? '✗' : '✓'} ${name} (${((Date.now() - started) / 1000).toFixed(0)} s)`);
  total.passed += passed;
  total.failed += failed;
}

const running = new Set();
for (const step of STEPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const most = step.isWide ? 1 : availableParallelism();
  while (running.size >= most) await Promise.race(running);
  const run = runStep(step).finally(() => running.delete(run));
  running.add(run);
  if (step.isWide) await run;
}
await Promise.all(running);
process.exitCode = total.failed ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed`);

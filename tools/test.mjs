// Installs what is missing and runs every check that gates a change; ends with `N passed, N failed`.
import { runScript } from './lib/run.mjs';
import { ensureInstalled } from './lib/setup.mjs';

/** Each step is a script of the project or of one of its packages; `count` reads how many tests it ran from its output. */
const STEPS = [
  { name: 'prettier', script: 'node_modules/prettier/bin/prettier.cjs', args: ['--check', '--log-level=warn', '.'] },
  { name: 'lint', script: 'tools/lint.mjs', args: [] },
  { name: 'slds', script: 'tools/slds.mjs', args: [] },
  { name: 'types', script: 'node_modules/typescript/bin/tsc', args: ['--project', 'tsconfig.check.json'] },
  { name: 'build', script: 'tools/build.mjs', args: [] },
  { name: 'metadata', script: 'tools/check-metadata.mjs', args: [], count: /^metadata: (.*)$/m },
  { name: 'contents', script: 'tools/check-contents.mjs', args: [], count: /^contents: (.*)$/m },
  {
    name: 'unit',
    script: 'test/unit.mjs',
    args: ['--coverage', '--testPathIgnorePatterns', '/node_modules/', '/dist/', '/test/proofs/'],
    count: /^Tests: (.*) total$/m,
  },
  // Without counters, which would take as long again. What has to be covered is so by the tests beside it.
  { name: 'proofs', script: 'test/unit.mjs', args: ['/test/proofs/'], count: /^Tests: (.*) total$/m },
  { name: 'e2e', script: 'e2e/e2e.mjs', args: [], count: /^e2e: (.*)$/m },
  { name: 'e2e:sandbox', script: 'e2e/e2e-sandbox.mjs', args: [], count: /^e2e-sandbox: (.*)$/m },
  { name: 'rehearsal', script: 'tools/rehearsal/rehearse.mjs', args: [], count: /^rehearsal: (.*)$/m },
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
for (const step of STEPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`\n── ${step.name}`);
  const started = Date.now();
  const { passed, failed } = outcomeOf(await runScript(step.script, step.args), step);
  console.log(`${failed ? '✗' : '✓'} ${step.name} (${((Date.now() - started) / 1000).toFixed(0)} s)`);
  total.passed += passed;
  total.failed += failed;
}
process.exitCode = total.failed ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed`);

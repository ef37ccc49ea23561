import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import test from 'node:test';
import { openWorkbench } from './harness.mjs';
import { PLACES } from './panels.mjs';
import { playIntoCall, reload } from './reloading.mjs';
import { beginningOf, TRACES } from './traces.mjs';

const bench = await openWorkbench();

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Runs axe in the page; only what is wrong comes back, in a form to read. */
async function violationsIn(source, options, place) {
  if (!globalThis.axe) (0, eval)(source);
  const { violations } = await globalThis.axe.run(place, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}

async function assertAccessible(place, when, options) {
  const violations = await bench.native(violationsIn, axeSource, { resultTypes: ['violations'], ...options }, place);
  assert.deepEqual(violations, [], `${place} ${when}`);
}

/**
 * The page by all rules. An admin who places a panel twice gets its region twice, with the one name that it has, so unique
 * regions are asked of each console, not of the page.
 */
async function assertPageAccessible(when) {
  await assertAccessible('html', when, { runOnly: TAGS, rules: { 'landmark-unique': { enabled: false } } });
  for (const place of Object.values(PLACES))
    await assertAccessible(place, when, { runOnly: { type: 'rule', values: ['landmark-unique'] } });
}

test('the page without a call has no accessibility violation', () => assertPageAccessible('without a call'));

for (const { name, lines } of TRACES) {
  test(`${name}: its middle and its end have no accessibility violation`, async () => {
    await bench.play(beginningOf(name, Math.ceil(lines.length / 2)));
    await assertPageAccessible('in the middle');
    await bench.reset();
    await bench.play(lines.join('\n'));
    await assertPageAccessible('at the end');
  });
}

test('opened tables, an open list of event types and a problem with a file have no accessibility violation', async () => {
  await bench.play(beginningOf('bad-audio', 9));
  for (const summary of await bench.place('utility').locator('summary').all()) await summary.click();
  await bench.region('Event log').getByRole('combobox', { name: 'Event type' }).click();
  await bench.page.getByLabel('Trace file').setInputFiles({
    name: 'broken.jsonl',
    mimeType: 'text/plain',
    buffer: Buffer.from('{"at":'),
  });
  await bench.page.getByRole('alert').filter({ hasText: 'broken.jsonl' }).waitFor();
  await assertPageAccessible('with everything open');
});

test('a call that was taken over a reload has no accessibility violation', async () => {
  await playIntoCall(bench, beginningOf('recording-pause', 5));
  await reload(bench);
  await bench.eventually(bench.chips, (chips) => assert.equal(chips.length, 2));
  await assertPageAccessible('after a reload');
});

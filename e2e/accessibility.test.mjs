import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import test from 'node:test';
import { openWorkbench } from './harness.mjs';
import { PLACES } from './panels.mjs';
import { reload } from './reloading.mjs';
import { assertSnapshot, snapshotNames } from './snapshots.mjs';
import { bringTo, STATES } from './states.mjs';
import { showTheme, THEMES } from './themes.mjs';
import { beginningOf, traceOf, TRACES } from './traces.mjs';
import { label } from './screenTexts.mjs';

const bench = await openWorkbench();

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Runs axe in the page, as it is once all colours have faded in; only what is wrong comes back, in a form to read. */
async function violationsIn(source, options, context) {
  for (const fading of document.getAnimations()) fading.finish();
  if (!globalThis.axe) (0, eval)(source);
  const { violations } = await globalThis.axe.run(context, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}

/** @param context what axe looks at: a selector, or several as `{ include }` */
async function assertAccessible(context, when, options) {
  const violations = await bench.native(violationsIn, axeSource, { resultTypes: ['violations'], ...options }, context);
  assert.deepEqual(violations, [], `${JSON.stringify(context)} ${when}`);
}

/** The rules that look at colours, sizes and scrolling; all others look at the document, which no theme changes. */
const STYLE_RULES = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];

const STYLES = { runOnly: { type: 'rule', values: STYLE_RULES } };
/** States that have each colour and each kind of text between them; all others are looked at in one theme, in turn. */
const IN_EVERY_THEME = [
  'no-call',
  'ringing',
  'connected',
  'on-hold-too-long',
  'bad-audio',
  'two-calls',
  'wrap-up-overdue',
];
const themesOf = (name, index) => (IN_EVERY_THEME.includes(name) ? THEMES : [THEMES[index % THEMES.length]]);

const CONSOLES = { include: Object.values(PLACES).map((place) => [place]) };

/** The consoles, by themselves: the page around them is the same in every state, and has tests of its own below. */
async function assertConsolesAccessible(when, themes) {
  for (const [index, theme] of themes.entries()) {
    await showTheme(bench.page, theme);
    const [contexts, options] = index === 0 ? [Object.values(PLACES), { runOnly: TAGS }] : [[CONSOLES], STYLES];
    for (const context of contexts) await assertAccessible(context, `${when}, ${theme}`, options);
  }
}

/**
 * The whole page, by all rules in one theme and by those about styles in each other. An admin who places a panel twice gets its
 * region twice, with the one name that it has, so unique regions are asked of each console, not of the page.
 */
async function assertPageAccessible(when) {
  const all = { runOnly: TAGS, rules: { 'landmark-unique': { enabled: false } } };
  for (const [index, theme] of THEMES.entries()) {
    await showTheme(bench.page, theme);
    await assertAccessible('html', `${when}, ${theme}`, index === 0 ? all : STYLES);
  }
}

for (const [index, [name, state]] of Object.entries(STATES).entries())
  test(`${name}: assistive technology gets what the snapshot says, and axe finds nothing wrong`, async () => {
    await bringTo(bench, state);
    await assertSnapshot(bench, name);
    await assertConsolesAccessible(name, themesOf(name, index));
  });

test('there is a snapshot of each state, and no other, and each scenario has a state', () => {
  assert.deepEqual(snapshotNames(), Object.keys(STATES).sort());
  const played = new Set(Object.values(STATES).map(({ trace }) => trace));
  for (const { name } of TRACES) assert.ok(played.has(name), name);
});

test('opened tables, an open list of event types and a problem with a file have no accessibility violation', async () => {
  await bench.play(beginningOf('bad-audio', 9));
  await bench.openDetails();
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
  await bench.play(beginningOf('recording-pause', 5));
  await reload(bench);
  await bench.eventually(bench.marks, (marks) => assert.equal(marks.length, 2));
  await assertPageAccessible('after a reload');
});

test('an earlier moment and the summary of its calls have no accessibility violation', async () => {
  await bench.play(traceOf('vendor-oddities').text);
  await bench.page.getByRole('slider', { name: 'Moment' }).fill('20');
  await bench.page.getByRole('button', { name: 'Back to now' }).waitFor();
  await assertPageAccessible('at an earlier moment');
  await bench.page.getByRole('link', { name: 'Call summary' }).click();
  await bench.page.getByRole('group', { name: 'Summary' }).waitFor();
  await assertPageAccessible('with the summary');
  await bench.page.getByRole('link', { name: '00001026' }).click();
});

test('a flow that runs after a call has no accessibility violation', async () => {
  const arrange = (flow) => bench.page.evaluate((name) => window.workbench.arrange({ flow: name }), flow);
  await arrange('Voice_Relay_Call_Summary');
  await bench.play(beginningOf('hold', 12));
  await bench.region(label('Flow_Heading', '+1 (415) 555-0139')).getByRole('button', { name: 'Finish' }).waitFor();
  await assertPageAccessible('with a flow');
  await arrange('');
});

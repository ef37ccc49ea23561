import assert from 'node:assert/strict';
import test from 'node:test';
import { openWorkbench } from './harness.mjs';
import { playIntoCall, reload } from './reloading.mjs';
import { beginningOf, TRACES, traceOf } from './traces.mjs';

const bench = await openWorkbench({ width: 320, height: 800 });

/** What does not fit: a page that scrolls sideways, panels with something cut off, text that reaches out of its panel. */
function whatDoesNotFit() {
  const root = document.documentElement;
  const found = root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} px wide`] : [];
  const describe = (element) => `${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 60)}`;

  /** Cut on purpose, and the whole text is told: by an ellipsis with a title, or off the screen for screen readers. */
  function isShortened(element) {
    const { textOverflow, clipPath, clip } = window.getComputedStyle(element);
    return (textOverflow === 'ellipsis' && element.title !== '') || clipPath !== 'none' || clip !== 'auto';
  }
  function checkElement(element) {
    const { overflowX, overflowY } = window.getComputedStyle(element);
    const isTooWide = element.scrollWidth > element.clientWidth && !['auto', 'scroll'].includes(overflowX);
    const isTooHigh = element.scrollHeight > element.clientHeight && ['hidden', 'clip'].includes(overflowY);
    if (element.clientWidth && (isTooWide || isTooHigh) && !element.closest('svg'))
      found.push(`cut off: ${describe(element)}`);
  }
  function checkText(text, { left, right }) {
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const line of range.getClientRects())
      if (line.right > right + 0.5 || line.left < left - 0.5) found.push(`outside: ${describe(text.parentElement)}`);
  }
  function check(element, edge) {
    if (isShortened(element) || !element.checkVisibility()) return;
    checkElement(element);
    for (const child of element.childNodes) {
      if (child.nodeType === window.Node.TEXT_NODE && child.textContent.trim()) checkText(child, edge);
      if (child.nodeType === window.Node.ELEMENT_NODE) check(child, edge);
    }
  }
  const panels = [...document.querySelectorAll('[role="region"], section, aside, header, footer > div')];
  for (const panel of panels) check(panel, panel.getBoundingClientRect());
  return [...new Set(found)];
}

const assertFits = async (when) => assert.deepEqual(await bench.native(whatDoesNotFit), [], when);

/** Where each trace is to be looked at: every fourth event, so that all phases come up among all traces, and the last. */
const stopsIn = ({ lines }) => lines.map((_, index) => index + 1).filter((at) => at % 4 === 2 || at === lines.length);

test('at 320 px the page without a call does not scroll sideways, and nothing is cut off', () => assertFits());

for (const trace of TRACES) {
  test(`${trace.name}: at 320 px nothing scrolls sideways and nothing is cut off`, async () => {
    for (const count of stopsIn(trace)) {
      await bench.reset();
      await bench.play(beginningOf(trace.name, count));
      await assertFits(`after ${count} events`);
    }
  });
}

test('at 320 px opened tables fit', async () => {
  await bench.play(beginningOf('recording-pause', 9));
  for (const summary of await bench.place('utility').locator('summary').all()) await summary.click();
  await assertFits();
});

test('at 320 px chips, their explanations and what is unverified fit', async () => {
  const [, ...lines] = traceOf('recording-pause')
    .lines.slice(0, 5)
    .filter((line) => !line.includes('CALL_CONNECTED'));
  await playIntoCall(bench, lines.join('\n'));
  await reload(bench);
  await bench.eventually(bench.chips, (chips) => assert.equal(chips.length, 3));
  await assertFits();
});

test('names made of markup and of 60 characters stay whole, inert text', async () => {
  const { lines } = traceOf('hostile-names');
  const names = new Set(lines.map((line) => JSON.parse(line).detail.participant).filter(Boolean));
  const requested = [];
  bench.page.on('request', (request) => requested.push(request.url()));
  for (const [index] of lines.entries()) {
    await bench.reset();
    await bench.play(beginningOf('hostile-names', index + 1));
    const made = await bench.native(() => document.querySelectorAll('[role="region"] :is(img, script)').length);
    assert.equal(made, 0, `after ${index + 1} events`);
  }
  assert.deepEqual(
    requested.filter((url) => !/\.(svg|png)$/.test(new URL(url).pathname)),
    [],
  );
  await bench.reset();
  await bench.play(beginningOf('hostile-names', 3));
  const shown = (await bench.panels()).participants.flat().map(({ name }) => name);
  assert.deepEqual(shown, [...names]);
});

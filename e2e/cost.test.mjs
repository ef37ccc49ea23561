// What one event may cost the page, counted where the browser counts it: no clock is in it, so it is the same on every machine.
import assert from 'node:assert/strict';
import test from 'node:test';
import { callScript } from '../bench/callScript.mjs';
import { openWorkbench } from './harness.mjs';

/** Lets a test hold what is due later than at once: it is another moment's cost. Runs in the page, before its scripts. */
function makeTimersHoldable() {
  const AT_ONCE_MS = 100;
  const { setTimeout, setInterval } = window;
  let areHeld = false;
  window.holdTimers = () => (areHeld = true);
  window.setTimeout = (act, ms = 0, ...given) => (areHeld && ms >= AT_ONCE_MS ? 0 : setTimeout(act, ms, ...given));
  window.setInterval = (...given) => (areHeld ? 0 : setInterval(...given));
}

const bench = await openWorkbench({ before: makeTimersHoldable });
const { page } = bench;
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable');

/** Between two events, milliseconds of the page's held time. */
const STEP_MS = 15_000;
/** The lowest cost of an event in at most this number of calls counts: now and then a frame begins between two tasks of an event. */
const MOST_CALLS = 12;
/** A panel that asks for its own width is styled once more within the layout: the call status, in the utility and on the page. */
const MOST_STYLES = 3;
/** Texts that are written again count too: the framework does that wherever a text stands alone. */
const MOST_CHANGES = 600;
const MOST_ELEMENTS = 80;

/** Counts the changes of the document, and the elements that come or go. Runs in the page. */
function watchDocument() {
  globalThis.seen = { changes: 0, elements: 0 };
  globalThis.watcher?.disconnect();
  globalThis.watcher = new window.MutationObserver((records) => {
    globalThis.seen.changes += records.length;
    for (const { addedNodes, removedNodes } of records)
      globalThis.seen.elements += [...addedNodes, ...removedNodes].filter(({ nodeType }) => nodeType === 1).length;
  });
  globalThis.watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

async function layoutsSoFar() {
  const { metrics } = await session.send('Performance.getMetrics');
  const valueOf = (wanted) => metrics.find(({ name }) => name === wanted).value;
  return { layouts: valueOf('LayoutCount'), styles: valueOf('RecalcStyleCount') };
}

/** Sends an event, early in a frame, and waits until it is painted. Runs in the page. */
async function sendAndPaint([type, detail, stepMs]) {
  const frame = () => new Promise((resolve) => window.requestAnimationFrame(resolve));
  await frame();
  await new Promise((resolve) => setTimeout(resolve));
  window.heldTime.pass(stepMs);
  window.workbench.emit(type, detail);
  await frame();
  await frame();
}

async function costOf({ type, detail }) {
  await bench.native(watchDocument);
  const before = await layoutsSoFar();
  await page.evaluate(sendAndPaint, [type, detail, STEP_MS]);
  const after = await layoutsSoFar();
  const seen = await bench.native(() => globalThis.seen);
  return { layouts: after.layouts - before.layouts, styles: after.styles - before.styles, ...seen };
}

const isTooDear = ({ layouts, styles, changes, elements }) =>
  layouts > 1 || styles > MOST_STYLES || changes === 0 || changes > MOST_CHANGES || elements > MOST_ELEMENTS;

/** The events of a call that cost the page too much in each of the calls. */
async function tooDearEvents() {
  let least = [];
  for (let call = 0; call < MOST_CALLS; call++) {
    const before = least;
    least = [];
    for (const [place, event] of callScript(call).entries()) {
      const costs = Object.entries(await costOf(event));
      const lesser = costs.map(([what, count]) => [what, Math.min(count, before[place]?.[what] ?? count)]);
      least.push({ type: event.type, ...Object.fromEntries(lesser) });
    }
    if (!least.some(isTooDear)) break;
  }
  return least.filter(isTooDear);
}

test('an event costs one layout and a bounded number of style recalculations and changes, whatever it is', async () => {
  await bench.hold();
  await page.waitForTimeout(600); // what was under way comes to its end
  await page.evaluate(() => window.holdTimers());
  assert.deepEqual(await tooDearEvents(), []);
});

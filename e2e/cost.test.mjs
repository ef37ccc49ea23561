// What one event may cost a page with the relay and one console, counted where the browser counts it: no clock is in it, so it is
// the same on every machine.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { createCounters, difference } from '../bench/browser.mjs';
import { callScript } from '../bench/callScript.mjs';
import { serveMeasuredPage } from '../bench/measuredPage.mjs';
import { CALLS_BEFORE, openClosedPage, openConsolePage } from '../bench/screen/pages.mjs';
import { launchBrowser } from './browser.mjs';

const site = await serveMeasuredPage();
const browser = await launchBrowser();
after(async () => {
  await browser.close();
  await site.close();
});
const at = { browser, url: site.url };

/** The lowest cost of an event in at most this number of calls counts: now and then a frame begins between two tasks of an event. */
const MOST_CALLS = 12;
/**
 * The most that an event may cost. `changes` are those of the console, `elements` those that come or go in it, `elsewhere` all other
 * changes: one text of the utility item.
 */
const OPEN = { layouts: 1, styles: 1, changes: 50, elements: 30, elsewhere: 1 };
/** An event that changes nothing but times, and now and then a reminder. */
const TIMES_ONLY = { ...OPEN, changes: 18, elements: 4 };
const CLOSED = { layouts: 1, styles: 1, changes: 0, elements: 0, elsewhere: 1 };

/** Fires an event, early in a frame, and waits until it is painted: what changed in the console, and elsewhere. Runs in the page. */
async function fireAndCount(event) {
  const frame = () => new Promise((resolve) => window.requestAnimationFrame(resolve));
  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  const counts = { all: 0, changes: 0, elements: 0 };
  const ofPage = new window.NativeMutationObserver(({ length }) => (counts.all += length));
  const ofConsole = new window.NativeMutationObserver((records) => {
    counts.changes += records.length;
    for (const { addedNodes, removedNodes } of records)
      counts.elements += [...addedNodes, ...removedNodes].filter(({ nodeType }) => nodeType === 1).length;
  });
  ofPage.observe(document, everything);
  ofConsole.observe(window.observed, everything);
  await frame();
  await new Promise((resolve) => setTimeout(resolve));
  window.fire(event);
  await frame();
  await frame();
  ofPage.disconnect();
  ofConsole.disconnect();
  const { all, changes, elements } = counts;
  return { changes, elements, elsewhere: all - changes };
}

const isTooDear = ({ cost, limit }) => Object.keys(limit).some((what) => cost[what] > limit[what]);

/** Fires calls until each event has once cost at most its limit, and checks that the page shows what it should. */
async function tooDearEvents({ page, check }, limitOf) {
  const counters = await createCounters(page);
  let least = [];
  for (let call = 0; call < MOST_CALLS; call++) {
    const before = least;
    const events = callScript(CALLS_BEFORE + call);
    least = [];
    for (const [place, event] of events.entries()) {
      const from = await counters.read();
      const changed = await page.evaluate(fireAndCount, event);
      const { layouts, styles } = difference(from, await counters.read());
      const cost = Object.entries({ layouts, styles, ...changed }).map(([what, count]) => [
        what,
        Math.min(count, before[place]?.cost[what] ?? count),
      ]);
      least.push({ type: event.type, cost: Object.fromEntries(cost), limit: limitOf(event) });
    }
    await check(events.at(-1));
    if (!least.some(isTooDear)) break;
  }
  return {
    tooDear: least.filter(isTooDear),
    changed: least.filter(({ cost }) => cost.changes > 0).length,
    of: least.length,
  };
}

test('an event costs an open console one layout and a small number of changes, whatever it is', async () => {
  const costs = await tooDearEvents(await openConsolePage(at), ({ type }) =>
    type === 'AUDIO_STATS' ? TIMES_ONLY : OPEN,
  );
  assert.deepEqual(costs, { tooDear: [], changed: costs.of, of: costs.of });
});

test('an event changes nothing but the utility item while the console is closed', async () => {
  const costs = await tooDearEvents(await openClosedPage(at), () => CLOSED);
  assert.deepEqual(costs, { tooDear: [], changed: 0, of: costs.of });
});

// Line: from an event of the toolkit to the first change on the screen, in the production build of the workbench.
import assert from 'node:assert/strict';
import { serveSite } from '../scripts/site.mjs';
import { launchBrowser, openPage, timeEvents } from './browser.mjs';
import { callScript, traceOf } from './callScript.mjs';
import { quantile, shuffled, spread } from './contest.mjs';
import { textNodeScript } from './textNode.mjs';

/** Calls before the timed ones: they fill the log with more than 500 events. */
const CALLS_BEFORE = 13;
const LOG_ROWS = 500;
const WARM_UPS = 1;
const ROUNDS = 8;
const GOAL_MS = 3;

/** The workbench, whose utility bar shows every panel, after the first calls. */
async function openWorkbench(browser, url) {
  const page = await openPage(browser);
  await page.goto(url);
  await page.waitForFunction(() => window.workbench?.listenerCount() === 15);
  const heard = await page.evaluate(async (events) => {
    window.fire = ({ type, detail }) => window.workbench.emit(type, detail);
    events.forEach(window.fire);
    await new Promise((resolve) => setTimeout(resolve, 500));
    return window.workbench.messages().length;
  }, traceOf(CALLS_BEFORE));
  assert.ok(heard >= LOG_ROWS, `the log has ${heard} events`);
  return page;
}

async function openTextNode(browser) {
  const page = await openPage(browser);
  await page.goto('data:text/html,<!doctype html><body></body>');
  await page.addScriptTag({ content: await textNodeScript(), type: 'module' });
  await page.waitForFunction(() => window.fire);
  return page;
}

/** Times both pages, call by call in random order. */
async function timePages(pages) {
  const measured = Object.fromEntries(Object.keys(pages).map((name) => [name, { times: [], layouts: 0 }]));
  for (let round = -WARM_UPS; round < ROUNDS; round++) {
    for (const [name, page] of shuffled(Object.entries(pages))) {
      await page.bringToFront();
      const { times, layouts } = await timeEvents(page, callScript(CALLS_BEFORE + WARM_UPS + round));
      if (round < 0) continue;
      measured[name].times.push(...times);
      measured[name].layouts += layouts;
    }
  }
  return measured;
}

function lineOf({ workbench, textNode }, browser) {
  const [ours, bare] = [spread(workbench.times), spread(textNode.times)];
  const p95 = quantile(workbench.times, 0.95);
  const layouts = workbench.layouts / workbench.times.length;
  const range = `${ours.low.toFixed(1)}–${ours.high.toFixed(1)}`;
  return {
    what: `Event to DOM, all panels, ${LOG_ROWS} log rows`,
    figure: `${ours.median.toFixed(1)} ms (${range}), p95 ${p95.toFixed(1)} ms; ${layouts.toFixed(2)} layouts an event`,
    goal: `≤ ${GOAL_MS} ms; ≤ 1 layout`,
    ratio: ours.median / bare.median,
    baseline: `one bound text node, ${bare.median.toFixed(2)} ms`,
    met: ours.median <= GOAL_MS && layouts <= 1,
    details: { browser, ours: { ...ours, p95, layouts }, bare },
  };
}

/** Null where there is no browser. */
export async function measureLatency() {
  const browser = await launchBrowser();
  if (!browser) return null;
  const site = await serveSite();
  try {
    const pages = { textNode: await openTextNode(browser), workbench: await openWorkbench(browser, site.url) };
    return lineOf(await timePages(pages), browser.version());
  } finally {
    await browser.close();
    await site.close();
  }
}

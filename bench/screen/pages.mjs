// Opens the pages that are timed, each with the same events behind it.
import assert from 'node:assert/strict';
import { openPage } from '../browser.mjs';
import { traceOf } from '../callScript.mjs';
import { fixturePage } from './fixtures.mjs';

/** Calls before the timed ones: they fill the log with more than 500 events. */
export const CALLS_BEFORE = 13;
export const LOG_ROWS = 500;

/** Everything that is due has been done. */
const settle = (page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));

/** The page's clock stands still between events and nothing ticks or is put off, so that only what an event costs is counted. */
function holdTime() {
  let held = Date.now();
  Date.now = () => held;
  const { setTimeout } = window;
  let areHeld = false;
  window.holdTimers = () => (areHeld = true);
  window.setTimeout = (act, ms = 0, ...given) => (areHeld && ms >= 100 ? 0 : setTimeout(act, ms, ...given));
  window.setInterval = () => 0;
  window.pass = (milliseconds) => (held += milliseconds);
}

/** The workbench: all panels in its utility bar, and more consoles on its record page. */
export async function openWorkbench(browser, url) {
  const page = await openPage(browser);
  await page.addInitScript(holdTime);
  await page.goto(url);
  await page.waitForFunction(() => window.workbench?.listenerCount() === 15);
  await page.evaluate((events) => {
    window.fire = ({ type, detail }) => {
      window.pass(15_000);
      window.workbench.emit(type, detail);
    };
    events.forEach(window.fire);
  }, traceOf(CALLS_BEFORE));
  await settle(page);
  await page.evaluate(() => window.holdTimers());
  const received = await page.evaluate(() => window.workbench.messages().length);
  assert.ok(received >= LOG_ROWS, `the log has ${received} events`);
  return {
    page,
    check: async (events) => {
      const { type, seq } = await page.evaluate(() => window.workbench.messages().at(-1));
      assert.deepEqual({ type, seq }, { type: events.at(-1).type, seq: events.at(-1).seq });
    },
  };
}

async function openFixture(browser, url, name, shows) {
  const path = `/fixture/${name}`;
  const page = await openPage(browser, { [path]: await fixturePage(name) });
  await page.goto(new URL(path, url).href);
  await page.waitForFunction(() => window.fire);
  await page.evaluate((events) => events.forEach(window.fire), traceOf(CALLS_BEFORE));
  await settle(page);
  return {
    page,
    check: async (events) => assert.ok(await page.evaluate(shows, events.at(-1)), `${name} shows the last event`),
  };
}

export const openTextNode = (browser, url) =>
  openFixture(browser, url, 'textNode', ({ seq }) => document.body.innerText.trim() === String(seq));

export const openTextArea = (browser, url) =>
  openFixture(browser, url, 'textArea', ({ seq, type, detail }) => {
    const { value } = document.querySelector('bench-fixture').shadowRoot.querySelector('textarea');
    return value === JSON.stringify({ seq, type, detail }, null, 2);
  });

// Opens the pages that are timed, each with the same events behind it.
import assert from 'node:assert/strict';
import { traceOf } from '../callScript.mjs';
import { openMeasuredPage } from '../measuredPage.mjs';

/** Calls before the timed ones: they fill the log with more than 500 events. */
export const CALLS_BEFORE = 13;
/** With these before, the log is full. */
export const CALLS_OF_A_FULL_LOG = 250;

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

/**
 * @param begin mounts what is measured; runs in the page
 * @param given for `begin`
 * @param shown reads what the page shows after a call; runs in the page
 * @param expected what that is, by the last event
 * @param calls before the timed ones
 */
async function open({ browser, url }, { begin, given, shown, expected, calls = CALLS_BEFORE }) {
  const page = await openMeasuredPage(browser, url, holdTime);
  await page.evaluate(begin, given);
  await page.evaluate((events) => {
    const { fire } = window;
    window.fire = (event) => {
      window.pass(15_000);
      fire(event);
    };
    events.forEach(window.fire);
  }, traceOf(calls));
  await settle(page);
  await page.evaluate(() => window.holdTimers());
  return { page, check: async (event) => assert.deepEqual(await page.evaluate(shown), expected(event)) };
}

const beginFixture = (name) => window.measured.beginFixture(name);
const beginRelay = (how) => window.measured.beginRelay(how);

const TEXT_NODE = {
  begin: beginFixture,
  given: 'textNode',
  shown: () => document.body.innerText.trim(),
  expected: ({ seq }) => String(seq),
};

const TEXT_AREA = {
  begin: beginFixture,
  given: 'textArea',
  shown: () => document.querySelector('c-bench-text-area').shadowRoot.querySelector('textarea').value,
  expected: ({ seq, type, detail }) => JSON.stringify({ seq, type, detail }, null, 2),
};

/** How many events the calls of the page have, and what its item and its console say. Runs in the page. */
function readConsole() {
  const inside = (root, name) => root?.querySelector(name)?.shadowRoot;
  const row = inside(inside(inside(document, 'c-voice-console'), 'c-voice-call-panel'), 'c-voice-call-row');
  return {
    received: window.measured.received(),
    item: document.querySelector('.item').textContent,
    word: row?.querySelector('[data-part="word"]').textContent.trim() ?? null,
  };
}

/** @param given how the console stands there @param word of its bar after a call; null: no bar is rendered */
const relayPage = (given, word, calls = CALLS_BEFORE) => ({
  begin: beginRelay,
  given,
  calls,
  shown: readConsole,
  expected: ({ seq }) => ({ received: seq, item: 'Voice Relay', word }),
});

/** A console with its default view. */
export const openConsolePage = (at) => open(at, relayPage({}, 'No call in this tab'));

/** What is timed against each other, by name. */
export const openPages = async (at) => ({
  textNode: await open(at, TEXT_NODE),
  textArea: await open(at, TEXT_AREA),
  ours: await openConsolePage(at),
});

/** A console in a closed utility. */
export const openClosedPage = (at) => open(at, relayPage({ isClosed: true }, null));

/** Consoles that show the details, and so the log: with a short one and with a full one. */
export const openLogPages = async (at) => ({
  shortLog: await open(at, relayPage({ show: 'Details' }, null)),
  fullLog: await open(at, relayPage({ show: 'Details' }, null, CALLS_OF_A_FULL_LOG)),
});

// From an event to the screen: one console as it stands on an org's page, beside two ways to show an event that do nothing else.
import { countEvents, launchBrowser, timeEvents } from '../browser.mjs';
import { callScript, EVENTS_A_CALL } from '../callScript.mjs';
import { shuffled } from '../contest.mjs';
import { serveMeasuredPage } from '../measuredPage.mjs';
import { closedLine, linesOf, logLine } from './lines.mjs';
import { CALLS_BEFORE, CALLS_OF_A_FULL_LOG, openClosedPage, openLogPages, openPages } from './pages.mjs';

/** Under what the pages are timed, and the share of events whose paint is to be the next frame's; the first round only warms up. */
const CONDITIONS = {
  production: [
    { name: 'as it is', rate: 1, rounds: 7, share: 1, isRatioGoal: true },
    { name: 'CPU 6 × slower', rate: 6, rounds: 3, share: 0.8, isRatioGoal: false },
  ],
  sandbox: [{ name: 'Lightning Web Security', rate: 1, rounds: 7, share: 0.95, isRatioGoal: true }],
};
const LOG_ROUNDS = 5;
const QUICK_ROUNDS = 2;

const add = (sum, more) =>
  Object.fromEntries(
    Object.entries(more).map(([key, value]) => [
      key,
      Array.isArray(value) ? [...sum[key], ...value] : sum[key] + value,
    ]),
  );

/** Calls one after the other, whose numbers follow on from those before. */
function callsFrom(callNumber) {
  let next = callNumber;
  return () => callScript(next++);
}

/** Times all pages, call by call in random order; `calls` says by page which come next. */
async function timePages(pages, { rate = 1, rounds }, calls) {
  const measured = {};
  for (let round = 0; round < rounds; round++)
    for (const [name, { page, check }] of shuffled(Object.entries(pages))) {
      const events = calls[name]();
      await page.bringToFront();
      const timed = await timeEvents(page, events, rate);
      await check(events.at(-1));
      if (round > 0) measured[name] = measured[name] ? add(measured[name], timed) : timed;
    }
  return measured;
}

async function timeConditions(at, conditions, roundsOf) {
  const pages = await openPages(at);
  const calls = Object.fromEntries(Object.keys(pages).map((name) => [name, callsFrom(CALLS_BEFORE)]));
  const lines = [];
  for (const condition of conditions) {
    const rounds = roundsOf(condition.rounds);
    lines.push(...linesOf(condition, await timePages(pages, { ...condition, rounds }, calls)));
  }
  for (const { page } of Object.values(pages)) await page.close();
  return lines;
}

/** What an event costs while nobody can see the console. */
async function measureClosed(at, name, rounds) {
  const { page, check } = await openClosedPage(at);
  const next = callsFrom(CALLS_BEFORE);
  let measured = null;
  for (let round = 0; round < rounds; round++) {
    const events = next();
    const counted = await countEvents(page, events);
    await check(events.at(-1));
    if (round > 0) measured = measured ? add(measured, counted) : counted;
  }
  await page.close();
  return closedLine(name, measured);
}

async function measureLog(at, rounds) {
  const pages = await openLogPages(at);
  const calls = { shortLog: callsFrom(CALLS_BEFORE), fullLog: callsFrom(CALLS_OF_A_FULL_LOG) };
  const line = logLine(await timePages(pages, { rounds }, calls));
  for (const { page } of Object.values(pages)) await page.close();
  return line;
}

/** Measures everything that is measured with the bundles as that mode runs them. */
async function measureMode(browser, mode, isQuick) {
  const { url, close } = await serveMeasuredPage(mode);
  const at = { browser, url };
  const [{ name }] = CONDITIONS[mode];
  const roundsOf = (rounds) => (isQuick ? QUICK_ROUNDS : rounds);
  try {
    return [
      ...(await timeConditions(at, CONDITIONS[mode], roundsOf)),
      await measureClosed(at, name, roundsOf(CONDITIONS[mode][0].rounds)),
      ...(mode === 'production' ? [await measureLog(at, roundsOf(LOG_ROUNDS))] : []),
    ];
  } finally {
    await close();
  }
}

export const screen = {
  title: 'Event to screen',
  needsBrowser: true,
  needsBuild: true,
  how: `Chromium, production builds, each contestant on a page of its own with ${CALLS_BEFORE * EVENTS_A_CALL} events behind it. A call of ${EVENTS_A_CALL} events is fired, each at a random moment of a frame and after the last one was painted: until its element first changes, and until the frame after that is over. The next frame is the one that follows the frame in which the event comes. The page’s time stands still between events: what a running call does each second is counted under Idle. Script of a closed console is timed from the event until nothing of it is left to do at once; it includes the item’s. Each page is seen to have received and to show the last event.`,
  contestants: {
    console:
      'the relay as its Aura host feeds it, the calls of the page, one console with its default view (the tab Call), and the text of the utility item. The change is the console’s: the item’s comes before. The log: the same with the details shown. Closed: the console has no size.',
    'text area':
      'one LWC that shows the latest event as JSON text in a text area, as the toolkit’s official LWC sample does: it copies, orders, keeps and derives nothing.',
    'text node': 'one LWC with one bound text and nothing else: the shortest way to the screen that LWC has.',
    'Lightning Web Security':
      'all of them, the text area and the text node too, through the platform’s compiler and in its sandbox.',
  },
  async measure({ isQuick }) {
    const browser = await launchBrowser();
    try {
      const plain = await measureMode(browser, 'production', isQuick);
      return [...plain, ...(await measureMode(browser, 'sandbox', isQuick))];
    } finally {
      await browser.close();
    }
  },
};

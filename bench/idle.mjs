// What a page does of its own accord in a minute: without a call, and with a call on which nothing happens.
import { launchBrowser, openPage } from './browser.mjs';
import { callScript } from './callScript.mjs';
import { loadMeasuredPage, serveMeasuredPage } from './measuredPage.mjs';
import { countFor, countWork } from './work.mjs';

const SECONDS = { full: 60, quick: 5 };
/** A call that has just been connected. */
const connected = () => callScript(0).slice(0, 2);

/** The relay, its utility item and one console; `how` it stands there, or `clock`: a text that changes; null: nothing. */
async function openCase(page, url, { how, events }) {
  await loadMeasuredPage(page, () => page.goto(url));
  if (how === null) return;
  if (how === 'clock') return page.evaluate(() => window.measured.beginClock());
  await page.evaluate(
    ([given, messages]) => {
      window.measured.beginRelay(given);
      messages.forEach(window.fire);
    },
    [how, events],
  );
}

const shown = ({ text, attribute, elements }) => text + attribute + elements;

/** What is counted, and what each may come to; times are seconds. */
const CASES = [
  { what: 'An empty page', mode: 'production', how: null, events: [], goal: null, isMet: () => null },
  { what: 'A clock', mode: 'production', how: 'clock', events: [], goal: null, isMet: () => null },
  {
    what: 'No call, open',
    mode: 'production',
    how: {},
    events: [],
    goal: 'no timer, change or frame',
    isMet: (did) => did.fired + did.started + did.frames + shown(did) === 0,
  },
  {
    what: 'Connected, open',
    mode: 'production',
    how: {},
    events: connected(),
    goal: '1 timer a second, texts only, 1 layout each',
    isMet: (did, seconds) =>
      did.fired <= seconds + 1 && did.frames + did.elements + did.attribute === 0 && did.layouts <= seconds + 1,
  },
  ...['production', 'sandbox'].map((mode) => ({
    what: mode === 'sandbox' ? 'Connected, closed, Lightning Web Security' : 'Connected, closed',
    mode,
    how: { isClosed: true },
    events: connected(),
    goal: '≤ 1 ms of work a second',
    isMet: (did, seconds) => did.workSeconds * 1000 <= seconds,
  })),
];

function lineOf({ what, goal, isMet }, did, seconds) {
  const a = (count) => (count / seconds).toFixed(2);
  const figures = [
    `${a(did.fired)} timers`,
    `${a(did.frames)} frames asked for`,
    `${a(did.text)} texts, ${a(did.attribute)} attributes and ${a(did.elements)} elements changed`,
    `${a(did.layouts)} layouts, ${a(did.styles)} style recalculations`,
    `${a(did.workSeconds * 1000)} ms of work`,
  ];
  return {
    what,
    figure: `a second: ${figures.join('; ')}`,
    goal,
    ratio: null,
    baseline: null,
    met: isMet(did, seconds),
    details: { seconds, ...did },
  };
}

/** In a browser of its own: one that shows several pages slows the timers of those behind. */
async function measureCase(one, urls, seconds) {
  const browser = await launchBrowser();
  try {
    const page = await openPage(browser);
    await page.addInitScript(countWork);
    await openCase(page, urls[one.mode], one);
    return lineOf(one, await countFor(page, seconds), seconds);
  } finally {
    await browser.close();
  }
}

export const idle = {
  title: 'Idle',
  needsBrowser: true,
  needsBuild: true,
  how: 'Chromium, production builds, in real time: the relay, its utility item and one console for 60 seconds in which nothing happens, each page in a browser of its own, all at the same time. Timers and frames are counted where the page’s scripts ask for them, layouts where the browser does them. Work is processor time of everything that the page’s main thread does, so that waiting for a busy processor is not in it; an empty page shows how much the measuring does, and a clock, which sets one text each second, what a browser does for the least that a utility item needs.',
  contestants: {},
  async measure({ isQuick }) {
    const pages = { production: await serveMeasuredPage(), sandbox: await serveMeasuredPage('sandbox') };
    try {
      const urls = Object.fromEntries(Object.entries(pages).map(([mode, { url }]) => [mode, url]));
      const seconds = isQuick ? SECONDS.quick : SECONDS.full;
      return await Promise.all(CASES.map((one) => measureCase(one, urls, seconds)));
    } finally {
      await Promise.all(Object.values(pages).map(({ close }) => close()));
    }
  },
};

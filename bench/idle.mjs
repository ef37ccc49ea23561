// What a page does of its own accord in a minute: without a call, and with a call on which nothing happens.
import { serveSite } from '../workbench/site.mjs';
import { launchBrowser, openPage } from './browser.mjs';
import { callScript } from './callScript.mjs';
import { loadMeasuredPage, serveMeasuredPage } from './measuredPage.mjs';
import { countFor, countWork } from './work.mjs';

const SECONDS = { full: 60, quick: 5 };
/** A call that has just been connected. */
const connected = () => callScript(0).slice(0, 2);

/** The workbench, with the relay and all its consoles. */
async function openWorkbench(page, url, events) {
  await page.goto(url);
  await page.waitForFunction(() => window.workbench?.listenerCount() === 15);
  await page.evaluate((messages) => {
    for (const { type, detail } of messages) window.workbench.emit(type, detail);
  }, events);
}

/** One console with all panels. */
async function openConsole(page, url, events) {
  await loadMeasuredPage(page, () => page.goto(url));
  await page.evaluate((messages) => {
    window.measured.mountConsole();
    for (const message of messages) window.measured.publish({ ...message, at: Date.now() });
  }, events);
}

const shown = ({ text, attribute, elements }) => text + attribute + elements;

/** What is counted, and what each may come to; times are seconds. */
const CASES = [
  {
    what: 'No call, the whole workbench',
    open: openWorkbench,
    events: () => [],
    goal: 'no timer, change or frame',
    isMet: (did) => did.fired + did.started + did.frames + shown(did) === 0,
  },
  {
    what: 'Connected, one console',
    open: openConsole,
    events: connected,
    goal: '1 timer a second, texts only, 1 layout each',
    isMet: (did, seconds) =>
      did.fired <= seconds + 1 && did.frames + did.elements + did.attribute === 0 && did.layouts <= seconds + 1,
  },
  {
    what: 'Connected, the whole workbench',
    open: openWorkbench,
    events: connected,
    goal: '1 timer a second',
    isMet: (did, seconds) => did.fired <= seconds + 1,
  },
];

function lineOf({ what, goal, isMet }, did, seconds) {
  const a = (count) => (count / seconds).toFixed(2);
  const figures = [
    `${a(did.fired)} timers`,
    `${a(did.frames)} frames asked for`,
    `${a(did.text)} texts, ${a(did.attribute)} attributes and ${a(did.elements)} elements changed`,
    `${a(did.layouts)} layouts, ${a(did.styles)} style recalculations`,
    `${a(did.busySeconds * 1000)} ms of work`,
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
    await one.open(page, one.open === openConsole ? urls.console : urls.workbench, one.events());
    return lineOf(one, await countFor(page, seconds), seconds);
  } finally {
    await browser.close();
  }
}

export const idle = {
  title: 'Idle',
  needsBrowser: true,
  how: 'Chromium, production builds, in real time: 60 seconds on which nothing happens, each page in a browser of its own, all at the same time, as counts and not times are compared. Timers and frames are counted where the page’s scripts ask for them, layouts and work where the browser does them.',
  contestants: {},
  async measure({ isQuick }) {
    const [workbench, console] = [await serveSite(), await serveMeasuredPage()];
    try {
      const urls = { workbench: workbench.url, console: console.url };
      const seconds = isQuick ? SECONDS.quick : SECONDS.full;
      return await Promise.all(CASES.map((one) => measureCase(one, urls, seconds)));
    } finally {
      await Promise.all([workbench.close(), console.close()]);
    }
  },
};

// Times a page of LWC in a real browser: from an event to the first change of the document and to its paint, and what that costs.
import { chromium } from 'playwright-core';
import { findChromium } from '../tools/lib/chromium.mjs';

const ARGS = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

/** A browser, or null where none is installed. */
export async function launchBrowser() {
  const executablePath = await findChromium();
  return executablePath && chromium.launch({ executablePath, args: ARGS });
}

/** A page that is isolated has a clock of 5 µs in place of 100 µs. */
const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** Sends each document of the page as one that is isolated. */
async function isolateDocuments(page) {
  await page.route('**/*', async (route, request) => {
    if (request.resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    return route.fulfill({ response, headers: { ...response.headers(), ...ISOLATED } });
  });
}

/**
 * A new page that keeps two things of the browser's own: MutationObserver, as synthetic shadow replaces it by one that sees less,
 * and the page's clock, as a measurement may hold it or the workbench replace it by one that follows its own time.
 */
export async function openPage(browser) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await isolateDocuments(page);
  await page.addInitScript(() => {
    window.NativeMutationObserver = window.MutationObserver;
    window.nativeNow = performance.now.bind(performance);
  });
  return page;
}

/**
 * Runs in the page: fires each event at some moment of a frame, waits for the first change, then until it is painted. The change
 * counts in `window.observed`, or anywhere.
 */
async function fireEach(events) {
  const FRAME_MS = 1000 / 60;
  const PATIENCE_MS = 10_000;
  const { port1, port2 } = new window.MessageChannel();
  /** After the frame that is due: when it began. */
  const afterFrame = () =>
    new Promise((resolve) => {
      window.requestAnimationFrame((began) => {
        port1.onmessage = () => resolve(began);
        port2.postMessage(null);
      });
    });
  const firstChange = () =>
    new Promise((resolve, reject) => {
      const isLate = setTimeout(() => reject(new Error('An event changed nothing on the page.')), PATIENCE_MS);
      const observer = new window.NativeMutationObserver(() => {
        observer.disconnect();
        clearTimeout(isLate);
        resolve(window.nativeNow());
      });
      observer.observe(window.observed ?? document, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    });
  const fired = [];
  for (const event of events) {
    const began = await afterFrame();
    await new Promise((resolve) => setTimeout(resolve, Math.random() * FRAME_MS));
    const change = firstChange();
    const from = window.nativeNow();
    const nextFrameEnds = began + (Math.ceil((from - began) / FRAME_MS) + 1) * FRAME_MS;
    window.fire(event);
    const changedAt = await change;
    await afterFrame();
    const paintedAt = window.nativeNow();
    fired.push({ changed: changedAt - from, painted: paintedAt - from, isNextFrame: paintedAt <= nextFrameEnds });
  }
  port1.close();
  return fired;
}

/** Counts so far, and seconds of the processor's time: a wait for it on a busy machine is not in them. */
const COUNTERS = {
  layouts: 'LayoutCount',
  styles: 'RecalcStyleCount',
  workSeconds: 'TaskDuration',
};

/** Reads the page's counters; `end` stops that. */
export async function createCounters(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    session,
    async read() {
      const { metrics } = await session.send('Performance.getMetrics');
      const valueOf = (wanted) => metrics.find(({ name }) => name === wanted).value;
      return Object.fromEntries(Object.entries(COUNTERS).map(([key, name]) => [key, valueOf(name)]));
    },
    end: () => session.detach(),
  };
}

/** What was counted between two readings. */
export const difference = (before, after) =>
  Object.fromEntries(Object.keys(after).map((key) => [key, after[key] - (before[key] ?? 0)]));

/**
 * @param rate how many times slower the page's processor is
 * @returns {Promise<{ times: number[], painted: number[], nextFrame: boolean[], layouts: number, styles: number,
 * workSeconds: number }>} milliseconds from each event to the first change and to its paint, and whether that was the next frame's;
 * counts and work in all
 */
export async function timeEvents(page, events, rate = 1) {
  const counters = await createCounters(page);
  await counters.session.send('Emulation.setCPUThrottlingRate', { rate });
  const before = await counters.read();
  const fired = await page.evaluate(fireEach, events);
  const after = await counters.read();
  await counters.session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await counters.end();
  return {
    times: fired.map(({ changed }) => changed),
    painted: fired.map(({ painted }) => painted),
    nextFrame: fired.map(({ isNextFrame }) => isNextFrame),
    ...difference(before, after),
  };
}

/** Runs in the page: fires each event in a frame of its own, and times its script until nothing of it is left to do at once. */
async function fireOneAFrame(events) {
  const { port1, port2 } = new window.MessageChannel();
  const times = [];
  for (const event of events) {
    await new Promise((resolve) => window.requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve));
    const from = window.nativeNow();
    window.fire(event);
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
    times.push(window.nativeNow() - from);
  }
  port1.close();
  return times;
}

/**
 * What the page does for events that need not change anything.
 * @returns {Promise<{ scripts: number[], layouts: number, styles: number, workSeconds: number }>} milliseconds of each event's
 * script; counts and work in all
 */
export async function countEvents(page, events) {
  const counters = await createCounters(page);
  const before = await counters.read();
  const scripts = await page.evaluate(fireOneAFrame, events);
  const after = await counters.read();
  await counters.end();
  return { scripts, ...difference(before, after) };
}

// Times a page of LWC in a real browser: from an event to the first change of the document, and what it costs to lay out.
import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/chromium.mjs';

const ARGS = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

/** A browser, or null where none is installed. */
export async function launchBrowser() {
  const executablePath = await findChromium();
  return executablePath && chromium.launch({ executablePath, args: ARGS });
}

/** A new page that keeps the browser's own MutationObserver: synthetic shadow replaces it by one that sees less. */
export async function openPage(browser) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(() => {
    window.NativeMutationObserver = window.MutationObserver;
  });
  return page;
}

/** Runs in the page: fires each event, waits for the first change, then until it is painted. */
async function fireEach(events) {
  const painted = () =>
    new Promise((resolve) => {
      window.requestAnimationFrame(() => {
        const { port1, port2 } = new window.MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
    });
  const times = [];
  for (const event of events) {
    const changed = new Promise((resolve) => {
      const observer = new window.NativeMutationObserver(() => {
        observer.disconnect();
        resolve(performance.now());
      });
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    const from = performance.now();
    window.fire(event);
    times.push((await changed) - from);
    await painted();
  }
  return times;
}

/** @returns {Promise<{ times: number[], layouts: number }>} milliseconds to the first change; layouts in all */
export async function timeEvents(page, events) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const layoutCount = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'LayoutCount').value;
  };
  const before = await layoutCount();
  const times = await page.evaluate(fireEach, events);
  const layouts = (await layoutCount()) - before;
  await session.detach();
  return { times, layouts };
}

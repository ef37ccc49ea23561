// From an event of the toolkit to the screen, in the production build of the workbench.
import { serveSite } from '../../workbench/site.mjs';
import { launchBrowser, timeEvents } from '../browser.mjs';
import { callScript, EVENTS_A_CALL } from '../callScript.mjs';
import { shuffled } from '../contest.mjs';
import { linesOf } from './lines.mjs';
import { CALLS_BEFORE, LOG_ROWS, openTextArea, openTextNode, openWorkbench } from './pages.mjs';

/** Under what the pages are timed; the first round of each only warms up. */
const CONDITIONS = [
  { name: 'as it is', site: 'workbench', rate: 1, rounds: 7 },
  { name: 'CPU 6 × slower', site: 'workbench', rate: 6, rounds: 3 },
  { name: 'Lightning Web Security', site: 'sandbox', rate: 1, rounds: 5 },
];
const QUICK_ROUNDS = 2;

const add = (sum, more) =>
  Object.fromEntries(
    Object.entries(more).map(([key, value]) => [
      key,
      Array.isArray(value) ? [...sum[key], ...value] : sum[key] + value,
    ]),
  );

/** Times all pages, call by call in random order. */
async function timePages(pages, { rate, rounds }, callNumber) {
  const measured = {};
  for (let round = 0; round < rounds; round++) {
    const events = callScript(callNumber + round);
    for (const [name, { page, check }] of shuffled(Object.entries(pages))) {
      await page.bringToFront();
      const timed = await timeEvents(page, events, rate);
      await check(events);
      if (round > 0) measured[name] = measured[name] ? add(measured[name], timed) : timed;
    }
  }
  return measured;
}

/** Times the conditions of one site on pages that stay open. */
async function timeSite(browser, site, isQuick) {
  const { url, close } = await serveSite(site);
  try {
    const pages = {
      textNode: await openTextNode(browser, url),
      textArea: await openTextArea(browser, url),
      ours: await openWorkbench(browser, url),
    };
    const lines = [];
    let callNumber = CALLS_BEFORE;
    for (const condition of CONDITIONS.filter((one) => one.site === site)) {
      const rounds = isQuick ? QUICK_ROUNDS : condition.rounds;
      lines.push(...linesOf(condition.name, await timePages(pages, { ...condition, rounds }, callNumber)));
      callNumber += rounds;
    }
    for (const { page } of Object.values(pages)) await page.close();
    return lines;
  } finally {
    await close();
  }
}

export const screen = {
  title: 'Event to screen',
  needsBrowser: true,
  needsBuild: true,
  how: `Chromium, production builds, ${LOG_ROWS} events in the log. A call of ${EVENTS_A_CALL} events is fired, each at a random moment of a frame and after the last one was painted: until the document first changes, and until the frame after that is over. The next frame is the one that follows the frame in which the event comes. The page’s time stands still between events: what a running call does each second is counted under Idle. Each page is seen to show the last event.`,
  contestants: {
    workbench:
      'the whole page: relay, the console with all panels in the utility bar, and the consoles of the record page.',
    'text node': 'one LWC with one bound text and nothing else: the shortest way to the screen that LWC has.',
    'text area':
      'one LWC that shows the latest event as JSON text in a text area, as the toolkit’s official LWC sample does: it copies, orders, keeps and derives nothing.',
    'Lightning Web Security':
      'the same bundles through the platform’s compiler and in its sandbox; the two fixtures stay outside it, which favours them.',
  },
  async measure({ isQuick }) {
    const browser = await launchBrowser();
    try {
      const plain = await timeSite(browser, 'workbench', isQuick);
      return [...plain, ...(await timeSite(browser, 'sandbox', isQuick))];
    } finally {
      await browser.close();
    }
  },
};

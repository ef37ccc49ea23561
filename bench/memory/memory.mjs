// What stays in memory as calls come and go: in the browser with the details shown, and in Node of state and log alone.
import { launchBrowser } from '../browser.mjs';
import { openMeasuredPage, serveMeasuredPage } from '../measuredPage.mjs';
import { createGauges, EVENTS_A_SHORT_CALL, hearCalls, logRows, storedBytes } from './gauges.mjs';
import { measureHeap } from './heap.mjs';

const CALLS = { full: [0, 1000, 10_000], quick: [0, 100, 400] };
const MEGABYTE = 1024 * 1024;
/** How much more than after the first calls may be there at the end: once the log is full, nothing should pile up. */
const MOST_MB = 2;
const MOST_NODES = 1.05;
const MOST_ROWS = 100;
const LIVE_EVENTS = 200;

/** A reading after each number of calls. */
async function takeReadings(page, counts) {
  const read = await createGauges(page);
  const readings = [];
  let done = 0;
  for (const calls of counts) {
    await hearCalls(page, done, calls);
    done = calls;
    readings.push({ calls, ...(await read()), rows: await logRows(page) });
  }
  return readings;
}

function readingLine({ calls, heap, nodes }, first) {
  return {
    what: `After ${calls.toLocaleString('en')} calls`,
    figure: `${(heap / MEGABYTE).toFixed(1)} MB of heap, ${nodes.toLocaleString('en')} nodes`,
    goal: null,
    ratio: heap / first.heap,
    baseline: 'before the first call',
    met: null,
    details: { heap, nodes },
  };
}

function growthLine(was, is) {
  const [moreMb, nodes] = [(is.heap - was.heap) / MEGABYTE, is.nodes / was.nodes];
  return {
    what: `Growth from ${was.calls.toLocaleString('en')} to ${is.calls.toLocaleString('en')} calls`,
    figure: `${moreMb.toFixed(2)} MB more, nodes × ${nodes.toFixed(3)}`,
    goal: `≤ ${MOST_MB} MB more, nodes ≤ ${MOST_NODES} ×`,
    ratio: is.heap / was.heap,
    baseline: `after ${was.calls.toLocaleString('en')} calls`,
    met: moreMb <= MOST_MB && nodes <= MOST_NODES,
    details: { moreMb, nodes },
  };
}

function rowsLine({ calls, rows }) {
  const events = calls * EVENTS_A_SHORT_CALL;
  return {
    what: `Log after ${events.toLocaleString('en')} events`,
    figure: `${rows.kept.toLocaleString('en')} kept, ${rows.shown} rows in the document`,
    goal: `≤ ${MOST_ROWS} rows`,
    ratio: rows.shown / MOST_ROWS,
    baseline: 'the goal',
    met: rows.shown <= MOST_ROWS,
    details: rows,
  };
}

function storedLine({ live, over }) {
  return {
    what: `Stored of a live call of ${LIVE_EVENTS} events`,
    figure: `${live.toLocaleString('en')} characters kept for a reload; ${over.toLocaleString('en')} when it is over`,
    goal: null,
    ratio: null,
    baseline: null,
    met: null,
    details: { live, over },
  };
}

export const memory = {
  title: 'Memory',
  needsBrowser: true,
  how: `Chromium, production build: a console that shows its details; calls of ${EVENTS_A_SHORT_CALL} events are put on the channel as a relay puts them there, and shown once for each 25 calls, as nobody could read faster. The log keeps 10 000 events, so it is full after 1 000 calls. Bytes and nodes as the browser counts them after it has collected garbage. Node: the calls of a page, without a component; calls of 40 events.`,
  contestants: {},
  async measure({ isQuick }) {
    const browser = await launchBrowser();
    const { url, close } = await serveMeasuredPage();
    try {
      const page = await openMeasuredPage(browser, url);
      const readings = await takeReadings(page, isQuick ? CALLS.quick : CALLS.full);
      const [first, ...later] = readings;
      return [
        ...readings.map((reading) => readingLine(reading, first)),
        growthLine(...later),
        ...later.map(rowsLine),
        storedLine(await storedBytes(await openMeasuredPage(browser, url), LIVE_EVENTS)),
        await measureHeap(isQuick),
      ];
    } finally {
      await browser.close();
      await close();
    }
  },
};

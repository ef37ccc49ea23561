// What a page holds in memory, as the browser counts it after it has collected garbage.
import { takeSnapshot } from './heapSnapshot.mjs';

export const MEGABYTE = 1024 * 1024;
/** How much more than before may be there where nothing should pile up. */
export const MOST_GROWTH = 1.05;

/** How much more it is, and from what to what; bytes from a megabyte on in megabytes: `1.002 (25.2 → 25.3 MB)`. */
export function ratioText(from, to) {
  const inMegabytes = (value) => (value / MEGABYTE).toFixed(1);
  const figures = to < MEGABYTE ? `${from} → ${to}` : `${inMegabytes(from)} → ${inMegabytes(to)} MB`;
  return `${(to / from).toFixed(3)} (${figures})`;
}

const METRICS = { heap: 'JSHeapUsedSize', nodes: 'Nodes', listeners: 'JSEventListeners' };
/** What one collection frees may be what kept other things alive until the next. */
const COLLECTIONS = 3;

/**
 * The gauges of a page. `read` collects garbage first: bytes of heap, DOM nodes (those in no document too), event listeners, and
 * what the page counts itself.
 */
export async function createGauges(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  const collect = () => session.send('HeapProfiler.collectGarbage');
  async function read() {
    for (let i = 0; i < COLLECTIONS; i++) await collect();
    const { metrics } = await session.send('Performance.getMetrics');
    const valueOf = (wanted) => metrics.find(({ name }) => name === wanted).value;
    const counted = Object.fromEntries(Object.entries(METRICS).map(([key, name]) => [key, valueOf(name)]));
    const own = await page.evaluate(() => ({
      toolkit: window.workbench.listenerCount(),
      ...window.workbench.serviceUse(),
      timers: window.pendingTimers(),
    }));
    return { ...counted, ...own };
  }
  return { collect, read, snapshot: () => takeSnapshot(session) };
}

// Feeds the measured page with calls, and reads what it holds.
import assert from 'node:assert/strict';
import { callScript } from '../callScript.mjs';

const TYPES = [
  'CALL_STARTED',
  'CALL_CONNECTED',
  'AUDIO_STATS',
  'HOLD',
  'RESUME',
  'MUTE',
  'UNMUTE',
  'AUDIO_STATS',
  'CALL_ENDED',
];
const PLACES = [...TYPES, 'WRAP_UP_ENDED'];
/** How many events one of these calls has. */
export const EVENTS_A_SHORT_CALL = PLACES.length;
const CALLS_AT_A_TIME = 25;
/** What one collection frees may be what kept other things alive until the next. */
const COLLECTIONS = 3;

/** The relay messages of one call, numbered and dated on from the calls before. */
function shortCall(callNumber, start) {
  const script = callScript(callNumber);
  return PLACES.map((type, index) => {
    const { detail } = script.find((message) => message.type === type);
    const seq = callNumber * PLACES.length + index + 1;
    return { v: 1, relayId: 'bench', seq, at: start + seq * 1000, type, detail };
  });
}

/** Puts the calls from one number to another on the channel; a console with its details, so with the log, is mounted before the first. */
export async function hearCalls(page, from, to) {
  const start = Date.parse('2026-01-05T08:00:00Z');
  if (from === 0 && to === 0)
    await page.evaluate(async () => {
      window.measured.mountConsole('Details');
      await new Promise((resolve) => setTimeout(resolve, 500));
    });
  for (let call = from; call < to; call += CALLS_AT_A_TIME) {
    const calls = Array.from({ length: Math.min(CALLS_AT_A_TIME, to - call) }, (_, index) =>
      shortCall(call + index, start),
    );
    await page.evaluate(async (messages) => {
      messages.forEach(window.measured.publish);
      await window.measured.task();
    }, calls.flat());
  }
}

/** Reads bytes of heap and DOM nodes, those in no document too. */
export async function createGauges(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  return async () => {
    for (let i = 0; i < COLLECTIONS; i++) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const valueOf = (wanted) => metrics.find(({ name }) => name === wanted).value;
    return { heap: valueOf('JSHeapUsedSize'), nodes: valueOf('Nodes') };
  };
}

/** How many events the log keeps, and for how many the document has a row. */
export function logRows(page) {
  return page.evaluate(() => {
    const panel = document.querySelector('c-voice-console').shadowRoot.querySelector('c-voice-event-log-panel');
    return { kept: panel.log.size, shown: panel.shadowRoot.querySelectorAll('[aria-rowindex]').length };
  });
}

/** Characters that the tab keeps of a page that is left while a call is live, and when it is over. */
export async function storedBytes(page, events) {
  const kept = () =>
    page.evaluate(() => {
      window.dispatchEvent(new window.Event('pagehide'));
      const { length } = Object.values({ ...window.sessionStorage }).join('');
      window.dispatchEvent(new window.PageTransitionEvent('pageshow', { persisted: true })); // nothing is kept for a page that stays
      return length;
    });
  const script = callScript(0);
  const middle = Array.from({ length: events - 2 }, (_, index) => script[2 + (index % (script.length - 4))]);
  const call = [...script.slice(0, 2), ...middle, ...script.slice(-2)].map((message, index) => ({
    ...message,
    seq: index + 1,
    at: script[0].at + index * 1000,
  }));
  const receive = (messages) =>
    page.evaluate(async (lines) => {
      lines.forEach(window.measured.publish);
      await window.measured.task();
    }, messages);
  await page.evaluate(() => window.measured.mountConsole());
  await receive(call.slice(0, events));
  const live = await kept();
  await receive(call.slice(events));
  const over = await kept();
  assert.ok(live > over && over > 0, `a tab keeps ${live} characters of a live call, then ${over}`);
  return { live, over };
}

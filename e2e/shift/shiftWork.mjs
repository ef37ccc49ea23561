// A shift of calls, worked through the page's own toolkit and relay, with the page's clock ahead of the real one.
import { EVENTS_A_CALL, eventsOfCalls } from './shiftCalls.mjs';

/** Between two events, milliseconds: a call of 40 takes five minutes. */
export const STEP_MS = 7500;
/** Calls that are sent to the page at a time. */
const CALLS_AT_A_TIME = 10;
/** The consoles are drawn once in this number of events: not a divisor of 40, so that each moment of a call is shown in some. */
const EVENTS_A_SHOW = 21;

/** Sends events, each at its time on the page's held clock, and lets the page show them. Runs in the page. */
async function send([events, stepMs, eventsAShow]) {
  const { port1, port2 } = new window.MessageChannel();
  const shown = () =>
    new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  for (const [index, [type, detail]] of events.entries()) {
    window.heldTime.pass(stepMs);
    window.workbench.emit(type, detail);
    if (index % eventsAShow === eventsAShow - 1) await shown();
  }
  await shown();
  port1.close();
}

/** Sends events to the page. */
export const sendEvents = (page, events) => page.evaluate(send, [events, STEP_MS, EVENTS_A_SHOW]);

/** Works the calls from one number to another, that one not included. */
export async function workCalls(page, from, to) {
  for (let call = from; call < to; call += CALLS_AT_A_TIME)
    await sendEvents(page, eventsOfCalls(call, Math.min(call + CALLS_AT_A_TIME, to)));
}

/** The trace of one call of a shift that began at `start`, epoch milliseconds, as text lines. */
export function linesOfCall(callNumber, start) {
  return eventsOfCalls(callNumber, callNumber + 1).map(([type, detail], index) => {
    const at = start + (callNumber * EVENTS_A_CALL + index + 1) * STEP_MS;
    return JSON.stringify({ at, type, detail });
  });
}

// A page with the deployed console and nothing else: messages are put on the channel as a relay puts them there.
import '@lwc/synthetic-shadow'; // before lwc, as on the platform
import { beginPage as beginCalls } from 'c/voiceCalls';
import VoiceConsole from 'c/voiceConsole';
import { beginPage as beginRelay } from 'c/voiceRelay';
import { createElement } from 'lwc';
import { bus, CHANNEL } from '../../platform/lms/bus';

const AREA = 'utility';

const context = bus.inArea(AREA, () => bus.open('aura'));
const task = () => new Promise((resolve) => setTimeout(resolve));

function mountConsole() {
  const element = bus.inArea(AREA, () => createElement('c-voice-console', { is: VoiceConsole }));
  bus.inArea(AREA, () => document.body.appendChild(element));
  return element;
}

/** Resolves when the frame that is due has been painted. */
const frame = () =>
  new Promise((resolve) => {
    window.requestAnimationFrame(() => {
      const { port1, port2 } = new window.MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  });

/** How many events the console's log has; null while it has no log. */
function receivedBy(element) {
  const panel = element.shadowRoot?.querySelector('c-voice-event-log-panel');
  return panel?.log?.received ?? null;
}

/** Acts and mounts a console until it shows that many events: milliseconds until that is painted, and frames. */
async function timeConsole(events, act) {
  await frame();
  const from = performance.now();
  act();
  const element = mountConsole();
  let frames = 0;
  do {
    await frame();
    frames += 1;
  } while (receivedBy(element) !== events && performance.now() - from < 5000);
  return { element, ms: performance.now() - from, frames, received: receivedBy(element) };
}

window.measured = {
  mountConsole: () => void mountConsole(),
  publish: (message) => bus.publish(context, CHANNEL, message),
  task,
  /** A console beside those that are there; it goes again. */
  async timeLateConsole(events) {
    const { element, ...taken } = await timeConsole(events, () => undefined);
    element.remove();
    return taken;
  },
  /** The calls of a page that finds this in its tab, and its first console. */
  async timeRestoring(events, stored) {
    Object.assign(window.sessionStorage, stored);
    const { ms, frames, received } = await timeConsole(events, () => {
      beginCalls();
      beginRelay();
    });
    return { ms, frames, received };
  },
};

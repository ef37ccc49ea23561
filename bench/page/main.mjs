// A page with deployed components and nothing else. It is empty until `window.measured` mounts one.
import '@lwc/synthetic-shadow'; // before lwc, as on the platform
import BenchTextArea from 'c/benchTextArea';
import BenchTextNode from 'c/benchTextNode';
import { beginPage as beginCalls, callsOfPage } from 'c/voiceCalls';
import VoiceConsole from 'c/voiceConsole';
import { beginPage as beginRelay } from 'c/voiceRelay';
import VoiceRelayHost from 'c/voiceRelayHost';
import { createElement } from 'lwc';
import { bus, CHANNEL } from '../../platform/lms/bus';

const AREA = 'utility';
const FIXTURES = { textArea: BenchTextArea, textNode: BenchTextNode };

const context = bus.inArea(AREA, () => bus.open('aura'));
const task = () => new Promise((resolve) => setTimeout(resolve));

function mount(name, constructor, { parent = document.body, ...properties } = {}) {
  const element = bus.inArea(AREA, () => createElement(name, { is: constructor }));
  Object.assign(element, properties);
  bus.inArea(AREA, () => parent.appendChild(element));
  return element;
}

/** `show` is as an admin sets it: `All` shows the tab Call. */
const mountConsole = ({ show = 'All', parent } = {}) =>
  mount('c-voice-console', VoiceConsole, { show, ...(parent && { parent }) });

/** The relay as its Aura host has it, and the utility item, which is a text here; returns what takes an event of the toolkit. */
function mountRelay() {
  const item = document.body.appendChild(document.createElement('div'));
  item.className = 'item';
  item.textContent = 'Voice Relay';
  const host = mount('c-voice-relay-host', VoiceRelayHost);
  host.addEventListener('utilityappearance', ({ detail }) => {
    item.textContent = detail.appearance?.label ?? 'Voice Relay';
  });
  host.receive([{ facts: { listening: true, toolkit: 'found', notSubscribed: [] } }]);
  return ({ type, detail }) => {
    const json = JSON.stringify({ type, detail });
    host.receive([{ type, wallTime: Date.now(), pageTime: performance.now(), json, payload: undefined }]);
  };
}

/** A closed utility stays on the page without a size. */
function closedUtility() {
  const place = document.body.appendChild(document.createElement('div'));
  place.style.display = 'none';
  return place;
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

/** Whether the card of the console names a party of a call. */
function showsCall(element) {
  const card = element.shadowRoot?.querySelector('c-voice-call-panel');
  return card?.shadowRoot?.querySelector('[data-part="party"]') != null;
}

/** Acts and mounts a console until its card shows a call: milliseconds until that is painted, frames, and the events received. */
async function timeConsole(act) {
  await frame();
  const from = performance.now();
  act();
  const element = mountConsole();
  let frames = 0;
  do {
    await frame();
    frames += 1;
  } while (!showsCall(element) && performance.now() - from < 5000);
  const ms = performance.now() - from;
  return { element, ms, frames, isShown: showsCall(element), received: callsOfPage().snapshot.log.received };
}

window.measured = {
  mountConsole: (show) => void mountConsole({ show }),
  /** A fixture, which takes each event itself. */
  beginFixture(name) {
    const element = mount(name === 'textArea' ? 'c-bench-text-area' : 'c-bench-text-node', FIXTURES[name]);
    window.fire = (event) => element.receive(event);
  },
  /** A text that changes each second. */
  beginClock() {
    const item = document.body.appendChild(document.createElement('div'));
    let seconds = 0;
    window.setInterval(() => (item.textContent = String(seconds++)), 1000);
  },
  /** The relay with its utility item and one console: open, or in a closed utility. */
  beginRelay({ show = 'All', isClosed = false } = {}) {
    window.fire = mountRelay();
    window.observed = mountConsole({ show, ...(isClosed && { parent: closedUtility() }) });
  },
  /** How many events the calls of the page have. */
  received: () => callsOfPage().snapshot.log.received,
  publish: (message) => bus.publish(context, CHANNEL, message),
  task,
  /** A console beside those that are there; it goes again. */
  async timeLateConsole() {
    const { element, ...taken } = await timeConsole(() => undefined);
    element.remove();
    return taken;
  },
  /** The calls of a page that finds this in its tab, and its first console. */
  async timeRestoring(stored) {
    Object.assign(window.sessionStorage, stored);
    const { ms, frames, isShown, received } = await timeConsole(() => {
      beginCalls();
      beginRelay();
    });
    return { ms, frames, isShown, received };
  },
};

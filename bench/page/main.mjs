// A page with the deployed journal and console and nothing else: messages are put on the channel as a relay puts them there.
import '@lwc/synthetic-shadow'; // before lwc, as on the platform
import VoiceConsole from 'c/voiceConsole';
import VoiceJournal from 'c/voiceJournal';
import { createElement } from 'lwc';
import { bus } from '../../workbench/lms/bus';

const CHANNEL = 'VoiceTelephonyEvent__c';
const AREA = 'utility';

const context = bus.inArea(AREA, () => bus.open('aura'));
const task = () => new Promise((resolve) => setTimeout(resolve));

function mount(tag, is) {
  const element = bus.inArea(AREA, () => createElement(tag, { is }));
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
function heardBy(element) {
  const panel = element.shadowRoot?.querySelector('c-voice-event-log-panel');
  return panel?.log?.heard ?? null;
}

window.measured = {
  mountJournal: () => void mount('c-voice-journal', VoiceJournal),
  mountConsole: () => void mount('c-voice-console', VoiceConsole),
  publish: (message) => bus.publish(context, CHANNEL, message),
  task,
  /** Mounts a console, after a journal if so told, until it shows so many events: milliseconds until that is painted, and frames. */
  async timeConsole(events, withJournal) {
    await frame();
    const from = performance.now();
    if (withJournal) mount('c-voice-journal', VoiceJournal);
    const element = mount('c-voice-console', VoiceConsole);
    let frames = 0;
    do {
      await frame();
      frames += 1;
    } while (heardBy(element) !== events && performance.now() - from < 5000);
    const result = { ms: performance.now() - from, frames, heard: heardBy(element) };
    element.remove();
    return result;
  },
};

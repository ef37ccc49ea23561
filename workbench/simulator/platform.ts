import VoiceConsole from 'c/voiceConsole';
import { createElement } from 'lwc';
import cmp from '../../force-app/main/default/aura/voiceToolkitRelay/voiceToolkitRelay.cmp?raw';
import controller from '../../force-app/main/default/aura/voiceToolkitRelay/voiceToolkitRelayController.js?raw';
import helper from '../../force-app/main/default/aura/voiceToolkitRelay/voiceToolkitRelayHelper.js?raw';
import { createAuraHost, type AuraInstance } from '../aura/host';
import { bus } from '../lms/bus';
import { createVoiceToolkit } from '../toolkit/voiceToolkit';
import type { Platform } from './session';

const CHANNEL = 'VoiceTelephonyEvent__c';
const RELAY = 'c:voiceToolkitRelay';
/** The console tab of the record page, the only one. */
const TAB = '00001026';

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Makes a console as a record page of the active tab has it, with one panel or all. */
export function createConsole(show: string): HTMLElement {
  return bus.inArea(TAB, () => Object.assign(createElement('c-voice-console', { is: VoiceConsole }), { show }));
}

/** Stands in for the platform: its toolkit, its message service, and Aura, which runs the relay's own files inside `place`. */
export function createPlatform(place: Element): Platform {
  const toolkit = createVoiceToolkit({ isSecure: true, report: reportError });
  const host = createAuraHost({
    sources: { [RELAY]: { cmp, controller, helper } },
    bus,
    toolkit,
    createChild: (tag) => (tag === 'c-voice-console' ? createElement(tag, { is: VoiceConsole }) : null),
    report: reportError,
  });
  const relays = new Set<AuraInstance>();
  let published: unknown[] = [];
  bus.activate(TAB);
  bus.watch(({ channel, message }) => {
    if (channel === CHANNEL) published.push(message);
  });

  async function create(): Promise<void> {
    const relay = bus.inArea('utility', () => host.create(RELAY));
    relays.add(relay);
    await nextTask(); // as on the platform, events may come between init and the first rendering
    if (relays.has(relay)) bus.inArea('utility', () => relay.render(place));
  }
  return {
    emit: (type, detail) => toolkit.emit(type, detail),
    createRelay: () => void create(),
    destroyRelay() {
      for (const relay of relays) relay.destroy();
      relays.clear();
    },
    listenerCount: () => toolkit.listenerCount(),
    published: () => [...published],
    forget() {
      published = [];
    },
    delivered: nextTask,
  };
}

import openOnce from '@salesforce/label/c.VoiceRelay_Relay_OpenOnce';
import VoiceConsole from 'c/voiceConsole';
import VoiceJournal from 'c/voiceJournal';
import VoiceRelayTurn from 'c/voiceRelayTurn';
import { createElement } from 'lwc';
import { createAuraHost, type AuraInstance } from '../aura/host';
import { UtilityBar, type UtilityItem } from '../aura/utilityBar';
import { RECORD_TAB, UTILITY } from '../lms/areas';
import { bus, CHANNEL, wireFaults } from '../lms/bus';
import { createVoiceToolkit } from '../toolkit/voiceToolkit';
import { AURA_SOURCES } from './auraSources';
import { Relays, type Arrangement, type RelayPlace } from './relays';
import type { Platform } from './session';
import { traffic } from './wire';

/** A page that runs for days must not keep them all. */
const KEPT_MESSAGES = 1000;
const RELAY = 'c:voiceToolkitRelay';

/** Where relays are rendered. */
export type RelayPlaces = Readonly<Record<RelayPlace, Element>>;

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Makes a console as a record page of the active tab has it, with one panel or all. */
export function createConsole(show: string): HTMLElement {
  return bus.inArea(RECORD_TAB, () => Object.assign(createElement('c-voice-console', { is: VoiceConsole }), { show }));
}

/** The Lightning web components that an Aura bundle may hold. */
const COMPONENTS: Readonly<Record<string, () => HTMLElement>> = {
  'c-voice-console': () => createElement('c-voice-console', { is: VoiceConsole }),
  'c-voice-journal': () => createElement('c-voice-journal', { is: VoiceJournal }),
  'c-voice-relay-turn': () => createElement('c-voice-relay-turn', { is: VoiceRelayTurn }),
};

const areaOf = (place: RelayPlace): string => (place === 'utility' ? UTILITY : RECORD_TAB);

/** Aura, which runs the relay's own files in their places, and the utility bar. */
function createRelays(places: RelayPlaces, toolkit: Aura.VoiceToolkit, onUtility: (item: UtilityItem) => void): Relays {
  const itemId = 'voice-toolkit-relay';
  const bar: UtilityBar = new UtilityBar(() => onUtility(bar.item(itemId)));
  bar.add('Voice Toolkit Relay', itemId);
  bar.change(itemId, { isOpen: true });
  const host = createAuraHost({
    sources: AURA_SOURCES,
    labels: { VoiceRelay_Relay_OpenOnce: openOnce },
    bus,
    toolkit,
    createChild: (tag) => COMPONENTS[tag]?.() ?? null,
    report: reportError,
  });
  function create(place: RelayPlace, { flow = '', hasToolkit = true }: Arrangement): AuraInstance {
    if (place === 'record') return host.create(RELAY, { show: 'Relay status' }, { hasToolkit });
    return host.create(RELAY, { flowApiName: flow }, { utility: { bar, id: itemId }, hasToolkit });
  }
  return new Relays({
    bar,
    itemId,
    create: (place, arrangement) => bus.inArea(areaOf(place), () => create(place, arrangement)),
    render: (relay, place) => bus.inArea(areaOf(place), () => relay.render(places[place])),
    nextTask,
  });
}

/** Stands in for the platform: its toolkit, its message service, and Aura. `onUtility` is told of each change of the utility's item. */
export function createPlatform(places: RelayPlaces, onUtility: (item: UtilityItem) => void): Platform {
  const toolkit = createVoiceToolkit({ isSecure: true, report: reportError });
  const relays = createRelays(places, toolkit, onUtility);
  let published: unknown[] = [];
  bus.activate(RECORD_TAB);
  bus.watch(({ channel, message }) => {
    if (channel !== CHANNEL || (message as { kind?: unknown }).kind !== undefined) return; // what has a kind is no event
    published.push(message);
    if (published.length >= 2 * KEPT_MESSAGES) published = published.slice(-KEPT_MESSAGES);
  });

  return {
    emit(type, detail) {
      if (!wireFaults.losesEvent()) toolkit.emit(type, detail);
    },
    untouched: wireFaults.untouched,
    arrange: (arrangement) => void (relays.arrangement = { ...relays.arrangement, ...arrangement }),
    createRelay: (isAtOnce) => relays.create(isAtOnce),
    destroyRelay: () => relays.destroy(),
    toggleUtility: () => relays.toggleUtility(),
    listenerCount: () => toolkit.listenerCount(),
    serviceUse: () => bus.use(),
    published: () => [...published],
    forget() {
      published = [];
      traffic.clear();
      wireFaults.restart();
      sessionStorage.clear(); // nothing but calls that a journal keeps for a reload, and which flows were started
    },
    delivered: nextTask,
  };
}

import openOnce from '@salesforce/label/c.VoiceRelay_Relay_ClickToStart';
import { after, beginPage as beginCalls, callsOfPage } from 'c/voiceCalls';
import VoiceConsole from 'c/voiceConsole';
import { beginPage as beginRelay } from 'c/voiceRelay';
import VoiceRelayHost from 'c/voiceRelayHost';
import VoiceToolkitHost from 'c/voiceToolkitHost';
import { createElement } from 'lwc';
import { createAuraHost, type AuraHost } from '../../platform/aura/host';
import { UtilityBar, type UtilityItem } from '../../platform/aura/utilityBar';
import { RECORD_TAB, UTILITY } from '../../platform/lms/areas';
import { bus, CHANNEL, wireFaults } from '../../platform/lms/bus';
import { inUtility, lightningPage } from '../../platform/lightningPage';
import { createVoiceToolkit } from '../../platform/toolkit/voiceToolkit';
import { AURA_SOURCES } from './auraSources';
import { followCommands } from './commandTraffic';
import { BUTTONS, createPhone, type PhoneManner, type PhoneWorld } from './phone';
import { Relays, type Arrangement, type RelayInstance, type RelayPlace } from './relays';
import type { ConsolePage } from './session';
import { hostOf } from './view';
import { traffic } from './wire';

/** A page that runs for days must not keep them all. */
const KEPT_MESSAGES = 1000;
const RELAY = 'c:voiceToolkitRelay';
const ITEM = 'voice-toolkit-relay';
/** So that the scenarios show every reminder: an admin finds no wrap-up target, and a later reminder of a paused recording. */
const REMINDERS = { wrapUpTargetSeconds: 120, recordingPausedSeconds: 60 };

/** Where relays are rendered. */
export type RelayPlaces = Readonly<Record<RelayPlace, Element>>;

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Makes a console as a record page of the active tab has it, with one view or both. */
export function createConsole(show: string): HTMLElement {
  return bus.inArea(RECORD_TAB, () => Object.assign(createElement('c-voice-console', { is: VoiceConsole }), { show }));
}

/** The Lightning web components that an Aura bundle may hold. */
const COMPONENTS: Readonly<Record<string, () => HTMLElement>> = {
  'c-voice-console': () => createElement('c-voice-console', { is: VoiceConsole }),
  'c-voice-relay-host': () => createElement('c-voice-relay-host', { is: VoiceRelayHost }),
};

const areaOf = (place: RelayPlace): string => (place === 'utility' ? UTILITY : RECORD_TAB);

/** Makes the Aura of a page, which runs the relay's own files; another page has another. */
const createAura = (toolkit: Aura.VoiceToolkit): AuraHost =>
  createAuraHost({
    sources: AURA_SOURCES,
    labels: { VoiceRelay_Relay_ClickToStart: openOnce },
    bus,
    toolkit,
    createChild: (tag) => COMPONENTS[tag]?.() ?? null,
    report: reportError,
  });

/** Makes an LWC host, which is on the page while it is rendered, and nowhere before. */
function createLwcHost(properties: object, utilityId: string | null): RelayInstance {
  let element: HTMLElement | null = null;
  const leave = (): void => element?.remove();
  return {
    render(place) {
      inUtility(utilityId, () => {
        element ??= Object.assign(createElement('c-voice-toolkit-host', { is: VoiceToolkitHost }), properties);
        place.append(element);
      });
    },
    unrender: leave,
    destroy: leave,
    isRendered: () => element?.isConnected === true,
  };
}

/** Makes the relays in their places, and the utility bar. `aura` answers the Aura of the page. */
function createRelays(places: RelayPlaces, aura: () => AuraHost, onUtility: (item: UtilityItem) => void): Relays {
  const bar: UtilityBar = new UtilityBar(() => onUtility(bar.item(ITEM)));
  bar.add('Voice Relay', ITEM);
  bar.change(ITEM, { isOpen: true });
  lightningPage.bar = bar;
  function create(place: RelayPlace, arrangement: Arrangement): RelayInstance {
    const { flow = '', hasToolkit = true, phone = 'off', host = hostOf(), recordHost = hostOf() } = arrangement;
    const isUtility = place === 'utility';
    const settings = { ...(arrangement.settings ?? REMINDERS), ...(phone !== 'off' && BUTTONS) };
    const attributes = { ...settings, ...(isUtility ? { flowApiName: flow } : { show: 'Details' }) };
    if ((isUtility ? host : recordHost) === 'lwc') return createLwcHost(attributes, isUtility ? ITEM : null);
    return aura().create(RELAY, attributes, { hasToolkit, ...(isUtility && { utility: { bar, id: ITEM } }) });
  }
  return new Relays({
    bar,
    itemId: ITEM,
    create: (place, arrangement) => bus.inArea(areaOf(place), () => create(place, arrangement)),
    render: (relay, place) => bus.inArea(areaOf(place), () => relay.render(places[place])),
    nextTask,
  });
}

/**
 * Makes the console page: toolkit, message service, and Aura. Calls `onUtility` after each change of the utility item, and `send`
 * with each event by which the phone obeys a button.
 */
export function createConsolePage(
  places: RelayPlaces,
  onUtility: (item: UtilityItem) => void,
  send: PhoneWorld['send'],
): ConsolePage {
  const manner = (): PhoneManner => relays.arrangement.phone ?? 'off';
  const act = createPhone({ manner, calls: () => callsOfPage().snapshot, send, after });
  const toolkit = createVoiceToolkit({ isSecure: true, act, report: reportError });
  lightningPage.toolkit = toolkit;
  let aura = createAura(toolkit);
  const relays = createRelays(places, () => aura, onUtility);
  let published: unknown[] = [];
  bus.activate(RECORD_TAB);
  followCommands();
  bus.watch(({ channel, message }) => {
    if (channel !== CHANNEL || (message as { kind?: unknown }).kind !== undefined) return; // what has a kind is not an event
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
    destroyRelay: (place) => relays.destroy(place),
    setRelay: (presence) => relays.bring(presence),
    toggleUtility: () => relays.toggleUtility(),
    listenerCount: () => toolkit.listenerCount(),
    serviceUse: () => bus.use(),
    published: () => [...published],
    beginPage() {
      sessionStorage.clear(); // calls and flows that a reload would bring back
      beginCalls();
      beginRelay();
      followCommands();
      aura = createAura(toolkit);
      published = [];
      wireFaults.restart();
      traffic.clear();
    },
    delivered: nextTask,
  };
}

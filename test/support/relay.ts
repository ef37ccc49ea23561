import { readFileSync } from 'node:fs';
import openOnce from '@salesforce/label/c.VoiceRelay_Relay_ClickToStart';
import { callsOfPage, type CallsSnapshot } from 'c/voiceCalls';
import type { RelayMessage, StatusMessage } from 'c/voiceRelay';
import VoiceRelayHost from 'c/voiceRelayHost';
import { createElement } from 'lwc';
import { createAuraHost, type AuraInstance, type AuraSources } from 'platform/aura/host';
import { UtilityBar, type UtilityItem } from 'platform/aura/utilityBar';
import { RECORD_TAB, UTILITY } from 'platform/lms/areas';
import { bus } from 'platform/lms/bus';
import { createVoiceToolkit, type VoiceToolkitOptions, type VoiceToolkitStandIn } from 'platform/toolkit/voiceToolkit';
import { RELAY } from 'tools/lib/folders.mjs';
import { beginTab } from './page';

// The workbench's message service, which refuses what the platform refuses.
jest.mock('lightning/messageService', () => ({
  ...jest.requireActual<object>('workbench/shims/lightning/messageService'),
  ...jest.requireActual<object>('test/support/openContext'),
}));
jest.mock(
  '@salesforce/messageChannel/VoiceTelephonyEvent__c',
  () => ({ __esModule: true, default: { channelName: 'VoiceTelephonyEvent__c' } }),
  { virtual: true },
);

const AURA = `${RELAY}/aura`;
export const RELAY_FOLDER = `${AURA}/voiceToolkitRelay`;

/** The admin's name for the item of the utility bar. */
export const ITEM_LABEL = 'Voice Relay';

function sourcesOf(bundle: string): AuraSources {
  const read = (name: string): string => readFileSync(`${AURA}/${bundle}/${bundle}${name}`, 'utf8');
  return { cmp: read('.cmp'), controller: read('Controller.js'), helper: read('Helper.js') };
}

/** The deployed files of the relay, and of its utility item. */
export const relaySources = sourcesOf('voiceToolkitRelay');
export const utilitySources = sourcesOf('voiceRelayUtility');

/** What a host's console takes from it. */
const CONSOLE_PROPERTIES = ['show', 'flowEvent', 'flowApiName', 'flowInputs', 'flowOnUnanswered'];

type ConsoleDouble = HTMLElement & Record<string, unknown>;

function createConsole(): ConsoleDouble {
  const unset = Object.fromEntries(CONSOLE_PROPERTIES.map((name) => [name, undefined]));
  return Object.assign(document.createElement('div'), unset);
}

/** Sets fake timers with their own page clock. */
export function fakeTime(now = 1_764_000_000_000): void {
  jest.useFakeTimers({ now });
}

/** Lets time pass and promises settle, so that published messages are delivered. */
export const pass = (milliseconds = 0): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);

/** A host on a page, not yet rendered. */
export interface PlacedRelay {
  readonly relay: AuraInstance;
  /** Stands for the console in the host; each property that Aura gives it is set on it. */
  readonly console: ConsoleDouble;
  /** Its `c:voiceRelayHost`; null before it has rendered. */
  readonly relayHost: HTMLElement | null;
  /** Returns its item of the utility bar as it is now. */
  item(): UtilityItem;
  render(): void;
}

/** A page of hosts on the stand-ins: one phone and one channel, with everything that was published and reported. */
export interface RelayPage {
  readonly toolkit: VoiceToolkitStandIn;
  readonly bar: UtilityBar;
  /** The events that were published. */
  readonly messages: readonly RelayMessage[];
  readonly statuses: readonly StatusMessage[];
  /** What Aura or the toolkit reported. */
  readonly problems: readonly unknown[];
  /** What every console of the page sees. */
  readonly snapshot: CallsSnapshot;
  create(options?: RelayOptions): PlacedRelay;
}

interface RelayOptions {
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly place?: 'utility' | 'page';
  /** False: the platform gives it no toolkit. */
  readonly hasToolkit?: boolean;
}

export type RelayPageOptions = Partial<VoiceToolkitOptions> & { readonly toolkit?: VoiceToolkitStandIn };

const isStatus = (message: object): message is StatusMessage => 'kind' in message;

/** Begins the first page of a tab, which runs the deployed files of hosts. */
export function createRelayPage(options: RelayPageOptions = {}): RelayPage {
  document.body.replaceChildren();
  beginTab();
  bus.refuse(null);
  const problems: unknown[] = [];
  const report = (problem: unknown): void => void problems.push(problem);
  const toolkit = options.toolkit ?? createVoiceToolkit({ report, ...options });
  const bar = new UtilityBar();
  const published: (RelayMessage | StatusMessage)[] = [];
  bus.watch(({ message }) => published.push(message as RelayMessage | StatusMessage));

  let children: Record<string, HTMLElement> = {};
  const host = createAuraHost({
    sources: { 'c:voiceToolkitRelay': relaySources, 'c:voiceRelayUtility': utilitySources },
    labels: { VoiceRelay_Relay_ClickToStart: openOnce },
    toolkit,
    bus,
    createChild(tag) {
      if (tag !== 'c-voice-relay-host') return children[tag] ?? null;
      return bus.inArea(UTILITY, () => createElement(tag, { is: VoiceRelayHost }));
    },
    report,
  });
  return {
    ...{ toolkit, bar, problems },
    get messages() {
      return published.filter((message): message is RelayMessage => !isStatus(message));
    },
    get statuses() {
      return published.filter(isStatus);
    },
    get snapshot() {
      return callsOfPage().snapshot;
    },
    create({ attributes = {}, place = 'utility', hasToolkit = true } = {}) {
      const console = createConsole();
      const id = place === 'utility' ? bar.add(ITEM_LABEL) : null;
      const utility = id === null ? null : { bar, id };
      const target = document.createElement('div');
      document.body.append(target);
      const relay = host.create('c:voiceToolkitRelay', attributes, { utility, hasToolkit });
      return {
        ...{ relay, console },
        get relayHost() {
          return target.querySelector<HTMLElement>('c-voice-relay-host');
        },
        item: () => bar.item(id ?? ''),
        render() {
          children = { 'c-voice-console': console };
          bus.inArea(place === 'utility' ? UTILITY : RECORD_TAB, () => relay.render(target));
        },
      };
    },
  };
}

/** A page with one host on it. */
export type RelayBench = RelayPage & PlacedRelay;

/** Begins a page with one host on it, not yet rendered. */
export function createRelayBench({
  attributes,
  hasToolkit,
  ...options
}: RelayPageOptions & RelayOptions = {}): RelayBench {
  const page = createRelayPage(options);
  const placed = page.create({ ...(attributes && { attributes }), ...(hasToolkit !== undefined && { hasToolkit }) });
  return Object.create(placed, Object.getOwnPropertyDescriptors(page)) as RelayBench;
}

import { readFileSync } from 'node:fs';
import openOnce from '@salesforce/label/c.VoiceRelay_Relay_OpenOnce';
import VoiceRelayTurn from 'c/voiceRelayTurn';
import { createElement } from 'lwc';
import { createAuraHost, type AuraInstance, type AuraSources } from 'workbench/aura/host';
import { UtilityBar, type UtilityItem } from 'workbench/aura/utilityBar';
import { createMessageBus, type MessageBus } from 'workbench/lms/messageBus';
import { createVoiceToolkit, type VoiceToolkitOptions, type VoiceToolkitStandIn } from 'workbench/toolkit/voiceToolkit';

const AURA = 'force-app/main/default/aura';
export const RELAY_FOLDER = `${AURA}/voiceToolkitRelay`;
/** What a console takes of the relay beside it. */
const CONSOLE_PROPERTIES = [
  'show',
  'showNumbers',
  'wrapUpGiveUpSeconds',
  'mutedSeconds',
  'holdSeconds',
  'longHoldSeconds',
  'recordingPausedSeconds',
  'wrapUpTargetSeconds',
  'audioReportSeconds',
  'audioBatches',
  'flowEvent',
  'flowApiName',
  'relayStatus',
];

/** What the admin called the item of the utility bar. */
export const ITEM_LABEL = 'Voice Relay';

/** A relay message as it crossed the channel. */
export interface RelayMessage {
  readonly v: number;
  readonly relayId: string;
  readonly seq: number;
  readonly at: number;
  readonly type: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly standsFor?: { readonly relayId: string; readonly seq: number };
}

/** What the console of a relay was given, and how often each property was set. */
export interface ConsoleDouble {
  readonly element: HTMLElement;
  readonly given: Record<string, unknown>;
  readonly sets: Record<string, number>;
}

function sourcesOf(bundle: string): AuraSources {
  const read = (name: string): string => readFileSync(`${AURA}/${bundle}/${bundle}${name}`, 'utf8');
  return { cmp: read('.cmp'), controller: read('Controller.js'), helper: read('Helper.js') };
}

/** The deployed files of the relay, and of what it says in the utility bar. */
export const relaySources = sourcesOf('voiceToolkitRelay');
export const utilitySources = sourcesOf('voiceRelayUtility');

/** Fake timers; the relays' own clock goes on, as one module tells them apart in all tests of a file. */
export function fakeTime(now = 0): void {
  jest.useFakeTimers({ now, doNotFake: ['performance'] });
}

const createTurn = (): HTMLElement => createElement('c-voice-relay-turn', { is: VoiceRelayTurn });

function createDouble(names: readonly string[]): ConsoleDouble {
  const element = document.createElement('div');
  const given: Record<string, unknown> = {};
  const sets: Record<string, number> = {};
  for (const name of names)
    Object.defineProperty(element, name, {
      get: () => given[name],
      set(value: unknown) {
        given[name] = value;
        sets[name] = (sets[name] ?? 0) + 1;
      },
    });
  return { element, given, sets };
}

/** One relay on a page, not yet rendered. */
export interface PlacedRelay {
  readonly relay: AuraInstance;
  readonly console: ConsoleDouble;
  readonly journal: ConsoleDouble;
  /** Its item of the utility bar, as it is now. */
  item(): UtilityItem;
  render(target?: Element): void;
  status(): VoiceToolkitRelay.Status;
}

/** A page of relays in the stand-ins: one toolkit, one channel, with all that was published and reported. */
export interface RelayPage {
  readonly toolkit: VoiceToolkitStandIn;
  readonly bus: MessageBus;
  readonly bar: UtilityBar;
  readonly messages: readonly RelayMessage[];
  readonly problems: readonly unknown[];
  /** Creates a relay; `place` utility or page. */
  create(options?: { attributes?: Record<string, unknown> | undefined; place?: 'utility' | 'page' }): PlacedRelay;
}

export type RelayPageOptions = Partial<VoiceToolkitOptions> & {
  /** False: the platform gives no toolkit. */
  readonly hasToolkit?: boolean;
  readonly toolkit?: VoiceToolkitStandIn;
  /** Makes what stands for `c:voiceRelayTurn`. */
  readonly turn?: () => HTMLElement;
};

/** Makes a page that runs the deployed files of relays. */
export function createRelayPage({ turn = createTurn, ...options }: RelayPageOptions = {}): RelayPage {
  const problems: unknown[] = [];
  const report = (problem: unknown): void => void problems.push(problem);
  const toolkit = options.toolkit ?? createVoiceToolkit({ report, ...options });
  const bus = createMessageBus({ channels: ['VoiceTelephonyEvent__c'], report });
  const bar = new UtilityBar();
  const messages: RelayMessage[] = [];
  bus.watch(({ message }) => messages.push(message as RelayMessage));

  /** The doubles of the relay that is being rendered. */
  let children: Readonly<Record<string, HTMLElement>> = {};
  const host = createAuraHost({
    sources: { 'c:voiceToolkitRelay': relaySources, 'c:voiceRelayUtility': utilitySources },
    labels: { VoiceRelay_Relay_OpenOnce: openOnce },
    toolkit,
    bus,
    createChild: (tag) => (tag === 'c-voice-relay-turn' ? turn() : (children[tag] ?? null)),
    report,
  });
  function create({ attributes = {}, place = 'utility' }: Parameters<RelayPage['create']>[0] = {}): PlacedRelay {
    const console = createDouble(CONSOLE_PROPERTIES);
    const journal = createDouble(['noRestore']);
    const id = place === 'utility' ? bar.add(ITEM_LABEL) : null;
    const relay = host.create('c:voiceToolkitRelay', attributes, {
      utility: id === null ? null : { bar, id },
      hasToolkit: options.hasToolkit !== false,
    });
    return {
      relay,
      console,
      journal,
      item: () => bar.item(id ?? ''),
      render(target = document.body) {
        children = { 'c-voice-journal': journal.element, 'c-voice-console': console.element };
        bus.inArea(place, () => relay.render(target));
      },
      status: () => relay.get('v.relayStatus') as VoiceToolkitRelay.Status,
    };
  }
  return { toolkit, bus, bar, messages, problems, create };
}

/** A page with one relay on it. */
export type RelayBench = Omit<RelayPage, 'create'> & PlacedRelay;

/** Makes a page with one relay on it, not yet rendered. */
export function createRelayBench(
  options: RelayPageOptions & { attributes?: Record<string, unknown> } = {},
): RelayBench {
  const page = createRelayPage(options);
  return { ...page, ...page.create({ attributes: options.attributes }) };
}

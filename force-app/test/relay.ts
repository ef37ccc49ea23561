import { readFileSync } from 'node:fs';
import { createAuraHost, type AuraInstance, type AuraSources } from 'workbench/aura/host';
import { createMessageBus, type MessageBus } from 'workbench/lms/messageBus';
import { createVoiceToolkit, type VoiceToolkitOptions, type VoiceToolkitStandIn } from 'workbench/toolkit/voiceToolkit';

export const RELAY_FOLDER = 'force-app/main/default/aura/voiceToolkitRelay';
const RELAY_CHANNEL = 'VoiceTelephonyEvent__c';

/** A relay message as it crossed the channel. */
export interface RelayMessage {
  readonly v: number;
  readonly relayId: string;
  readonly seq: number;
  readonly at: number;
  readonly type: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** What the console of a relay was given, and how often each property was set. */
export interface ConsoleDouble {
  readonly element: HTMLElement;
  readonly given: Record<string, unknown>;
  readonly sets: Record<string, number>;
}

const read = (name: string): string => readFileSync(`${RELAY_FOLDER}/voiceToolkitRelay${name}`, 'utf8');

/** The deployed files of the relay. */
export const relaySources: AuraSources = {
  cmp: read('.cmp'),
  controller: read('Controller.js'),
  helper: read('Helper.js'),
};

function createConsoleDouble(): ConsoleDouble {
  const element = document.createElement('div');
  const given: Record<string, unknown> = {};
  const sets: Record<string, number> = {};
  for (const name of ['show', 'showNumbers', 'wrapUpGiveUpSeconds', 'relayStatus'])
    Object.defineProperty(element, name, {
      get: () => given[name],
      set(value: unknown) {
        given[name] = value;
        sets[name] = (sets[name] ?? 0) + 1;
      },
    });
  return { element, given, sets };
}

/** One relay in the stand-ins, not yet rendered, with all that it published and all that was reported. */
export interface RelayBench {
  readonly toolkit: VoiceToolkitStandIn;
  readonly bus: MessageBus;
  readonly relay: AuraInstance;
  readonly console: ConsoleDouble;
  readonly messages: readonly RelayMessage[];
  readonly problems: readonly unknown[];
  render(): void;
  status(): VoiceToolkitRelay.Status;
}

/** Runs the deployed files of the relay. `hasToolkit` false: the platform gives no toolkit. */
export function createRelayBench(
  options: Partial<VoiceToolkitOptions> & {
    hasToolkit?: boolean;
    attributes?: Record<string, unknown>;
    toolkit?: VoiceToolkitStandIn;
  } = {},
): RelayBench {
  const problems: unknown[] = [];
  const report = (problem: unknown): void => void problems.push(problem);
  const toolkit = options.toolkit ?? createVoiceToolkit({ report, ...options });
  const bus = createMessageBus({ channels: [RELAY_CHANNEL], report });
  const console = createConsoleDouble();
  const messages: RelayMessage[] = [];
  bus.watch(({ message }) => messages.push(message as RelayMessage));
  const host = createAuraHost({
    sources: { 'c:voiceToolkitRelay': relaySources },
    toolkit: options.hasToolkit === false ? null : toolkit,
    bus,
    createChild: (tag) => (tag === 'c-voice-console' ? console.element : null),
    report,
  });
  const relay = host.create('c:voiceToolkitRelay', options.attributes);
  return {
    toolkit,
    bus,
    relay,
    console,
    messages,
    problems,
    render: () => bus.inArea('utility', () => relay.render(document.body)),
    status: () => relay.get('v.relayStatus') as VoiceToolkitRelay.Status,
  };
}

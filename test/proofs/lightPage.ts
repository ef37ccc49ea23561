import { readFileSync } from 'node:fs';
import type { CommandName } from 'c/voiceCommands';
import {
  createCommands,
  createRelay,
  type CommandAnswer,
  type HostKind,
  type Relay,
  type RelayMessage,
  type RelayMember,
  type StatusMessage,
} from 'c/voiceRelay';
import { BUTTONS } from 'test/support/commands';
import { loadCallsPage, type CallsPage } from 'test/support/callsPage';
import type { VirtualTime } from 'test/support/virtualTime';
import { toServerText } from 'platform/aura/serverText.mjs';
import type { TextStorage } from 'c/voiceCalls';
import { domName, ToolkitListener } from '../../optional/lwc-host/default/lwc/voiceToolkitHost/toolkitListener';

type Action = (cmp: object, event: object | null, helper: object) => void;
type Listener = (payload: object) => void;
type Message = RelayMessage | StatusMessage;

/** A change of a deployed file's text, for a fault that a proof must find. */
export type Plant = (text: string) => string;

const read = (part: string): string =>
  toServerText(
    readFileSync(`force-app/relay/default/aura/voiceToolkitRelay/voiceToolkitRelay${part}.js`, 'utf8'),
  ).replace(/;\s*$/, '');
const SOURCES = { Controller: read('Controller'), Helper: read('Helper') };

/** How the toolkit of a host treats listeners. */
export interface ToolkitWays {
  /** Refuses a listener for this event. */
  refuses(type: string): boolean;
}

/** An Aura host: the deployed files in the least surroundings that they run in. */
export interface LightHost {
  isRendered(): boolean;
  readonly kind: HostKind;
  /** Whether its context can publish. */
  canPublish: boolean;
  render(): void;
  /** Takes it off the page without destroying it. */
  unrender(): void;
  destroy(): void;
}

/** One load of a page: the deployed Aura files, one relay, one set of calls, a phone and a channel. */
export interface LightPage {
  readonly calls: CallsPage;
  readonly relay: Relay;
  /** Decides whether the channel refuses a message. */
  refuses: (message: Message) => boolean;
  /** Does what the phone does when the toolkit is asked for an action; may throw. */
  act: (action: CommandName, given: readonly unknown[]) => void;
  /** Runs between two listeners of one event, after a listener was added, and while a message is being published. */
  between: () => void;
  createHost(toolkit: ToolkitWays | null): LightHost;
  createLwcHost(): LightHost;
  /** Opens a console; returns its end. */
  openConsole(): () => void;
  /** Counts the hosts of a kind that listen to an event. */
  listening(kind: HostKind, type: string): number;
  /** How often the channel took a status that nobody listens. */
  readonly silences: number;
  command(name: CommandName): CommandAnswer;
  /** Lets the phone send an event; says which kinds of host received it. */
  emit(type: string, detail: object): readonly HostKind[];
  /** Whether a host listens to the phone. */
  readonly listens: boolean;
  leave(): void;
  /** Ends the page without storing anything. */
  crash(): void;
}

type Make = (...world: readonly unknown[]) => Record<string, Action>;

/** What makes the actions of a file, by its text: a text is compiled once. */
const compiled = new Map<string, Make>();

function compile(text: string): Make {
  const known = compiled.get(text);
  if (known) return known;
  const make = new Function('$A', 'Date', 'performance', 'setTimeout', `return (${text}\n)`) as Make;
  compiled.set(text, make);
  return make;
}

/** Evaluates a deployed file as the server delivers it, in this page's time. */
function evaluate(part: keyof typeof SOURCES, time: VirtualTime, plant: Plant): Record<string, Action> {
  return compile(plant(SOURCES[part]))(
    { getCallback: (callback: unknown) => callback },
    { now: () => time.wallMs },
    { now: () => time.pageMs },
    (action: () => void, ms: number) => time.after(ms, action),
  );
}

/** Loads a page in virtual time. The relay feeds the calls as `thisPage.ts` of both bundles has them do. */
export function loadLightPage(
  relayId: string,
  time: VirtualTime,
  storage: TextStorage,
  plant: Plant = (text) => text,
): LightPage {
  const [controller, helper] = [evaluate('Controller', time, plant), evaluate('Helper', time, plant)];
  const page = loadCallsPage({ time, storage });
  const { calls } = page;
  const relay = createRelay({
    relayId,
    now: () => ({ wallTime: time.wallMs, pageTime: time.pageMs }),
    after: time.after,
    storedStamp: calls.storedStamp,
    lastSeqFrom: (id) => calls.lastSeqFrom(id),
  });
  relay.subscribe((status) => calls.takeStatus(status));
  calls.connectRelay(relay);
  const commands = createCommands({ calls, send: (name) => relay.command(name), after: time.after });

  let silences = 0;
  const subscribers = new Set<(message: unknown) => void>();
  const listeners: { readonly type: string; readonly listener: Listener }[] = [];

  function publish(message: Message): void {
    if (light.refuses(message)) throw new Error('The channel refuses the message.');
    const copy: unknown = JSON.parse(JSON.stringify(message));
    if ('kind' in message && !message.listening) silences += 1;
    for (const subscriber of subscribers) time.after(0, () => subscribers.has(subscriber) && subscriber(copy));
    light.between();
  }
  function openFeed(): () => void {
    const feed = calls.feed();
    const subscriber = (message: unknown): void => feed.receive(message);
    subscribers.add(subscriber);
    return () => {
      subscribers.delete(subscriber);
      feed.end();
    };
  }
  /** Puts a host on the page; returns what takes it off. */
  function enter(member: RelayMember): () => void {
    const stopFeeding = openFeed();
    const leaveRelay = relay.join(member);
    return () => {
      leaveRelay();
      stopFeeding();
    };
  }
  function removeListener(listener: unknown): void {
    const index = listeners.findIndex((one) => one.listener === listener);
    if (index >= 0) listeners.splice(index, 1);
  }
  const publisherOf = (host: () => LightHost) => (message: Message) => {
    if (!host().canPublish) throw new Error('This context cannot publish.');
    publish(message);
  };
  const actions = {
    unmute: (...given: unknown[]) => light.act('unmute', given),
    resume: (...given: unknown[]) => light.act('resume', given),
    resumeRecording: (...given: unknown[]) => light.act('resumeRecording', given),
  };
  function createHost(toolkit: ToolkitWays | null): LightHost {
    let leave: (() => void) | null = null;
    let isCommandTaken = false;
    const relayHost = {
      beQuiet: () => {},
      confirmCommand: () => void (isCommandTaken = true),
      receive(...given: Parameters<Relay['receive']>) {
        if (!leave) return undefined;
        relay.receive(...given);
        return true; // also where the host was taken off the page meanwhile
      },
      handOn: () => leave !== null && relay.handOn(member),
    };
    const member: RelayMember = {
      kind: 'aura',
      settings: BUTTONS,
      publish: publisherOf(() => host),
      turn: (isOurs) => run('onListeningTurn', { getParam: () => isOurs }),
      command(name) {
        isCommandTaken = false;
        run('onToolkitCommand', { getParam: () => name });
        if (!isCommandTaken) throw new Error('The toolkit did not take the command.');
      },
    };
    const voiceToolkitApi = toolkit && {
      addTelephonyEventListener(type: string, listener: Listener) {
        if (toolkit.refuses(type)) throw new Error(`No listener for ${type}.`);
        listeners.push({ type, listener });
        light.between();
      },
      removeTelephonyEventListener: (_type: string, listener: Listener) => removeListener(listener),
      ...actions,
    };
    const cmp = {
      get: () => undefined,
      set: () => {},
      find: (id: string) => ({ relayHost, voiceToolkitApi: voiceToolkitApi ?? undefined })[id],
      isValid: () => true,
      isRendered: () => leave !== null,
    };
    const run = (action: string, event: object | null = null): void => controller[action]?.(cmp, event, helper);
    const host: LightHost = {
      kind: 'aura',
      canPublish: true,
      isRendered: () => leave !== null,
      render() {
        if (leave) return;
        leave = enter(member);
        run('onRender');
      },
      unrender() {
        leave?.();
        leave = null;
      },
      destroy() {
        run('onDestroy');
        host.unrender();
      },
    };
    run('onInit');
    return host;
  }
  /** An LWC host: it leaves the page whenever it is not rendered. Its own code listens to its toolkit. */
  function createLwcHost(): LightHost {
    let leave: (() => void) | null = null;
    const toolkit = {
      addEventListener(type: string, listener: (event: Event) => void) {
        listeners.push({ type, listener: listener as unknown as Listener });
        if (leave) light.between(); // a DOM element calls nobody back while its host is being connected
      },
      removeEventListener: (_type: string, listener: (event: Event) => void) => removeListener(listener),
      ...actions,
    };
    const member: RelayMember = {
      kind: 'lwc',
      settings: BUTTONS,
      publish: publisherOf(() => host),
      turn: (isOurs) => toolkitListener.turn(isOurs),
      command(name) {
        if (!toolkitListener.command(name)) throw new Error('The toolkit did not take the command.');
      },
    };
    const toolkitListener = new ToolkitListener({
      now: () => ({ wallTime: time.wallMs, pageTime: time.pageMs }),
      receive: (entries) => relay.receive(entries, 'lwc'),
      handOn: () => leave !== null && relay.handOn(member),
    });
    let isFirst = true;
    const host: LightHost = {
      kind: 'lwc',
      canPublish: true,
      isRendered: () => leave !== null,
      render() {
        if (leave) return;
        leave = enter(member);
        if (isFirst) toolkitListener.take(toolkit as unknown as EventTarget);
        isFirst = false;
      },
      unrender() {
        if (!leave) return;
        toolkitListener.leave();
        leave?.();
        leave = null;
      },
      destroy: () => host.unrender(),
    };
    return host;
  }
  const light: LightPage = {
    ...{ calls: page, relay, createHost, createLwcHost },
    refuses: () => false,
    act: () => {},
    command: (name) => commands.send(name),
    between: () => {},
    openConsole() {
      const stopFeeding = openFeed();
      const stopFollowing = calls.subscribe(() => {});
      return () => {
        stopFollowing();
        stopFeeding();
      };
    },
    listening: (kind, type) => listeners.filter((one) => one.type === (kind === 'aura' ? type : domName(type))).length,
    get silences() {
      return silences;
    },
    emit(type, detail) {
      const receivers: HostKind[] = [];
      for (const one of [...listeners]) {
        if (![type, domName(type)].includes(one.type) || !listeners.includes(one)) continue;
        receivers.push(one.type === type ? 'aura' : 'lwc');
        one.listener({ type, detail });
        light.between();
      }
      return receivers;
    },
    get listens() {
      return listeners.length > 0;
    },
    leave() {
      page.leave();
      light.crash();
    },
    crash() {
      commands.end();
      calls.end();
      relay.end();
      subscribers.clear();
    },
  };
  return light;
}

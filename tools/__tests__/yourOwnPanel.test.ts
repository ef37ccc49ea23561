import { readFileSync } from 'node:fs';
import { transformSync } from '@lwc/compiler';
import * as voiceCallState from 'c/voiceCallState';
import * as voiceCalls from 'c/voiceCalls';
import * as voiceChannel from 'c/voiceChannel';
import * as voiceCommands from 'c/voiceCommands';
import * as voiceRelay from 'c/voiceRelay';
import * as messageService from 'lightning/messageService';
import * as lwc from 'lwc';
import { flush, textOf, unmountAll } from 'test/support/mount';
import { BUTTONS } from 'test/support/commands';
import { event } from 'test/support/trace';
import ts from 'typescript';

type Files = ReadonlyMap<string, string>;
type Deliver = (message: unknown) => void;

const { APPLICATION_SCOPE, subscribe, unsubscribe } = messageService;
const subscribed = subscribe as unknown as jest.Mock<unknown, [unknown, { channelName: string }, Deliver, unknown]>;

/** Subscriptions to the calls that have not ended. */
let followers = 0;

function follow(listener: voiceCalls.CallsListener): () => void {
  const unfollow = voiceCalls.subscribe(listener);
  followers += 1;
  return () => {
    followers -= 1;
    unfollow();
  };
}

/** What the components on the page may import. */
const MODULES: Readonly<Record<string, unknown>> = {
  lwc,
  'lightning/messageService': messageService,
  '@salesforce/messageChannel/VoiceTelephonyEvent__c': { default: { channelName: 'VoiceTelephonyEvent__c' } },
  'c/voiceCallState': voiceCallState,
  'c/voiceCalls': { ...voiceCalls, subscribe: follow },
  'c/voiceChannel': voiceChannel,
  'c/voiceCommands': voiceCommands,
  'c/voiceRelay': voiceRelay,
};

/** File name → text of every file on the page: a line with its name, then its code. */
const FILES: Files = new Map(
  [...readFileSync('docs/your-own-panel.md', 'utf8').matchAll(/^`lwc\/(\S+)`\n\n```\w+\n(.*?)^```$/gms)].map(
    ([, path = '', text = '']) => [path, text],
  ),
);

function textAt(path: string): string {
  const text = FILES.get(path);
  if (text === undefined) throw new Error(`The page has no file ${path}.`);
  return text;
}

/** Compiles one file as LWC does and runs it. */
function evaluate(bundle: string, file: string): unknown {
  const { code, warnings } = transformSync(textAt(`${bundle}/${file}`), file, {
    namespace: 'c',
    name: bundle,
    apiVersion: 66,
  });
  expect(warnings ?? []).toEqual([]);
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: false },
  });
  const module = { exports: {} as { default?: unknown } };
  const load = (id: string): unknown => {
    if (id.endsWith('.html')) return { default: evaluate(bundle, id.slice(2)) };
    if (id.startsWith('./')) return { default: undefined }; // the styles that it does not have
    if (!(id in MODULES)) throw new Error(`${file} imports ${id}, which no org has.`);
    return MODULES[id];
  };
  new Function('require', 'module', 'exports', outputText)(load, module, module.exports);
  return module.exports.default;
}

async function mountBundle(bundle: string) {
  const is = evaluate(bundle, `${bundle}.js`) as typeof lwc.LightningElement;
  const element = lwc.createElement(`c-${bundle.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, { is });
  document.body.appendChild(element);
  await flush();
  const [, channel, deliver, options] = subscribed.mock.calls.at(-1) ?? [];
  return {
    element,
    channel,
    options,
    async receive(...messages: unknown[]): Promise<void> {
      for (const message of messages) deliver?.(message);
      await flush();
    },
    text: () => textOf(element),
  };
}

const AT = Date.UTC(2026, 10, 22, 12);
const relayed = (seq: number, ...line: Parameters<typeof event>) => ({ v: 1, relayId: 'r', seq, ...event(...line) });

beforeEach(() => {
  subscribed.mockReturnValue({ of: 'this component' });
});

afterEach(() => {
  unmountAll();
  voiceCalls.beginPage();
  jest.clearAllMocks();
});

describe('the panel that hears every event', () => {
  it('subscribes with application scope, once', async () => {
    const { channel, options } = await mountBundle('callTicker');
    expect(channel).toEqual({ channelName: 'VoiceTelephonyEvent__c' });
    expect(options).toEqual({ scope: APPLICATION_SCOPE });
    expect(subscribed).toHaveBeenCalledTimes(1);
  });

  it('shows the last event, whatever its type and whatever it lacks', async () => {
    const { receive, text } = await mountBundle('callTicker');
    expect(text()).toBe('Nothing received yet');
    await receive(relayed(1, 'CALL_STARTED', AT, { participant: 'Ada <b>' }));
    expect(text()).toBe(`${new Date(AT).toLocaleTimeString()} CALL_STARTED Ada <b>`);
    await receive({ v: 1, relayId: 'r', seq: 2, at: AT, type: 'TELEPATHY', detail: {} });
    expect(text()).toContain('TELEPATHY');
  });

  it('passes over a message that is not an event', async () => {
    const { receive, text } = await mountBundle('callTicker');
    await receive({ v: 1, kind: 'status', relayId: 'r', at: AT, listening: true });
    expect(text()).toBe('Nothing received yet');
  });

  it('leaves the channel with the page', async () => {
    const { element } = await mountBundle('callTicker');
    expect(unsubscribe).not.toHaveBeenCalled();
    element.remove();
    expect(unsubscribe).toHaveBeenCalledWith({ of: 'this component' });
  });

  it('has at most 30 lines', () => {
    expect(textAt('callTicker/callTicker.js').split('\n').length).toBeLessThanOrEqual(30);
  });
});

describe('the panel that shows the calls', () => {
  it('follows the calls on a page without a console', async () => {
    const { options, receive, text } = await mountBundle('callCount');
    expect(options).toEqual({ scope: APPLICATION_SCOPE });
    expect(text()).toBe('No open call');
    await receive(relayed(1, 'CALL_STARTED', AT), relayed(2, 'CALL_CONNECTED', AT + 5000));
    expect(text()).toBe('A active');
    await receive(relayed(3, 'CALL_STARTED', AT + 9000, { callId: 'B' }));
    expect(text()).toBe('A active, B ringing');
    await receive(relayed(4, 'CALL_ENDED', AT + 12_000, { callId: 'B' }), relayed(5, 'CALL_ENDED', AT + 15_000));
    expect(text()).toBe('A wrapUp');
  });

  it('knows the whole call when it is opened late, beside another component that feeds the page', async () => {
    const first = await mountBundle('callCount');
    await first.receive(relayed(1, 'CALL_STARTED', AT), relayed(2, 'CALL_CONNECTED', AT + 5000));
    const late = await mountBundle('callCount');
    expect(late.text()).toBe('A active');
    const [call] = voiceCalls.callsOfPage().snapshot.openCalls;
    expect(call?.startedAt).toBe(AT);
  });

  it('counts a message once that several of them receive', async () => {
    const panels = [await mountBundle('callCount'), await mountBundle('callCount')];
    for (const { receive } of panels) await receive(relayed(1, 'CALL_STARTED', AT));
    expect(panels.map(({ text }) => text())).toEqual(['A ringing', 'A ringing']);
    expect(voiceCalls.callsOfPage().snapshot.state.events).toBe(1);
  });

  it('leaves the channel and the calls with the page', async () => {
    const { element } = await mountBundle('callCount');
    expect(followers).toBe(1);
    element.remove();
    expect(unsubscribe).toHaveBeenCalledTimes(1);
    expect(followers).toBe(0);
  });

  it('can be placed where its description says', () => {
    const xml = new DOMParser().parseFromString(textAt('callCount/callCount.js-meta.xml'), 'text/xml');
    expect(xml.querySelector('parsererror')).toBeNull();
    const { sourceApiVersion } = JSON.parse(readFileSync('sfdx-project.json', 'utf8')) as { sourceApiVersion: string };
    expect(xml.querySelector('apiVersion')?.textContent).toBe(sourceApiVersion);
    expect(xml.querySelector('isExposed')?.textContent).toBe('true');
    expect(xml.querySelectorAll('target').length).toBeGreaterThan(0);
  });

  it('needs about 15 lines beyond its braces and blank lines', () => {
    const lines = textAt('callCount/callCount.js').split('\n');
    expect(lines.filter((line) => !/^[\s});]*$/.test(line)).length).toBeLessThanOrEqual(15);
  });
});

describe('the panel that asks the phone', () => {
  /** A relay of this page that listens, and a phone that is muted. */
  async function mountWithPhone() {
    voiceRelay.beginPage();
    const asked: string[] = [];
    const panel = await mountBundle('unmuteButton');
    const relay = voiceRelay.relayOfPage();
    const queue: unknown[] = [];
    const publish = (message: unknown): void => void queue.push(message);
    relay.join({ settings: BUTTONS, publish, command: (name) => void asked.push(name) });
    const send = async (type: string, wallTime: number): Promise<void> => {
      const json = JSON.stringify({ type, detail: { callId: 'A', participant: 'Ada' } });
      const facts = { listening: true, toolkit: 'found', notSubscribed: [] } as const;
      relay.receive([{ type, wallTime, pageTime: undefined, json, payload: undefined }, { facts }]);
      await panel.receive(...queue.splice(0));
    };
    const button = () => panel.element.shadowRoot?.querySelector('button') ?? null;
    return { ...panel, asked, send, button };
  }

  it('offers its button only while the command would be sent, sends it once, and says what came of it', async () => {
    const now = Date.now();
    const { asked, send, button, text } = await mountWithPhone();
    await send('CALL_STARTED', now);
    await send('CALL_CONNECTED', now + 5000);
    expect(button()).toBeNull();
    await send('MUTE', now + 6000);
    button()?.click();
    await flush();
    expect(asked).toEqual(['unmute']);
    expect(text()).toBe('sent');
    expect(button()).toBeNull();
    await send('UNMUTE', now + 7000);
    expect(text()).toBe('confirmed');
  });

  it('needs about 20 lines beyond its braces and blank lines', () => {
    const lines = textAt('unmuteButton/unmuteButton.js').split('\n');
    expect(lines.filter((line) => !/^[\s});]*$/.test(line)).length).toBeLessThanOrEqual(20);
  });
});

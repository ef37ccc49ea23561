import { readFileSync } from 'node:fs';
import { beginPage, callsOfPage } from 'c/voiceCalls';
import VoiceConsole from 'c/voiceConsole';
import { publish, subscribe, unsubscribe } from 'lightning/messageService';
import { flush, mount, textOf, unmountAll } from 'test/support/mount';
import { replay } from 'test/support/trace';
import { SCENARIOS } from '../scenarios';
import VoicePhoneSimulator from '../voicePhoneSimulator';

interface Message {
  readonly relayId: string;
  readonly seq: number;
  readonly at: number;
  readonly type: string;
  readonly detail: { readonly callId?: string };
}

const published = publish as unknown as jest.Mock<void, [unknown, { channelName?: string }, Message]>;
const subscribed = subscribe as unknown as jest.Mock<unknown, [unknown, unknown, (message: unknown) => void]>;
const START = 1_790_000_000_000;
const messages = (): Message[] => published.mock.calls.map(([, , message]) => message);

async function mountSimulator() {
  const element = await mount('c-voice-phone-simulator', VoicePhoneSimulator, {});
  const find = <E extends HTMLElement>(selector: string): E => {
    const found = element.shadowRoot?.querySelector<E>(selector);
    if (!found) throw new Error(`The simulator has no ${selector}.`);
    return found;
  };
  const click = async (selector: string): Promise<void> => {
    find(selector).click();
    await flush();
  };
  return {
    element,
    play: (name: string) => click(`[data-name="${name}"]`),
    hangUp: () => click('[data-stop]'),
    async setSpeed(speed: number): Promise<void> {
      const select = find<HTMLSelectElement>('select');
      select.value = String(speed);
      select.dispatchEvent(new CustomEvent('change'));
      await flush();
    },
    async pass(milliseconds: number): Promise<void> {
      await jest.advanceTimersByTimeAsync(milliseconds);
    },
    status: () => `${textOf(find('[role="status"]'))}, ${textOf(find('[data-count]'))}`,
  };
}

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'], now: START, advanceTimers: true });
});

afterEach(() => {
  unmountAll();
  beginPage();
  jest.clearAllMocks();
  jest.useRealTimers();
});

it('has a button for each scenario, with its title and its story', async () => {
  const { element, status } = await mountSimulator();
  const buttons = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[data-name]') ?? [])];
  expect(buttons.map(textOf)).toEqual(SCENARIOS.map(({ title }) => title));
  for (const { story } of SCENARIOS) expect(textOf(element)).toContain(story);
  expect(status()).toBe('Nothing is playing., 0 of 0 events');
  jest.useRealTimers(); // the check needs them
  await expect(element).toBeAccessible();
});

it('plays a scenario five times as fast as in life, dated as it is received', async () => {
  const { element, play, pass, status } = await mountSimulator();
  await play('inbound-missed');
  await pass(5000);
  const [first, second] = messages();
  expect([first?.type, second?.type]).toEqual(['CALL_STARTED', 'CALL_ENDED']);
  const [, ended] = SCENARIOS.find(({ name }) => name === 'inbound-missed')?.events ?? [];
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeCloseTo((ended?.[0] ?? 0) / 5, -2);
  expect(status()).toBe('Finished: Inbound, missed, 2 of 2 events');
  jest.useRealTimers(); // the check needs them
  await expect(element).toBeAccessible();
});

it('plays at the speed that is chosen', async () => {
  const { play, pass, setSpeed } = await mountSimulator();
  await setSpeed(20);
  await play('inbound-missed');
  await pass(1200);
  expect(messages().length).toBe(2);
});

it('is one relay, of a name that says simulated, and no call of it is played twice', async () => {
  const { play, pass } = await mountSimulator();
  for (const name of ['inbound-missed', 'inbound-missed']) {
    await play(name);
    await pass(5000);
  }
  const all = messages();
  expect(all.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  expect([...new Set(all.map(({ relayId }) => relayId))]).toEqual([expect.stringMatching(/^simulated-\w+$/)]);
  expect(new Set(all.map(({ detail }) => detail.callId)).size).toBe(2);
});

it('hangs up, and says that nothing is playing', async () => {
  const { hangUp, pass, play, status } = await mountSimulator();
  await play('hold');
  await pass(2000);
  const played = messages().length;
  await hangUp();
  await pass(60_000);
  expect(
    messages()
      .slice(played)
      .map(({ type }) => type),
  ).toEqual(['CALL_ENDED', 'WRAP_UP_ENDED']);
  expect(status()).toBe('Nothing is playing., 0 of 0 events');
});

it('hangs up before it plays another scenario', async () => {
  const { pass, play } = await mountSimulator();
  await play('hold');
  await pass(2000);
  await play('outbound');
  await pass(1);
  const { state } = replay(messages());
  expect(state.calls.map(({ phase }) => phase)).toEqual(['closed', 'ringing']);
});

it('stops with the page', async () => {
  const { element, pass, play } = await mountSimulator();
  await play('hold');
  await pass(1);
  const played = messages().length;
  element.remove();
  await pass(60_000);
  expect(messages().length).toBe(played);
});

/** The calls after a trace, and after what was played; anomalies but those of clocks. */
function bothOf(name: string) {
  const trace = readFileSync(`traces/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => ({ ...(JSON.parse(line) as object), relayId: 'r', seq: undefined }));
  const played = messages().map((message) => ({ ...message, relayId: 'r', seq: undefined }));
  return [trace, played].map((lines) => {
    const { state, anomalies } = replay(lines);
    return {
      calls: state.calls.map(({ leg, phase, mute, parties }) => [
        [leg, phase, mute],
        ...parties.map((party) => [party.name, party.hold]),
      ]),
      codes: anomalies.map(({ code }) => code).filter((code) => code !== 'clock-step'),
    };
  });
}

it.each(SCENARIOS.map(({ name }) => name))('makes of %s what the trace makes', async (name) => {
  const { pass, play, setSpeed } = await mountSimulator();
  await setSpeed(1);
  await play(name);
  await pass(20 * 60_000);
  const [trace, played] = bothOf(name);
  expect(played).toEqual(trace);
});

it.each(SCENARIOS.map(({ name }) => name))('leaves the calls of %s as the trace does, however fast', async (name) => {
  const { pass, play, setSpeed } = await mountSimulator();
  await setSpeed(20);
  await play(name);
  await pass(60_000);
  const [trace, played] = bothOf(name);
  expect(played?.calls).toEqual(trace?.calls);
});

describe('on a page without relay and console', () => {
  it('feeds the calls of the page, which say that they are simulated', async () => {
    const { play, pass } = await mountSimulator();
    await play('inbound-answered');
    await pass(2500);
    const [deliver] = subscribed.mock.calls.map(([, , listener]) => listener);
    for (const message of messages()) deliver?.(message);
    const { openCalls, isSimulated } = callsOfPage().snapshot;
    expect([openCalls.map(({ phase }) => phase), isSimulated]).toEqual([['active'], true]);
  });

  it('feeds them no longer once it is taken off the page', async () => {
    subscribed.mockReturnValueOnce('subscription');
    const { element } = await mountSimulator();
    expect(unsubscribe).not.toHaveBeenCalled();
    element.remove();
    expect(unsubscribe).toHaveBeenCalledWith('subscription');
  });
});

it('begins a new call when it is played again at once', async () => {
  const { play, pass } = await mountSimulator();
  await play('inbound-answered');
  await pass(2500);
  await play('inbound-answered');
  await pass(1);
  const { state, anomalies } = replay(messages());
  expect(state.calls.map(({ phase }) => phase)).toEqual(['closed', 'ringing']);
  expect(anomalies).toEqual([]);
});

it('is received by a console, which says that it is simulated', async () => {
  const phoneless = await mount('c-voice-console', VoiceConsole, {});
  const deliver = subscribed.mock.calls.at(-1)?.[2];
  const { play, pass } = await mountSimulator();
  await play('inbound-answered');
  await pass(2500);
  for (const message of messages()) deliver?.(message);
  await pass(1);
  const inConsole = (selector: string): ShadowRoot | null | undefined =>
    phoneless.shadowRoot?.querySelector(selector)?.shadowRoot;
  expect(textOf(inConsole('c-voice-marks')?.querySelector('[data-mark="simulated"]'))).toBe('Simulated');
  const bar = inConsole('c-voice-call-panel')?.querySelector('c-voice-call-row')?.shadowRoot;
  expect(textOf(bar?.querySelector('[data-part="word"]'))).toBe('Connected');
});

import VoiceConsole from 'c/voiceConsole';
import { getRecord } from 'lightning/uiRecordApi';
import { answerHellos, answerNobody, deliver, published } from 'test/journal';
import { mount, textOf, unmountAll, wordsOf } from 'test/mount';
import { event, RELOAD, type TraceLine } from 'test/trace';

const START = 1_790_000_000_000;
const ANN = { participant: 'Ann Lee' };
const record = getRecord as unknown as { emit(data: unknown): void };

let seq = 0;
/** The next message of the page's relay, `ago` milliseconds before the page was opened. */
function next(type: Parameters<typeof event>[0], ago: number, detail: object = ANN): TraceLine {
  seq += 1;
  return { ...event(type, START - ago, { ...detail }), relayId: 'r', seq };
}
/** A number that the relay uses for a message that does not come. */
const lose = (): void => void (seq += 1);

/** Lets time pass, and everything be shown. */
const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

async function mountConsole(properties: object = {}) {
  const mounting = mount('c-voice-console', VoiceConsole, properties);
  await pass(0);
  const element = await mounting;
  const status = () => element.shadowRoot?.querySelector<HTMLElement>('[role="status"]') as HTMLElement;
  const panel = (name: string) => element.shadowRoot?.querySelector(`c-voice-${name}-panel`)?.shadowRoot;
  return {
    element,
    status,
    chips: () => [...status().querySelectorAll('li')].map(textOf),
    parts: () => [...status().querySelectorAll<HTMLElement>('li')].map(({ dataset }) => dataset['part']),
    /** What the relay status says of a mark. */
    explained: (mark: string) => textOf(panel('relay-status')?.querySelector(`[data-mark="${mark}"]`)),
    word: () => textOf(panel('call-status')?.querySelector('[role="status"]')),
    text: (name: string) => wordsOf(panel(name)?.querySelector('section') as Element),
    async hear(...messages: readonly unknown[]): Promise<void> {
      deliver(...messages);
      await pass(0);
    },
  };
}

/** The messages that were published of that kind. */
const asked = (kind: string) => published.mock.calls.map(([, , message]) => message).filter((one) => one.kind === kind);

async function expectAccessible(element: Element): Promise<void> {
  jest.useRealTimers();
  await expect(element).toBeAccessible();
}

beforeEach(() => {
  seq = 0;
  jest.useFakeTimers({ now: START });
});

afterEach(() => {
  unmountAll();
  jest.clearAllMocks();
  jest.useRealTimers();
});

describe('a console that joins', () => {
  it('asks the page’s journal as soon as it is there, once, outside of any call', async () => {
    answerHellos();
    const mounting = mount('c-voice-console', VoiceConsole, {});
    expect(published).not.toHaveBeenCalled();
    await pass(1000);
    await mounting;
    expect(asked('hello')).toEqual([{ v: 1, kind: 'hello', from: expect.stringMatching(/^\w{16,}$/) as string }]);
  });

  it('has nothing to say when a journal knows that nothing has happened', async () => {
    answerHellos();
    const { chips, explained } = await mountConsole();
    await pass(5000);
    expect(chips()).toEqual([]);
    expect(explained('late-joined')).toBe('');
  });

  it('says “state from now on only” when no journal answers in a quarter of a second', async () => {
    answerNobody();
    const { element, chips, parts, explained } = await mountConsole();
    await pass(249);
    expect(chips()).toEqual([]);
    await pass(1);
    expect([chips(), parts()]).toEqual([['State from now on only'], ['late-joined']]);
    expect(explained('late-joined')).toMatch(/^State from now on only.*No journal was on the page/);
    await expectAccessible(element);
  });

  it('shows what it hears meanwhile, and goes on saying so', async () => {
    answerNobody();
    const { chips, hear, word } = await mountConsole();
    await hear(next('CALL_CONNECTED', 0));
    expect(word()).toBe('Connected');
    await pass(60_000);
    expect(chips()).toEqual(['State from now on only']);
  });

  it('takes it back when a journal comes later', async () => {
    answerNobody();
    const { chips, hear, word } = await mountConsole();
    await pass(250);
    answerHellos(() => [next('CALL_CONNECTED', 60_000), next('HOLD', 30_000)]);
    await hear({ v: 1, kind: 'journal', from: 'j' });
    expect(chips()).toEqual([]);
    expect(word()).toBe('On hold');
  });

  it('says “state from now on only” of a journal that had no room for the whole', async () => {
    answerHellos(() => [next('CALL_CONNECTED', 60_000)], 'cut');
    const { chips, explained } = await mountConsole();
    expect(chips()).toEqual(['State from now on only']);
    expect(explained('late-joined')).toMatch(/had no room/);
  });

  it('shows the same as one that was there: a trace takes the place of what was heard meanwhile', async () => {
    answerNobody();
    const past = [next('CALL_CONNECTED', 60_000), next('HOLD', 30_000), next('PAUSE_RECORDING', 20_000)];
    const { chips, hear, text, word } = await mountConsole();
    await hear(past.at(-1)); // before it lie two that it never heard
    expect(word()).toBe('No call');
    answerHellos(() => past);
    await hear({ v: 1, kind: 'journal', from: 'j' });
    expect(word()).toBe('On hold');
    expect(text('call-status')).toContain('Since connect: 1:00');
    expect(text('participants')).toContain('On hold now: 0:30');
    expect(text('event-log')).toContain('Events: 3');
    expect(text('relay-status')).toContain('Events shown here 3');
    expect(text('relay-status')).not.toContain('What did not fit');
    await hear(past.at(-1), next('RESUME', 0)); // live copies of what the trace told are no doubles
    expect(word()).toBe('Connected');
    expect(text('event-log')).toContain('Events: 4');
    expect(chips()).toEqual([]);
  });

  it('gets the trace again when it is moved on the page', async () => {
    const past = [next('CALL_CONNECTED', 60_000)];
    answerHellos(() => past);
    const { element, hear, text, word } = await mountConsole();
    element.remove();
    past.push(next('HOLD', 0)); // while it hears nothing
    document.body.append(element);
    await pass(0);
    expect(word()).toBe('On hold');
    await hear(next('RESUME', 0));
    expect(word()).toBe('Connected');
    expect(text('event-log')).toContain('Events: 3');
  });
});

describe('after a reload of the page', () => {
  const restored = () => [
    next('CALL_CONNECTED', 120_000),
    next('HOLD', 60_000),
    next('MUTE', 50_000),
    next('PAUSE_RECORDING', 40_000),
    RELOAD,
  ];

  it('says restored and unverified, and explains both', async () => {
    const past = restored();
    answerHellos(() => past);
    const { element, chips, parts, explained, text } = await mountConsole();
    expect([chips(), parts()]).toEqual([
      ['Restored', 'Unverified'],
      ['restored', 'unverified'],
    ]);
    expect(explained('restored')).toContain('its times go on');
    expect(explained('unverified')).toContain('hold, mute, recording.');
    expect(text('call-status')).toContain('On hold (unverified)');
    expect(text('call-status')).toContain('1:00');
    expect(text('participants')).toContain('On hold (unverified)');
    await expectAccessible(element);
  });

  it('stays unverified until hold, mute and recording have each been told, and restored until the call is over', async () => {
    const past = restored();
    answerHellos(() => past);
    const { chips, explained, hear, text } = await mountConsole();
    seq = 0;
    const told = (type: Parameters<typeof event>[0]) => ({ ...next(type, 0), relayId: 'new' });
    await hear(told('HOLD'));
    expect(explained('unverified')).toContain(': mute, recording.');
    expect(text('participants')).not.toContain('unverified');
    await hear(told('MUTE'));
    expect(explained('unverified')).toContain(': recording.');
    await hear(told('PAUSE_RECORDING'));
    expect(chips()).toEqual(['Restored']);
    await hear(told('CALL_ENDED'), told('WRAP_UP_ENDED'));
    expect(chips()).toEqual([]);
  });

  it('is not set back by the start and the connect that come again', async () => {
    const past = restored();
    answerHellos(() => past);
    const { chips, hear, text } = await mountConsole();
    seq = 0;
    await hear(...(['CALL_STARTED', 'CALL_CONNECTED'] as const).map((type) => ({ ...next(type, 0), relayId: 'new' })));
    expect(chips()).toEqual(['Restored', 'Unverified']);
    expect(text('call-status')).toContain('Since connect: 2:00');
  });

  it('says nothing of it on the page of another call', async () => {
    const past = [...restored(), { ...event('CALL_CONNECTED', START, { callId: 'B' }), relayId: 'new', seq: 1 }];
    answerHellos(() => past);
    const id = '0LQ000000000001AAA';
    const { chips } = await mountConsole({ recordId: id, objectApiName: 'VoiceCall' });
    const about = (callId: string) =>
      record.emit({ id, apiName: 'VoiceCall', fields: { VendorCallKey: { value: callId, displayValue: null } } });
    about('B');
    await pass(0);
    expect(chips()).toEqual([]);
    about('A');
    await pass(0);
    expect(chips()).toEqual(['Restored', 'Unverified']);
  });
});

describe('messages that are missing', () => {
  beforeEach(() => answerHellos());

  it('are asked for, waited for one second, and then said to be missing', async () => {
    const { element, chips, parts, explained, hear, word } = await mountConsole();
    await hear(next('CALL_CONNECTED', 0));
    lose();
    await hear(next('HOLD', 0));
    expect(asked('ask')).toMatchObject([{ relayId: 'r', first: 2, last: 2 }]);
    expect([word(), chips()]).toEqual(['Connected', []]);
    await pass(1000);
    expect(word()).toBe('On hold');
    expect([chips(), parts()]).toEqual([['Messages missing'], ['gap']]);
    expect(explained('gap')).toMatch(/One message of the relay did not arrive/);
    await expectAccessible(element);
  });

  it('are counted', async () => {
    const { explained, hear } = await mountConsole();
    await hear(next('CALL_CONNECTED', 0));
    for (let lost = 0; lost < 12; lost++) lose();
    await hear(next('HOLD', 0));
    await pass(1000);
    expect(explained('gap')).toMatch(/12 messages of the relay did not arrive/);
  });

  it('are not missing when they come out of order', async () => {
    const { chips, hear, text, word } = await mountConsole();
    const [connected, hold, resume] = [next('CALL_CONNECTED', 0), next('HOLD', 0), next('RESUME', 0)];
    await hear(connected, resume, hold);
    expect(word()).toBe('Connected');
    await pass(2000);
    expect(chips()).toEqual([]);
    expect(text('event-log')).toContain('Events: 3');
    expect(text('relay-status')).not.toContain('What did not fit');
  });

  it('are missing no more once they come late', async () => {
    const { chips, hear } = await mountConsole();
    const [connected, mute, hold] = [next('CALL_CONNECTED', 0), next('MUTE', 0), next('HOLD', 0)];
    await hear(connected, hold);
    await pass(1000);
    expect(chips()).toEqual(['Messages missing']);
    await hear(mute);
    expect(chips()).toEqual([]);
  });

  it('are told of as long as the call is there that may lack them', async () => {
    const { chips, hear } = await mountConsole();
    await hear(next('CALL_CONNECTED', 0));
    lose();
    await hear(next('HOLD', 0));
    await pass(1000);
    await hear(next('CALL_ENDED', 0));
    expect(chips()).toEqual(['Messages missing']);
    await hear(next('WRAP_UP_ENDED', 0));
    expect(chips()).toEqual([]);
    await hear(next('CALL_CONNECTED', -2000, { callId: 'B' }));
    expect(chips()).toEqual([]);
  });
});

describe('the row of chips', () => {
  beforeEach(() => answerHellos());

  it('says estimated of a call that nobody saw connect, and not of the next one', async () => {
    const { element, chips, parts, explained, hear } = await mountConsole();
    await hear(next('MUTE', 0));
    expect([chips(), parts()]).toEqual([['Estimated'], ['estimated']]);
    expect(explained('estimated')).toContain('Nobody saw this call connect');
    await hear(next('CALL_ENDED', 0), next('WRAP_UP_ENDED', 0), next('CALL_CONNECTED', 0, { callId: 'B' }));
    expect(chips()).toEqual([]);
    await hear(next('MUTE', 0, { callId: 'C' }));
    await expectAccessible(element);
  });

  it('shows all that hold in one order, each with an icon and words', async () => {
    const past = ['MUTE', 'HOLD'].map((type, i) => ({
      ...event(type as 'MUTE', START - 9000 + i, ANN),
      relayId: 'simulated-1',
      seq: 1 + 2 * i,
    }));
    answerHellos(() => [...past, RELOAD], 'cut');
    const { element, chips, status } = await mountConsole();
    const all = ['Restored', 'Unverified', 'Estimated', 'State from now on only', 'Messages missing', 'Simulated'];
    expect(chips()).toEqual(all);
    const icons = [...status().querySelectorAll<HTMLElement & { iconName: string }>('li lightning-icon')];
    expect(new Set(icons.map(({ iconName }) => iconName)).size).toBe(all.length);
    await expectAccessible(element);
  });

  it('is announced once as it changes, and never because a second has passed', async () => {
    const { hear, status } = await mountConsole();
    await hear(next('MUTE', 0), { ...next('MUTE', 0), relayId: 'simulated-1', seq: 1 });
    const announced: string[] = [];
    new MutationObserver((changes) =>
      changes.forEach(({ addedNodes, target }) =>
        announced.push(addedNodes.length ? [...addedNodes].map((node) => node.textContent).join() : target.nodeName),
      ),
    ).observe(status(), { attributes: true, characterData: true, childList: true, subtree: true });
    await pass(5000);
    expect(announced).toEqual([]);
    lose();
    await hear(next('MUTE', 0));
    await pass(3000);
    expect(new Set(announced.filter(Boolean))).toEqual(new Set(['Messages missing']));
    expect([status().getAttribute('role'), status().getAttribute('aria-atomic')]).toEqual(['status', 'false']);
  });

  it('leaves no timer behind, whatever is waited for', async () => {
    answerNobody();
    const joining = await mountConsole();
    joining.element.remove();
    expect(jest.getTimerCount()).toBe(0);
    const { element, hear } = await mountConsole();
    await hear(next('CALL_CONNECTED', 0));
    lose();
    await hear(next('HOLD', 0));
    element.remove();
    expect(jest.getTimerCount()).toBe(0);
  });
});

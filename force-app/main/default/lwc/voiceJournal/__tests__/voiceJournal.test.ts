import userId from '@salesforce/user/Id';
import VoiceJournal from 'c/voiceJournal';
import { APPLICATION_SCOPE, unsubscribe } from 'lightning/messageService';
import { createElement } from 'lwc';
import { sent } from 'test/feed';
import { answerNobody, deliver, published, subscribed } from 'test/journal';
import { mount, unmountAll } from 'test/mount';
import { STORAGE_KEY } from '../storedCalls';

const call = [sent(1, 'CALL_CONNECTED', { participant: '+1 (415) 555-0123' }), sent(2)];
const said = (kind: string) => published.mock.calls.map(([, , message]) => message).filter((one) => one.kind === kind);

async function open(properties: { noRestore?: boolean } = {}): Promise<HTMLElement> {
  const element = mount('c-voice-journal', VoiceJournal, properties);
  await jest.advanceTimersByTimeAsync(0);
  return element;
}

beforeEach(() => {
  jest.useFakeTimers({ now: 1_764_000_000_000 });
  sessionStorage.clear();
  answerNobody();
});

afterEach(() => {
  unmountAll();
  jest.clearAllMocks();
  jest.clearAllTimers();
  jest.useRealTimers();
});

describe('the journal on the page', () => {
  it('shows nothing, and stands in nobody’s way', async () => {
    jest.useRealTimers();
    const element = await mount('c-voice-journal', VoiceJournal, {});
    expect(element.shadowRoot?.childNodes).toHaveLength(0);
    await expect(element).toBeAccessible();
  });

  it('hears the channel in the whole console, and says that it is there', async () => {
    await open();
    expect(subscribed).toHaveBeenCalledTimes(1);
    expect(subscribed.mock.calls[0]?.[3]).toEqual({ scope: APPLICATION_SCOPE });
    expect(said('journal')).toHaveLength(1);
    expect(said('hello')).toHaveLength(1);
  });

  it('answers a console that is opened later with what it has heard', async () => {
    await open();
    await jest.advanceTimersByTimeAsync(250);
    deliver(...call, { v: 1, kind: 'hello', from: 'console' });
    expect(said('trace')).toEqual([]);
    await jest.advanceTimersByTimeAsync(0);
    expect(said('trace')).toEqual([{ v: 1, kind: 'trace', to: 'console', extent: 'whole', lines: call, early: [] }]);
  });

  it('has an id of its own each time that it is put on the page', async () => {
    const element = await open();
    element.remove();
    document.body.appendChild(element);
    await jest.advanceTimersByTimeAsync(0);
    const ids = said('hello').map(({ from }) => from);
    expect(new Set(ids).size).toBe(2);
    expect(ids.every((id) => typeof id === 'string' && id.length > 15)).toBe(true);
  });

  it('leaves nothing behind when it is taken off the page', async () => {
    const element = await open();
    deliver(...call, { v: 1, kind: 'hello', from: 'console' }, sent(4));
    await jest.advanceTimersByTimeAsync(100);
    deliver(
      { v: 1, kind: 'hello', from: 'other' },
      { v: 1, kind: 'ask', from: 'other', relayId: 'R1', first: 1, last: 1 },
    );
    published.mockClear();
    element.remove();
    expect(unsubscribe).toHaveBeenCalledTimes(1);
    expect(unsubscribe).toHaveBeenCalledWith(subscribed.mock.results[0]?.value);
    expect(jest.getTimerCount()).toBe(0);
    await jest.advanceTimersByTimeAsync(5000);
    expect(published).not.toHaveBeenCalled();
  });

  it('leaves nothing behind when it is taken off the page at once', () => {
    document.body.appendChild(createElement('c-voice-journal', { is: VoiceJournal })).remove();
    expect(unsubscribe).toHaveBeenCalledTimes(1);
    expect(jest.getTimerCount()).toBe(0);
  });
});

describe('what the journal keeps in the browser tab', () => {
  it('is the live calls, for this user, from now on', async () => {
    await open();
    await jest.advanceTimersByTimeAsync(1000);
    deliver(...call);
    await jest.advanceTimersByTimeAsync(0);
    const [header, ...lines] = (sessionStorage.getItem(STORAGE_KEY) ?? '').split('\n');
    expect(JSON.parse(header ?? '')).toEqual({ v: 1, userId, savedAt: 1_764_000_001_000 });
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(call);
    expect(sessionStorage).toHaveLength(1);
    expect(localStorage).toHaveLength(0);
  });

  it('is told after a reload, and marked as such', async () => {
    const before = await open();
    await jest.advanceTimersByTimeAsync(250);
    deliver(...call);
    before.remove();
    await open();
    await jest.advanceTimersByTimeAsync(250);
    deliver({ v: 1, kind: 'hello', from: 'console' });
    await jest.advanceTimersByTimeAsync(0);
    expect(said('trace').at(-1)).toMatchObject({ lines: [...call, { kind: 'restored' }] });
  });

  it('is nothing with noRestore, not even what was there', async () => {
    sessionStorage.setItem(STORAGE_KEY, 'of before');
    await open({ noRestore: true });
    expect(sessionStorage).toHaveLength(0);
    await jest.advanceTimersByTimeAsync(250);
    deliver(...call);
    await jest.advanceTimersByTimeAsync(1000);
    expect(sessionStorage).toHaveLength(0);
  });

  it('may be forbidden: the journal answers all the same', async () => {
    const opened = jest.spyOn(globalThis, 'sessionStorage', 'get').mockImplementation(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    await open();
    await jest.advanceTimersByTimeAsync(250);
    deliver(...call, { v: 1, kind: 'hello', from: 'console' });
    await jest.advanceTimersByTimeAsync(0);
    expect(said('trace')).toMatchObject([{ extent: 'whole', lines: call }]);
    expect(opened).toHaveBeenCalled();
    opened.mockRestore();
  });
});

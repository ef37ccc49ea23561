import VoiceConsole from 'c/voiceConsole';
import { TOOLKIT_EVENT_TYPES } from 'c/voiceEvents';
import { unsubscribe } from 'lightning/messageService';
import { answerHellos, subscribed } from 'test/journal';
import { flush, mount, textOf, unmountAll } from 'test/mount';
import { event } from 'test/trace';

type Deliver = (message: unknown) => void;
const PANELS = [
  'Call status',
  'Participants',
  'Wrap-up',
  'Audio quality',
  'Call timeline',
  'Event log',
  'Relay status',
];
const ONE = { participant: '+1 (415) 555-0101' };
const START = 1_790_000_000_000;

const NO_TOOLKIT = {
  relayId: 'r',
  toolkit: 'missing',
  notSubscribed: [],
  seen: 0,
  queued: 0,
  failedPublishes: 0,
  unreadable: 0,
};

interface ConsoleProperties {
  show?: string;
  showNumbers?: boolean;
  wrapUpGiveUpSeconds?: number;
  relayStatus?: unknown;
}

async function mountConsole(properties: ConsoleProperties = {}) {
  const element = await mount<ConsoleProperties>('c-voice-console', VoiceConsole, properties);
  const deliver = subscribed.mock.calls.at(-1)?.[2] as Deliver;
  return {
    element,
    async hear(...messages: unknown[]): Promise<void> {
      messages.forEach(deliver);
      await flush();
    },
    region(name: string): string {
      const panels = [...(element.shadowRoot?.querySelectorAll('*') ?? [])];
      const panel = panels.find((child) => child.shadowRoot?.querySelector(`[role="region"][aria-label="${name}"]`));
      return textOf(panel);
    },
  };
}

const regionNames = (element: Element): string[] =>
  [...(element.shadowRoot?.querySelectorAll('.column *') ?? [])]
    .map((panel) => panel.shadowRoot?.querySelector('[role="region"]'))
    .flatMap((region) => region?.getAttribute('aria-label') ?? []);

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick', 'setImmediate'], now: START });
  answerHellos();
});

afterEach(() => {
  unmountAll();
  jest.clearAllMocks();
  jest.useRealTimers();
});

describe('the console', () => {
  it('shows every panel, each a region of that name', async () => {
    const { element } = await mountConsole();
    expect(regionNames(element)).toEqual(PANELS);
    await expect(element).toBeAccessible();
  });

  it.each(PANELS)('shows %s alone when asked to', async (show) => {
    const { element } = await mountConsole({ show });
    expect(regionNames(element)).toEqual([show]);
  });

  it.each(['', 'Nonsense', undefined])('shows all for a choice that is none: %p', async (show) => {
    const { element } = await mountConsole(show === undefined ? {} : { show });
    expect(regionNames(element)).toEqual(PANELS);
  });

  it('follows all 15 events from the channel to the panels', async () => {
    const { hear, region } = await mountConsole();
    const audio = { stats: [{ inputChannelStats: { packetsCount: 1500, packetsLost: 0 } }] };
    const told: Record<string, object> = { AUDIO_STATS: audio, CALL_STARTED: { callType: 'inbound', ...ONE } };
    expect(region('Call status')).toContain('No call');
    const say = (type: (typeof TOOLKIT_EVENT_TYPES)[number], at: number) =>
      hear({ v: 1, relayId: 'r', seq: (seq += 1), ...event(type, START + at, { ...ONE, ...told[type] }) });
    let seq = 0;
    await say('CALL_STARTED', -60_000);
    expect(region('Call status')).toContain('Ringing');
    await say('CALL_CONNECTED', -50_000);
    expect(region('Call status')).toContain('Connected');
    expect(region('Participants')).toContain('…0101');
    await say('MUTE', -45_000);
    expect(region('Call status')).toContain('Muted');
    await say('UNMUTE', -44_000);
    expect(region('Call status')).not.toContain('Muted');
    await say('HOLD', -40_000);
    expect(region('Call status')).toContain('On hold');
    await say('RESUME', -35_000);
    await say('PAUSE_RECORDING', -34_000);
    expect(region('Call status')).toContain('Recording paused');
    await say('RESUME_RECORDING', -33_000);
    expect(region('Call status')).not.toContain('Recording paused');
    await say('AUDIO_STATS', -30_000);
    expect(region('Audio quality')).toContain('4.40');
    await hear({
      v: 1,
      relayId: 'r',
      seq: (seq += 1),
      ...event('PARTICIPANT_ADDED', START - 25_000, { participant: 'Billing' }),
    });
    expect(region('Participants')).toContain('Billing');
    await say('SWAP', -24_000);
    expect(region('Call status')).toContain('On hold');
    await say('CONFERENCE', -23_000);
    expect(region('Call status')).toContain('Connected');
    await hear({
      v: 1,
      relayId: 'r',
      seq: (seq += 1),
      ...event('PARTICIPANT_REMOVED', START - 22_000, { participant: 'Billing' }),
    });
    await say('CALL_ENDED', -20_000);
    expect(region('Wrap-up')).toContain('0:20');
    expect(region('Call timeline')).not.toBe('');
    await say('WRAP_UP_ENDED', -10_000);
    expect(region('Call status')).toContain('No call');
    expect(seq).toBe(15);
    for (const type of TOOLKIT_EVENT_TYPES) expect(region('Event log')).toContain(type);
    expect(region('Relay status')).toContain('15');
  });

  it('hears from connect to disconnect, once', async () => {
    const { element } = await mountConsole();
    expect(subscribed).toHaveBeenCalledTimes(1);
    expect(unsubscribe).not.toHaveBeenCalled();
    element.remove();
    expect(unsubscribe).toHaveBeenCalledTimes(1);
  });

  it('keeps its state when it is moved on the page, and hears each event once', async () => {
    const { element, hear, region } = await mountConsole();
    await hear(event('CALL_CONNECTED', START - 5000, ONE));
    for (let move = 1; move <= 3; move++) {
      element.remove();
      expect(jest.getTimerCount()).toBe(0);
      document.body.append(element);
      await flush();
      expect([subscribed.mock.calls.length, jest.mocked(unsubscribe).mock.calls.length]).toEqual([move + 1, move]);
      expect(jest.getTimerCount()).toBe(1);
    }
    const deliver = subscribed.mock.calls.at(-1)?.[2] as Deliver;
    deliver(event('HOLD', START, ONE));
    await flush();
    expect(region('Call status')).toContain('On hold');
    expect(region('Event log')).toContain('Events: 2');
    element.remove();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('records what it cannot read and goes on', async () => {
    const { hear, region } = await mountConsole();
    await hear('garbage', { at: 1, type: 'TELEPATHY', detail: {} }, event('CALL_CONNECTED', START));
    expect(region('Call status')).toContain('Connected');
    expect(region('Event log')).toContain('TELEPATHY');
  });

  it('passes over messages of another kind', async () => {
    const { hear, region } = await mountConsole();
    const before = region('Event log');
    await hear({ kind: 'hello', from: 'another console' });
    expect(region('Event log')).toBe(before);
  });

  it('takes the numbers of phones as secret unless told otherwise', async () => {
    const masked = await mountConsole();
    await masked.hear(event('CALL_CONNECTED', START, ONE));
    expect(masked.region('Participants')).not.toContain('555-0101');
    const shown = await mountConsole({ showNumbers: true });
    await shown.hear(event('CALL_CONNECTED', START, ONE));
    expect(shown.region('Participants')).toContain('+1 (415) 555-0101');
  });

  it('has no number in the page, attributes included, unless told otherwise', async () => {
    const secret = {
      ...ONE,
      callType: 'Transfer 4155550101',
      ani: 4155550101,
      callAttributes: { '4155550101': '4155550101' },
    };
    const types = ['CALL_STARTED', 'CALL_CONNECTED', 'HOLD', 'PARTICIPANT_ADDED', 'CALL_ENDED'] as const;
    const events = types.map((type, i) => event(type, START - 9000 + i, secret));
    const pageOf = (element: Element): string =>
      [...element.querySelectorAll('*'), element].map((one) => one.outerHTML + pagesWithin(one)).join('');
    const pagesWithin = ({ shadowRoot }: Element): string => [...(shadowRoot?.children ?? [])].map(pageOf).join('');
    for (let count = 1; count <= events.length; count++) {
      const { element, hear } = await mountConsole();
      await hear(...events.slice(0, count));
      expect(pageOf(element)).toContain('…0101');
      expect(pageOf(element).replace(/[^\da-z]/gi, '')).not.toContain('5550101');
    }
  });

  it('says what the relay beside it knows', async () => {
    const { region } = await mountConsole({ relayStatus: NO_TOOLKIT });
    expect(region('Relay status')).toContain('No toolkit');
    const alone = await mountConsole();
    expect(alone.region('Relay status')).toContain('No relay here');
  });
});

describe('the clock', () => {
  const connected = event('CALL_CONNECTED', START - 5000, ONE);
  const advance = async (ms: number) => {
    jest.advanceTimersByTime(ms);
    await flush();
  };

  it('moves shown times on once a second, from event times', async () => {
    const { hear, region } = await mountConsole();
    await hear(connected);
    expect(region('Call status')).toContain('0:05');
    await advance(3000);
    expect(region('Call status')).toContain('0:08');
  });

  it('does not run while there is no call', async () => {
    const { hear } = await mountConsole();
    expect(jest.getTimerCount()).toBe(0);
    await hear(connected);
    expect(jest.getTimerCount()).toBe(1);
    await hear(event('CALL_ENDED', START - 4000), event('WRAP_UP_ENDED', START - 3000));
    expect(jest.getTimerCount()).toBe(0);
  });

  it('stops when a wrap-up is given up, and says that its end was not reported', async () => {
    const { hear, region } = await mountConsole({ wrapUpGiveUpSeconds: 60 });
    await hear(connected, event('CALL_ENDED', START));
    expect(jest.getTimerCount()).toBe(1);
    await advance(60_000);
    expect(jest.getTimerCount()).toBe(0);
    expect(region('Wrap-up')).toContain('Wrap-up end not reported');
  });

  it.each([0, -5, NaN, 'soon'])('takes %p seconds as the default of ten minutes', async (seconds) => {
    const { hear } = await mountConsole({ wrapUpGiveUpSeconds: seconds as number });
    await hear(connected, event('CALL_ENDED', START));
    await advance(599_000);
    expect(jest.getTimerCount()).toBe(1);
    await advance(1000);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('runs again when a wrap-up that was given up is allowed more time', async () => {
    const { element, hear, region } = await mountConsole({ wrapUpGiveUpSeconds: 60 });
    await hear(connected, event('CALL_ENDED', START));
    await advance(60_000);
    element.wrapUpGiveUpSeconds = 120;
    await flush();
    await advance(5000);
    expect(region('Wrap-up')).toContain('1:05');
    expect(region('Call timeline')).not.toContain('end not seen');
    await advance(55_000);
    expect(jest.getTimerCount()).toBe(0);
    expect(region('Call timeline')).toContain('Wrap-up (end not seen)');
  });

  it('leaves no timer behind', async () => {
    const { element, hear } = await mountConsole();
    await hear(connected);
    element.remove();
    expect(jest.getTimerCount()).toBe(0);
  });
});

import { callsOfPage } from 'c/voiceCalls';
import { TOOLKIT_EVENT_TYPES } from 'c/voiceEvents';
import { unsubscribe } from 'lightning/messageService';
import { subscribed } from 'test/channel';
import {
  createSender,
  expectAccessible,
  hear,
  mountConsole,
  ON_VOICE_CALL,
  pass,
  recordService,
  START,
  useNewTabs,
  voiceCall,
} from 'test/console';
import { reloadPage } from 'test/page';
import { statusMessage } from 'test/status';
import { event } from 'test/trace';

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

const regionNames = (element: Element): string[] =>
  [...(element.shadowRoot?.querySelectorAll('.column *') ?? [])]
    .map((panel) => panel.shadowRoot?.querySelector('[role="region"]'))
    .flatMap((region) => region?.getAttribute('aria-label') ?? []);

useNewTabs();

describe('the console', () => {
  it('shows every panel, each a region of that name', async () => {
    const { element } = await mountConsole();
    expect(regionNames(element)).toEqual(PANELS);
    await expectAccessible(element);
  });

  it.each(PANELS)('shows %s alone when asked to', async (show) => {
    const { element } = await mountConsole({ show });
    expect(regionNames(element)).toEqual([show]);
  });

  it.each(['', 'Nonsense', undefined])('shows all for a choice that does not exist: %p', async (show) => {
    const { element } = await mountConsole(show === undefined ? {} : { show });
    expect(regionNames(element)).toEqual(PANELS);
  });

  it('renders no panel when it leaves the page in the task in which something changed', async () => {
    const { element } = await mountConsole();
    const { next } = createSender();
    const rendered = hear(next('CALL_CONNECTED', 0, ONE));
    element.remove();
    await rendered;
    expect(regionNames(element)).toEqual([]);
    document.body.append(element);
    await hear(next('MUTE', 0, ONE));
    expect(regionNames(element)).toEqual(PANELS);
  });

  it('follows all 15 events from the channel to the panels', async () => {
    const { text } = await mountConsole();
    const { next } = createSender();
    const stats = [{ inputChannelStats: { packetsCount: 1500, packetsLost: 0 } }];
    const say = (type: (typeof TOOLKIT_EVENT_TYPES)[number], ago: number, detail: object = ONE) =>
      hear(next(type, ago, { ...detail }));
    await say('CALL_STARTED', 60_000, { callType: 'inbound', ...ONE });
    expect(text('call-status')).toContain('Ringing');
    await say('CALL_CONNECTED', 50_000);
    expect(text('call-status')).toContain('Connected');
    expect(text('participants')).toContain('555-0101');
    await say('MUTE', 45_000);
    expect(text('call-status')).toContain('Muted');
    await say('UNMUTE', 44_000);
    expect(text('call-status')).not.toContain('Muted');
    await say('HOLD', 40_000);
    expect(text('call-status')).toContain('On hold');
    await say('RESUME', 35_000);
    await say('PAUSE_RECORDING', 34_000);
    expect(text('call-status')).toContain('Recording paused');
    await say('RESUME_RECORDING', 33_000);
    expect(text('call-status')).not.toContain('Recording paused');
    await say('AUDIO_STATS', 30_000, { stats });
    expect(text('audio-quality')).toContain('4.40');
    await say('PARTICIPANT_ADDED', 25_000, { participant: 'Billing' });
    expect(text('participants')).toContain('Billing');
    await say('HOLD', 24_500, ONE);
    await say('SWAP', 23_000);
    expect(text('participants')).toContain('On hold');
    await say('CONFERENCE', 22_500);
    expect(text('call-status')).toContain('Connected');
    await say('PARTICIPANT_REMOVED', 22_000, { participant: 'Billing' });
    await say('CALL_ENDED', 20_000);
    expect(text('wrap-up')).toContain('0:20');
    expect(text('call-timeline')).not.toBe('');
    await say('WRAP_UP_ENDED', 10_000);
    expect(text('call-status')).toContain('No call');
    for (const type of TOOLKIT_EVENT_TYPES) expect(text('event-log')).toContain(type);
    expect(text('relay-status')).toContain('Events shown here 16');
  });

  it('hears from connect to disconnect, once', async () => {
    const { element } = await mountConsole();
    expect(subscribed).toHaveBeenCalledTimes(1);
    expect(unsubscribe).not.toHaveBeenCalled();
    element.remove();
    expect(unsubscribe).toHaveBeenCalledTimes(1);
  });

  it('shows the present when it comes back to the page, also of events that it did not hear itself', async () => {
    const { element, text, word } = await mountConsole();
    await mountConsole();
    const { next } = createSender();
    await hear(next('CALL_CONNECTED', 5000, ONE));
    element.remove();
    await hear(next('HOLD', 0, ONE));
    document.body.append(element);
    await pass(0);
    expect(word()).toBe('On hold');
    expect(text('event-log')).toContain('Events: 2');
  });

  it('records what it cannot read and goes on', async () => {
    const { text, word } = await mountConsole();
    await hear('garbage', { at: 1, type: 'TELEPATHY', detail: {} }, event('CALL_CONNECTED', START));
    expect(word()).toBe('Connected');
    expect(text('event-log')).toContain('TELEPATHY');
  });

  it('passes over messages of a kind that it does not know', async () => {
    const { text } = await mountConsole();
    const before = text('event-log');
    await hear({ kind: 'greeting', from: 'somebody' });
    expect(text('event-log')).toBe(before);
  });

  it('shows the number of the live caller unless the relay masks numbers, in every console of the page', async () => {
    const consoles = await Promise.all([mountConsole(), mountConsole(ON_VOICE_CALL)]);
    recordService.emit(voiceCall('A'));
    await hear(event('CALL_CONNECTED', START, ONE));
    for (const { text } of consoles) expect(text('participants')).toContain('+1 (415) 555-0101');
    await hear(statusMessage({ settings: { maskNumbers: true } }));
    for (const { text } of consoles) expect(text('participants')).toContain('…0101');
  });

  it('masks numbers in the log and offers no whole ones for the export to a user without the custom permission', async () => {
    const { element, text } = await mountConsole();
    await hear(event('CALL_CONNECTED', START, ONE));
    expect(text('event-log')).toContain('…0101');
    expect(text('event-log')).not.toContain('555-0101');
    const log = element.shadowRoot?.querySelector('c-voice-event-log-panel')?.shadowRoot;
    expect(log?.querySelector('[data-part="export"]')).not.toBeNull();
    expect(log?.querySelector('[data-part="unmasked"]')).toBeNull();
  });

  it('has no number in the page, attributes included, where the relay masks numbers', async () => {
    const secret = {
      ...ONE,
      callType: 'Transfer 4155550101',
      ani: 4155550101,
      callAttributes: { '4155550101': '4155550101' },
    };
    const pageOf = (element: Element): string =>
      [...element.querySelectorAll('*'), element].map((one) => one.outerHTML + pagesWithin(one)).join('');
    const pagesWithin = ({ shadowRoot }: Element): string => [...(shadowRoot?.children ?? [])].map(pageOf).join('');
    const { element } = await mountConsole();
    await hear(statusMessage({ settings: { maskNumbers: 'true' } }));
    const { next } = createSender();
    for (const type of ['CALL_STARTED', 'CALL_CONNECTED', 'HOLD', 'PARTICIPANT_ADDED', 'CALL_ENDED'] as const) {
      await hear(next(type, 0, secret));
      expect(pageOf(element)).toContain('…0101');
      expect(pageOf(element).replace(/[^\da-z]/gi, '')).not.toContain('5550101');
    }
  });
});

describe('where no call is known', () => {
  const shown = async () => {
    const { element, text, word } = await mountConsole();
    return { element, words: () => [word(), text('participants'), text('wrap-up'), text('call-timeline')].join(' | ') };
  };
  const LISTENING = statusMessage();

  it('the console claims nothing in the first seconds, and then quietly that there is no voice', async () => {
    const { element, words } = await shown();
    expect(words()).not.toContain('No call');
    await pass(10_000);
    expect(words()).toBe(
      'No voice here | Participants No voice here | Wrap-up No voice here | Call timeline No voice here',
    );
    await expectAccessible(element);
  });

  it('it says “No call” once a relay listens', async () => {
    const { words } = await shown();
    await hear(LISTENING);
    expect(words()).toBe('No call | Participants No call | Wrap-up No wrap-up | Call timeline No call');
  });

  it.each([
    ['the relay has stopped', { listening: false }],
    ['the toolkit is missing', { listening: false, toolkit: 'missing' }],
    ['the channel fails', { seen: 2, queued: 1, failed: 1 }],
  ])('it says that calls cannot be seen when %s', async (_, change) => {
    const { element, words } = await shown();
    const { next } = createSender();
    await hear(LISTENING, next('CALL_CONNECTED', 3000), next('CALL_ENDED', 2000), next('WRAP_UP_ENDED', 1000));
    callsOfPage().takeStatus(statusMessage(change));
    await pass(0);
    expect(words()).toContain("Can't see calls");
    expect(words()).not.toMatch(/No call|No wrap-up/);
    await expectAccessible(element);
  });

  it('it says so after a reload to a page without a relay, in a tab that had a voice event', async () => {
    await mountConsole();
    const { next } = createSender();
    await hear(next('CALL_STARTED', 3000), next('CALL_ENDED', 2000));
    reloadPage();
    const { words } = await shown();
    await pass(10_000);
    expect(words()).toContain("Can't see calls");
  });

  it('it says which relay there is', async () => {
    const { text } = await mountConsole();
    await hear(statusMessage({ listening: false, toolkit: 'missing' }));
    expect(text('relay-status')).toContain('No toolkit');
  });
});

describe('the clock', () => {
  const connected = event('CALL_CONNECTED', START - 5000, ONE);

  it('moves shown times on once a second, from event times', async () => {
    const { time } = await mountConsole();
    await hear(connected);
    expect(time()).toBe('0:05');
    await pass(3000);
    expect(time()).toBe('0:08');
  });

  it('gives a wrap-up up after the seconds that are set on the relay, and says that its end was not reported', async () => {
    const { text } = await mountConsole();
    await hear(statusMessage({ settings: { wrapUpGiveUpSeconds: 60 } }), connected, event('CALL_ENDED', START));
    await pass(59_000);
    expect(text('wrap-up')).toContain('0:59');
    await pass(1000);
    for (const name of ['wrap-up', 'call-status']) expect(text(name)).toContain('Wrap-up end not reported');
    expect(text('call-timeline')).toContain('Wrap-up (end not seen)');
  });

  it('stands while no time runs, and leaves no timer behind', async () => {
    const before = jest.getTimerCount();
    const { element } = await mountConsole();
    expect(jest.getTimerCount()).toBe(before);
    await hear(connected);
    expect(jest.getTimerCount()).toBe(before + 1);
    await hear(event('CALL_ENDED', START - 4000), event('WRAP_UP_ENDED', START - 3000));
    expect(jest.getTimerCount()).toBe(before);
    await hear(event('CALL_CONNECTED', START, { callId: 'B' }));
    element.remove();
    expect(jest.getTimerCount()).toBe(before);
  });
});

describe('the reminder of a wrap-up', () => {
  const over = [event('CALL_CONNECTED', START, ONE), event('CALL_ENDED', START)];

  it('comes only in a tab that has seen a wrap-up end, also before a reload', async () => {
    const withTarget = statusMessage({ settings: { wrapUpTargetSeconds: 120 } });
    const { attention } = await mountConsole();
    await hear(withTarget, ...over);
    await pass(120_000);
    expect(attention()).toBe('');
    await hear({ ...event('WRAP_UP_ENDED', START + 120_000), relayId: 'r', seq: 1 });
    reloadPage();
    const next = await mountConsole();
    const B = { callId: 'B', ...ONE };
    await hear(withTarget, event('CALL_CONNECTED', START + 120_000, B), event('CALL_ENDED', START + 120_000, B));
    await pass(120_000);
    expect(next.attention()).toBe('Wrap-up 0:00 over its target');
  });
});

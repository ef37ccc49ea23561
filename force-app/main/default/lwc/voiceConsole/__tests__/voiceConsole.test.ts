import { callsOfPage } from 'c/voiceCalls';
import { TOOLKIT_EVENT_TYPES } from 'c/voiceEvents';
import { unsubscribe } from 'lightning/messageService';
import { subscribed } from 'test/support/channel';
import {
  createSender,
  expectAccessible,
  receive,
  mountConsole,
  ON_VOICE_CALL,
  pass,
  recordService,
  START,
  useNewTabs,
  voiceCall,
} from 'test/support/console';
import { textOf } from 'test/support/mount';
import { reloadPage } from 'test/support/page';
import { statusMessage } from 'test/support/status';
import { event } from 'test/support/trace';

const ONE = { participant: '+1 (415) 555-0101' };
const DETAILS = { show: 'Details' };

useNewTabs();

describe('the console', () => {
  it('renders nothing when it leaves the page in the task in which something changed', async () => {
    const { element, text } = await mountConsole();
    const { next } = createSender();
    const rendered = receive(next('CALL_CONNECTED', 0, ONE));
    element.remove();
    await rendered;
    expect(text('call')).toBe('');
    document.body.append(element);
    await receive(next('MUTE', 0, ONE));
    expect(text('call')).toContain('Muted');
  });

  it('follows all 15 events from the channel to the card and its details', async () => {
    const { text, word } = await mountConsole();
    const details = await mountConsole(DETAILS);
    const { next } = createSender();
    const stats = [{ inputChannelStats: { packetsCount: 1500, packetsLost: 0 } }];
    const say = (type: (typeof TOOLKIT_EVENT_TYPES)[number], ago: number, detail: object = ONE) =>
      receive(next(type, ago, { ...detail }));
    await say('CALL_STARTED', 60_000, { callType: 'inbound', ...ONE });
    expect(word()).toBe('Ringing');
    await say('CALL_CONNECTED', 50_000);
    expect([word(), text('call').includes('+1 (415) 555-0101')]).toEqual(['Connected', true]);
    await say('MUTE', 45_000);
    expect(word()).toBe('Muted');
    await say('UNMUTE', 44_000);
    await say('HOLD', 40_000);
    expect(word()).toBe('On hold');
    await say('RESUME', 35_000);
    await say('PAUSE_RECORDING', 34_000);
    expect(text('call')).toContain('Recording paused 0:34');
    await say('RESUME_RECORDING', 5_000);
    expect(text('call')).toContain('Recording resumed');
    await say('AUDIO_STATS', 4_900, { stats });
    expect(details.text('audio-quality')).toContain('4.40');
    await say('PARTICIPANT_ADDED', 4_800, { participant: 'Billing' });
    expect(word()).toBe('2 others on the line');
    await say('HOLD', 4_700, ONE);
    expect(word()).toBe('Consult');
    await say('SWAP', 2_500); // long enough after the hold to be a swap of its own
    expect(text('call')).toContain('Billing On hold 0:02');
    await say('CONFERENCE', 2_000);
    expect(word()).toBe('Conference (3)');
    await say('PARTICIPANT_REMOVED', 1_500, { participant: 'Billing' });
    expect(word()).toBe('Connected');
    await say('CALL_ENDED', 1_000);
    expect(word()).toBe('Call ended');
    await say('WRAP_UP_ENDED', 500);
    expect(word()).toBe('No call in this tab');
    expect(details.text('relay-status')).toContain('Events shown here 16');
  });

  it('hears from connect to disconnect, once', async () => {
    const { element } = await mountConsole();
    expect(subscribed).toHaveBeenCalledTimes(1);
    expect(unsubscribe).not.toHaveBeenCalled();
    element.remove();
    expect(unsubscribe).toHaveBeenCalledTimes(1);
  });

  it('shows the present when it comes back to the page, also of events that it did not receive itself', async () => {
    const { element, word } = await mountConsole();
    await mountConsole();
    const { next } = createSender();
    await receive(next('CALL_CONNECTED', 5000, ONE));
    element.remove();
    await receive(next('HOLD', 0, ONE));
    document.body.append(element);
    await pass(0);
    expect(word()).toBe('On hold');
  });

  it('records what it cannot read and goes on', async () => {
    const { word } = await mountConsole();
    const { text } = await mountConsole(DETAILS);
    await receive('garbage', { at: 1, type: 'TELEPATHY', detail: {} }, event('CALL_CONNECTED', START));
    expect(word()).toBe('Connected');
    expect(text('relay-status')).toContain('An event of an unknown type was left out. once');
  });

  it('passes over messages of a kind that it does not know', async () => {
    const { text } = await mountConsole(DETAILS);
    const before = text('event-log');
    await receive({ kind: 'greeting', from: 'somebody' });
    expect(text('event-log')).toBe(before);
  });

  it('shows the number of the live caller unless the relay masks numbers, in every console of the page', async () => {
    const consoles = await Promise.all([mountConsole(), mountConsole(ON_VOICE_CALL)]);
    recordService.emit(voiceCall('A'));
    await receive(event('CALL_CONNECTED', START, ONE));
    for (const { text } of consoles) expect(text('call')).toContain('+1 (415) 555-0101');
    await receive(statusMessage({ settings: { maskNumbers: true } }));
    for (const { text } of consoles) expect(text('call')).toContain('…0101');
  });

  it('masks numbers in the log and offers no whole ones for the export to a user without the custom permission', async () => {
    const { element, text } = await mountConsole(DETAILS);
    await receive(event('CALL_CONNECTED', START, ONE));
    const log = element.shadowRoot?.querySelector('c-voice-event-log-panel')?.shadowRoot;
    for (const details of log?.querySelectorAll('details') ?? []) details.open = true;
    await pass(0);
    expect(text('event-log')).toContain('Events: 1');
    expect(element.shadowRoot?.querySelector('c-voice-event-log-panel')).toMatchObject({
      ...{ showNumbers: false, hasFullData: false },
    });
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
    await receive(statusMessage({ settings: { maskNumbers: 'true' } }));
    const { next } = createSender();
    for (const type of ['CALL_STARTED', 'CALL_CONNECTED', 'HOLD', 'PARTICIPANT_ADDED', 'CALL_ENDED'] as const) {
      await receive(next(type, 0, secret));
      expect(pageOf(element)).toContain('…0101');
      expect(pageOf(element).replace(/[^\da-z]/gi, '')).not.toContain('5550101');
    }
  });
});

describe('where no call is known', () => {
  const LISTENING = statusMessage();

  it('the console claims nothing in the first seconds, and then quietly that there is no voice', async () => {
    const { element, text, word } = await mountConsole();
    expect(word()).toBe('No event yet');
    await pass(10_000);
    expect(word()).toBe('No voice here');
    expect(text('call')).toContain('Open Voice Relay in the utility bar once.');
    await expectAccessible(element);
  });

  it('it says that there is no call in this tab once a relay listens', async () => {
    const { word } = await mountConsole();
    await receive(LISTENING);
    expect(word()).toBe('No call in this tab');
  });

  it.each([
    ['the relay has stopped', { listening: false }],
    ['the toolkit is missing', { listening: false, toolkit: 'missing' }],
    ['the channel fails', { seen: 2, queued: 1, failed: 1 }],
  ])('it says that calls cannot be seen when %s', async (_, change) => {
    const { element, word } = await mountConsole();
    const { next } = createSender();
    await receive(LISTENING, next('CALL_CONNECTED', 3000), next('CALL_ENDED', 2000), next('WRAP_UP_ENDED', 1000));
    callsOfPage().takeStatus(statusMessage(change));
    await pass(0);
    expect(word()).toBe("Can't see calls");
    await expectAccessible(element);
  });

  it('it says so after a reload to a page without a relay, in a tab that had a voice event', async () => {
    await mountConsole();
    const { next } = createSender();
    await receive(next('CALL_STARTED', 3000), next('CALL_ENDED', 2000));
    reloadPage();
    const { word } = await mountConsole();
    await pass(10_000);
    expect(word()).toBe("Can't see calls");
  });

  it('the details for the admin are copied, and shown where the browser refuses', async () => {
    const copied: string[] = [];
    const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
    Object.assign(navigator, { clipboard });
    const { element, text } = await mountConsole();
    const { next } = createSender();
    await receive(next('CALL_STARTED', 3000, ONE), statusMessage({ listening: false, toolkit: 'missing' }));
    const button = element.shadowRoot
      ?.querySelector('c-voice-call-panel')
      ?.shadowRoot?.querySelector<HTMLElement>('[data-part="copy-details"]');
    button?.click();
    await pass(0);
    expect(text('call')).toContain('Copied');
    expect(copied[0]).toContain('CALL_STARTED, 3 s ago');
    expect(copied[0]).not.toMatch(/555|0101/);
    clipboard.writeText = () => Promise.reject(new Error('no'));
    button?.click();
    await pass(0);
    expect(text('call')).toContain('CALL_STARTED, 3 s ago');
  });

  it('it says which relay there is', async () => {
    const { text } = await mountConsole(DETAILS);
    await receive(statusMessage({ listening: false, toolkit: 'missing' }));
    expect(text('relay-status')).toContain('No toolkit');
  });
});

describe('the id of the call in focus', () => {
  it('can be copied from the details, and is shown where the browser refuses', async () => {
    const copied: string[] = [];
    const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
    Object.assign(navigator, { clipboard });
    const { element } = await mountConsole(DETAILS);
    const part = (name: string) => element.shadowRoot?.querySelector<HTMLElement>(`[data-part="${name}"]`);
    expect(part('copy')).toBeNull();
    await receive(event('CALL_CONNECTED', START));
    part('copy')?.click();
    await pass(0);
    expect([copied, textOf(part('copied'))]).toEqual([['A'], 'Copied']);
    clipboard.writeText = () => Promise.reject(new Error('no'));
    part('copy')?.click();
    await pass(0);
    expect(textOf(part('copied'))).toBe('The browser refused to copy. Call ID: A');
  });
});

describe('a call that is taken off the screen', () => {
  it('goes from every console until its next event', async () => {
    const consoles = [await mountConsole(), await mountConsole()] as const;
    const { next } = createSender();
    await receive(next('CALL_STARTED', 1000, ONE));
    consoles[0].element.shadowRoot
      ?.querySelector('c-voice-call-panel')
      ?.shadowRoot?.querySelector<HTMLElement>('[data-part="remove-focus"]')
      ?.click();
    await pass(0);
    expect(consoles.map(({ word }) => word())).toEqual(['No call in this tab', 'No call in this tab']);
    await receive(next('CALL_CONNECTED', 0, ONE));
    expect(consoles.map(({ word }) => word())).toEqual(['Connected', 'Connected']);
  });
});

describe('the clock', () => {
  const connected = event('CALL_CONNECTED', START - 5000, ONE);

  it('moves shown times on once a second, from event times', async () => {
    const { time } = await mountConsole();
    await receive(connected);
    expect(time()).toBe('0:05');
    await pass(3000);
    expect(time()).toBe('0:08');
  });

  it('gives a wrap-up up after the seconds that are set on the relay, and says that its end is unknown', async () => {
    const { word, time } = await mountConsole();
    const { next } = createSender();
    await receive(statusMessage({ settings: { wrapUpGiveUpSeconds: 60 } }), next('WRAP_UP_ENDED', 9000));
    await receive(next('CALL_CONNECTED', 5000), next('CALL_ENDED', 0));
    await pass(59_000);
    expect([word(), time()]).toEqual(['Wrap-up', '0:59']);
    await pass(1000);
    expect([word(), time()]).toEqual(['Wrap-up end unknown', '']);
  });

  it('stands while nothing is shown that ages, ticks each minute for an ended call, and leaves no timer behind', async () => {
    await pass(10_000); // until then a page waits for its relay
    const before = jest.getTimerCount();
    const { element, text } = await mountConsole();
    expect(jest.getTimerCount()).toBe(before);
    await receive(connected);
    expect(jest.getTimerCount()).toBe(before + 1);
    await receive(event('CALL_ENDED', START - 4000), event('WRAP_UP_ENDED', START - 3000));
    expect(text('call')).toMatch(/Last call · (this minute|\d+ min)/);
    await pass(60_000);
    expect(text('call')).toContain('Last call · 1 min. ago');
    await receive(event('CALL_CONNECTED', Date.now(), { callId: 'B' }));
    expect(jest.getTimerCount()).toBe(before + 1);
    element.remove();
    expect(jest.getTimerCount()).toBe(before);
  });
});

describe('the reminder of a wrap-up', () => {
  const over = [event('CALL_CONNECTED', START, ONE), event('CALL_ENDED', START)];

  it('comes only in a tab that has seen a wrap-up end, also before a reload', async () => {
    const withTarget = statusMessage({ settings: { wrapUpTargetSeconds: 120 } });
    const { attention } = await mountConsole();
    await receive(withTarget, ...over);
    await pass(120_000);
    expect(attention()).toBe('');
    await receive({ ...event('WRAP_UP_ENDED', START + 120_000), relayId: 'r', seq: 1 });
    reloadPage();
    const next = await mountConsole();
    const B = { callId: 'B', ...ONE };
    await receive(withTarget, event('CALL_CONNECTED', START + 120_000, B), event('CALL_ENDED', START + 120_000, B));
    await pass(120_000);
    expect(next.attention()).toBe('Wrap-up 0:00 over target');
  });
});

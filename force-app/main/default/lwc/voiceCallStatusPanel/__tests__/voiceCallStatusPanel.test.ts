import VoiceCallStatusPanel from 'c/voiceCallStatusPanel';
import type { CallView } from 'c/voiceCallState';
import type { Absence } from 'c/voiceRelayStatus';
import { flush, mount, textOf, unmountAll } from 'test/support/mount';
import { itemsOf, partsOf } from 'test/support/parts';
import { event, RELOAD, viewOf } from 'test/support/trace';

const S = 1000;
const ANN = { participant: 'Ann Lee' };
const NUMBER = '+1 (415) 555-0123';
const inbound = { callType: 'inbound', ...ANN };
const ringing = event('CALL_STARTED', 0, inbound);
const connected = [ringing, event('CALL_CONNECTED', 5 * S, inbound)];
const wrapUp = [...connected, event('CALL_ENDED', 65 * S)];

interface Options {
  absence?: Absence;
  showNumbers?: boolean;
  giveUpSeconds?: number;
}
const panel = (view?: CallView, options: Options = {}) =>
  mount('c-voice-call-status-panel', VoiceCallStatusPanel, { ...(view && { view }), ...options });

/** The call in focus: what stands outside the list of the others. Its badges are looked at on their own. */
function focusOf(element: HTMLElement): Record<string, string> {
  const { badge: _, ...parts } = partsOf(element.shadowRoot?.querySelector('.focus'));
  return parts;
}
const othersOf = (element: HTMLElement) => itemsOf(element.shadowRoot);
const badgesOf = (element: HTMLElement): readonly string[] =>
  [...(element.shadowRoot?.querySelectorAll('.focus [data-part="badge"]') ?? [])].map(textOf);
/** What the eye sees first: the icon, and the class that colours the word and its time. */
function looksOf(element: HTMLElement): readonly (string | undefined)[] {
  const words = element.shadowRoot?.querySelector('.focus > .words');
  const icon = words?.querySelector<HTMLElement & { iconName: string }>('lightning-icon')?.iconName;
  return [icon, words?.className.replace('words', '').trim()];
}

afterEach(unmountAll);

describe('call status panel: one call', () => {
  it('says that there is no call, before and after it is given a view', async () => {
    const element = await panel();
    expect(focusOf(element)).toEqual({ word: 'No call' });
    Object.assign(element, { view: viewOf([]) });
    await flush();
    expect(focusOf(element)).toEqual({ word: 'No call' });
    await expect(element).toBeAccessible();
  });

  it('is a region named "Call status" with a heading of that name', async () => {
    const { shadowRoot } = await panel();
    expect(shadowRoot?.querySelector('[role="region"]')?.getAttribute('aria-label')).toBe('Call status');
    expect(textOf(shadowRoot?.querySelector('h2'))).toBe('Call status');
  });

  it('shows who rings, in which direction, and for how long', async () => {
    const element = await panel(viewOf([ringing], 3 * S));
    expect(focusOf(element)).toEqual({ word: 'Ringing', time: '0:03', who: 'Ann Lee', direction: 'Inbound' });
    await expect(element).toBeAccessible();
  });

  it('calls an outbound call that rings dialing', async () => {
    const element = await panel(viewOf([event('CALL_STARTED', 0, { callType: 'Outbound', ...ANN })], 3 * S));
    expect(focusOf(element)).toMatchObject({ word: 'Dialing', direction: 'Outbound' });
    await expect(element).toBeAccessible();
  });

  it.each([
    ['Callback', 'Ringing', 'Callback'],
    ['DialedCallback', 'Dialing', 'Dialed callback'],
    ['TRANSFER', 'Calling', 'Transfer'],
    [' InternalCall ', 'Calling', 'Internal call'],
    ['AddParticipant', 'Calling', 'Added to a call'],
    ['consult', 'Calling', 'Consult call'],
  ])('has words for a call of the kind %s before it connects', async (callType, word, direction) => {
    const element = await panel(viewOf([event('CALL_STARTED', 0, { callType, ...ANN })]));
    expect(focusOf(element)).toMatchObject({ word, direction });
  });

  it('is neutral about a call when nobody knows who called whom', async () => {
    const element = await panel(viewOf([event('CALL_STARTED', 0, { callType: 'consult', ...ANN })]));
    expect(looksOf(element)).toEqual(['utility:phone_portrait', 'calling']);
    await expect(element).toBeAccessible();
  });

  it.each<[Absence, Record<string, string>, readonly string[]]>([
    ['no-call', { word: 'No call' }, ['utility:end_call', '']],
    ['not-yet', { word: 'No event yet' }, ['utility:clock', 'quiet']],
    ['no-voice', { word: 'No voice here' }, ['utility:offline', 'quiet']],
    [
      'cannot-see',
      { word: "Can't see calls", why: 'Your phone is not affected. Use it as usual.' },
      ['utility:warning', 'onHold'],
    ],
  ])('says what is known where no call is: %s', async (absence, parts, looks) => {
    const element = await panel(viewOf([]), { absence });
    expect(focusOf(element)).toEqual(parts);
    expect(looksOf(element)).toEqual(looks);
    await expect(element).toBeAccessible();
  });

  it('goes on showing a call that is known when nobody can hear', async () => {
    expect(focusOf(await panel(viewOf(connected), { absence: 'cannot-see' }))).toMatchObject({ word: 'Connected' });
  });

  it.each(['Whisper', 'constructor', '__proto__'])(
    'shows a kind that nobody knows, %s, as it came',
    async (callType) => {
      const element = await panel(viewOf([event('CALL_STARTED', 0, { callType, ...ANN })]));
      expect(focusOf(element)).toMatchObject({ direction: callType.toLowerCase() });
    },
  );

  it('marks a consult call by more than its words', async () => {
    const typeOf = async (callType: string) =>
      (await panel(viewOf([event('CALL_STARTED', 0, { callType, ...ANN })]))).shadowRoot?.querySelector(
        '[data-part="direction"]',
      )?.className;
    expect(await typeOf('Consult')).toContain('chip');
    expect(await typeOf('inbound')).not.toContain('chip');
  });

  it('gives each state an icon and a colour besides its word', async () => {
    const outbound = event('CALL_STARTED', 0, { callType: 'outbound', ...ANN });
    const looks = async (lines: readonly unknown[]) => looksOf(await panel(viewOf(lines)));
    expect(await looks([])).toEqual(['utility:end_call', '']);
    expect(await looks([ringing])).toEqual(['utility:incoming_call', 'ringing']);
    expect(await looks([outbound])).toEqual(['utility:dialing', 'dialing']);
    expect(await looks(connected)).toEqual(['utility:call', 'connected']);
    expect(await looks([...connected, event('HOLD', 6 * S, ANN)])).toEqual(['utility:pause', 'onHold']);
    expect(await looks(wrapUp)).toEqual(['utility:clock', 'wrapUp']);
  });

  it('says the time since connect but once while that is the time of the state', async () => {
    const element = await panel(viewOf(connected, 65 * S));
    expect(focusOf(element)).toEqual({ word: 'Connected', time: '1:00', who: 'Ann Lee', direction: 'Inbound' });
  });

  it('masks a phone number that was told as a direction', async () => {
    const element = await panel(viewOf([event('CALL_STARTED', 0, { callType: NUMBER })]));
    expect(focusOf(element)).toMatchObject({ direction: '…0123' });
  });

  it('says that the direction was not reported', async () => {
    const element = await panel(viewOf([event('CALL_STARTED', 0, ANN)]));
    expect(focusOf(element)).toMatchObject({ direction: 'Direction not reported' });
  });

  it('counts the time on hold from the hold, beside the time since connect', async () => {
    const element = await panel(viewOf([...connected, event('HOLD', 65 * S, ANN)], 75 * S));
    expect(focusOf(element)).toMatchObject({ word: 'On hold', time: '0:10', 'since-connect': 'Since connect: 1:10' });
    await expect(element).toBeAccessible();
  });

  it('does not make up when a call was connected that it saw only later', async () => {
    const element = await panel(viewOf([event('MUTE', 0)], 4 * S));
    expect(focusOf(element)).toMatchObject({ word: 'Connected', time: '0:04', 'since-connect': 'Since connect: –' });
    await expect(element).toBeAccessible();
  });

  it('moves on with the view it is given, and announces the word only when it changes', async () => {
    const element = await panel(viewOf(connected, 10 * S));
    const word = element.shadowRoot?.querySelector('[role="status"]');
    const announced: string[] = [];
    new MutationObserver(() => announced.push(textOf(word))).observe(word as Element, {
      characterData: true,
      childList: true,
      subtree: true,
    });
    Object.assign(element, { view: viewOf(connected, 11 * S) });
    await flush();
    expect(focusOf(element)).toMatchObject({ word: 'Connected', time: '0:06' });
    expect(announced).toEqual([]);
    Object.assign(element, { view: viewOf([...connected, event('HOLD', 12 * S)]) });
    await flush();
    expect(announced).toEqual(['On hold']);
  });
});

describe('call status panel: mute and recording', () => {
  it('says of a recording that nobody reported that it was not reported, once the call is connected', async () => {
    expect(badgesOf(await panel(viewOf([ringing])))).toEqual([]);
    const element = await panel(viewOf([event('CALL_CONNECTED', 0, inbound)]));
    expect(badgesOf(element)).toEqual(['Recording not reported']);
    expect(element.shadowRoot?.querySelector('[data-part="badge"]')?.className).toBe('quiet');
    await expect(element).toBeAccessible();
  });

  it('shows a mute and a recording that were told while the call rang', async () => {
    const lines = [ringing, event('MUTE', 1 * S), event('RESUME_RECORDING', 2 * S)];
    expect(badgesOf(await panel(viewOf(lines)))).toEqual(['Muted', 'Recording resumed']);
  });

  it('shows nothing for a microphone that is on', async () => {
    const lines = [...connected, event('MUTE', 7 * S), event('UNMUTE', 8 * S)];
    expect(badgesOf(await panel(viewOf(lines)))).toEqual(['Recording not reported']);
  });

  it('shows mute and a paused recording together', async () => {
    const element = await panel(viewOf([...connected, event('MUTE', 7 * S), event('PAUSE_RECORDING', 8 * S)]));
    expect(badgesOf(element)).toEqual(['Muted', 'Recording paused']);
    await expect(element).toBeAccessible();
  });

  it('shows a recording that was resumed', async () => {
    const element = await panel(viewOf([...connected, event('RESUME_RECORDING', 8 * S)]));
    expect(badgesOf(element)).toEqual(['Recording resumed']);
    await expect(element).toBeAccessible();
  });

  it('claims neither once the call has ended', async () => {
    const lines = [...connected, event('MUTE', 7 * S), event('PAUSE_RECORDING', 8 * S), event('CALL_ENDED', 9 * S)];
    expect(badgesOf(await panel(viewOf(lines)))).toEqual([]);
  });
});

describe('call status panel: wrap-up', () => {
  it('counts from the end of the call, and no longer since connect', async () => {
    const element = await panel(viewOf(wrapUp, 95 * S));
    expect(focusOf(element)).toEqual({ word: 'Wrap-up', time: '0:30', who: 'Ann Lee', direction: 'Inbound' });
    await expect(element).toBeAccessible();
  });

  it('stops counting when the end of wrap-up must have gone unreported', async () => {
    const element = await panel(viewOf(wrapUp, 65 * S + 599_999));
    expect(focusOf(element)).toMatchObject({ time: '9:59' });
    Object.assign(element, { view: viewOf(wrapUp, 665 * S) });
    await flush();
    expect(focusOf(element)).toEqual({
      word: 'Wrap-up',
      note: 'Wrap-up end not reported',
      who: 'Ann Lee',
      direction: 'Inbound',
    });
    await expect(element).toBeAccessible();
  });

  it('waits as long as an admin wants', async () => {
    const element = await panel(viewOf(wrapUp, 95 * S), { giveUpSeconds: 30 });
    expect(focusOf(element)).toMatchObject({ note: 'Wrap-up end not reported' });
  });

  it('shows no call after WRAP_UP_ENDED and after an unanswered call', async () => {
    expect(focusOf(await panel(viewOf([...wrapUp, event('WRAP_UP_ENDED', 80 * S)])))).toEqual({ word: 'No call' });
    expect(focusOf(await panel(viewOf([ringing, event('CALL_ENDED', 9 * S)])))).toEqual({ word: 'No call' });
  });
});

describe('call status panel: several calls', () => {
  const second = event('CALL_STARTED', 20 * S, { callId: 'B', callType: 'outbound', participant: 'Bo Roe' });

  it('keeps one in focus and lists the others with word, who and time', async () => {
    const element = await panel(viewOf([...connected, second], 30 * S));
    expect(focusOf(element)).toMatchObject({ word: 'Connected', who: 'Ann Lee', time: '0:25' });
    expect(othersOf(element)).toEqual([{ word: 'Dialing', who: 'Bo Roe', time: '0:10', direction: 'Outbound' }]);
    expect(element.shadowRoot?.querySelector('ul')?.getAttribute('aria-label')).toBe('Other calls');
    await expect(element).toBeAccessible();
  });

  it('says in the list, too, that the end of a wrap-up was not reported', async () => {
    const lines = [...connected, second, event('CALL_ENDED', 40 * S)];
    const element = await panel(viewOf(lines, 75 * S), { giveUpSeconds: 30 });
    expect(focusOf(element)).toMatchObject({ word: 'Dialing', who: 'Bo Roe' });
    expect(othersOf(element)).toEqual([
      { word: 'Wrap-up', who: 'Ann Lee', note: 'Wrap-up end not reported', direction: 'Inbound' },
    ]);
    await expect(element).toBeAccessible();
  });

  it('has no list while there is but one', async () => {
    expect((await panel(viewOf(connected))).shadowRoot?.querySelector('ul')).toBeNull();
  });
});

describe('call status panel: names', () => {
  const named = (participant: string | undefined, options?: Options) =>
    panel(viewOf([event('CALL_STARTED', 0, { participant })]), options).then((element) => focusOf(element)['who']);

  it('names all who are on the call', async () => {
    const lines = [...connected, event('PARTICIPANT_ADDED', 9 * S, { participant: 'Bo Roe' })];
    expect(focusOf(await panel(viewOf(lines)))['who']).toBe('Ann Lee, Bo Roe');
  });

  it('says that nobody was named', async () => {
    expect(await named(undefined)).toBe('Unknown participant');
  });

  it('masks a phone number unless numbers are to be shown', async () => {
    expect(await named(NUMBER)).toBe('…0123');
    expect(await named(NUMBER, { showNumbers: true })).toBe(NUMBER);
  });

  it('shows a name of 60 characters whole', async () => {
    const long = 'Quick Connect of the very long name '.padEnd(60, 'x');
    expect(await named(long)).toBe(long);
  });

  it('keeps a number readable from left to right on a page that is written from right to left', async () => {
    const other = event('CALL_STARTED', 1, { callId: 'B', participant: NUMBER });
    const element = await panel(viewOf([...connected, other]), { showNumbers: true });
    const names = [...(element.shadowRoot?.querySelectorAll('[data-part="who"] > bdi[dir="ltr"]') ?? [])];
    expect(names.map(textOf)).toEqual(['Ann Lee', NUMBER]);
  });

  it('keeps markup in a name and in a direction inert', async () => {
    const markup = '<img src=x onerror=alert(1)>';
    const element = await panel(viewOf([event('CALL_STARTED', 0, { participant: markup, callType: markup })]));
    expect(focusOf(element)).toMatchObject({ who: markup, direction: markup });
    expect(element.shadowRoot?.querySelector('img')).toBeNull();
  });
});

describe('call status panel: after a reload of the page', () => {
  const heldMutedPaused = [
    ...connected,
    event('HOLD', 6 * S, ANN),
    event('MUTE', 7 * S),
    event('PAUSE_RECORDING', 8 * S),
    RELOAD,
  ];
  const wordOf = (element: HTMLElement) => focusOf(element)['word'];

  it('says beside hold, mute and recording that they are unverified, and lets the times go on', async () => {
    const element = await panel(viewOf(heldMutedPaused, 66 * S));
    expect(focusOf(element)).toMatchObject({ word: 'On hold (unverified)', time: '1:00' });
    expect(focusOf(element)).toMatchObject({ 'since-connect': 'Since connect: 1:01' });
    expect(badgesOf(element)).toEqual(['Muted (unverified)', 'Recording paused (unverified)']);
    await expect(element).toBeAccessible();
  });

  it('is sure of each again as soon as an event tells', async () => {
    const element = await panel(viewOf([...heldMutedPaused, event('HOLD', 20 * S, ANN)]));
    expect(wordOf(element)).toBe('On hold');
    expect(badgesOf(element)).toEqual(['Muted (unverified)', 'Recording paused (unverified)']);
    const told = [event('MUTE', 20 * S), event('RESUME_RECORDING', 21 * S)];
    Object.assign(element, { view: viewOf([...heldMutedPaused, ...told]) });
    await flush();
    expect(wordOf(element)).toBe('On hold (unverified)');
    expect(badgesOf(element)).toEqual(['Muted', 'Recording resumed']);
  });

  it('is not sure that nobody is on hold either', async () => {
    expect(wordOf(await panel(viewOf([...connected, RELOAD])))).toBe('Connected (unverified)');
  });

  it('announces a doubt once, and that it is settled once', async () => {
    const element = await panel(viewOf(heldMutedPaused, 10 * S));
    const announced: string[] = [];
    const word = element.shadowRoot?.querySelector('[role="status"]') as Element;
    new MutationObserver(() => announced.push(textOf(word))).observe(word, {
      characterData: true,
      childList: true,
      subtree: true,
    });
    Object.assign(element, { view: viewOf(heldMutedPaused, 11 * S) });
    await flush();
    expect(announced).toEqual([]);
    Object.assign(element, { view: viewOf([...heldMutedPaused, event('HOLD', 12 * S, ANN)]) });
    await flush();
    expect(announced).toEqual(['On hold']);
  });

  it('says of another call in the list, too, that its hold is unverified', async () => {
    const second = event('CALL_CONNECTED', 20 * S, { callId: 'B', participant: 'Bo Roe' });
    const element = await panel(viewOf([...heldMutedPaused, second]));
    expect(wordOf(element)).toBe('Connected');
    expect(othersOf(element)).toMatchObject([{ word: 'On hold (unverified)', who: 'Ann Lee' }]);
    await expect(element).toBeAccessible();
  });

  it('doubts neither a call that rings nor one that has ended', async () => {
    expect(wordOf(await panel(viewOf([ringing, RELOAD])))).toBe('Ringing');
    expect(wordOf(await panel(viewOf([...heldMutedPaused, event('CALL_ENDED', 20 * S)])))).toBe('Wrap-up');
  });
});

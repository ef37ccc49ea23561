import VoiceWrapUpPanel from 'c/voiceWrapUpPanel';
import type { CallView } from 'c/voiceCallState';
import { mount, textOf, unmountAll } from 'test/support/mount';
import { itemsOf, partsOf } from 'test/support/parts';
import { event, viewOf } from 'test/support/trace';

const S = 1000;
const ANN = { participant: 'Ann Lee' };
const connected = [event('CALL_STARTED', 0, ANN), event('CALL_CONNECTED', 5 * S, ANN)];
const ended = [...connected, event('CALL_ENDED', 65 * S)];

interface Options {
  showNumbers?: boolean;
  giveUpSeconds?: number;
}
const panel = (view?: CallView, options: Options = {}) =>
  mount('c-voice-wrap-up-panel', VoiceWrapUpPanel, { ...(view && { view }), ...options });
const NONE = { empty: 'No wrap-up' };
const shownFor = async (view: CallView, options?: Options) => partsOf((await panel(view, options)).shadowRoot);

afterEach(unmountAll);

describe('wrap-up panel', () => {
  it('says that there is none, before and after it is given a view', async () => {
    expect(partsOf((await panel()).shadowRoot)).toEqual(NONE);
    const element = await panel(viewOf([]));
    expect(partsOf(element.shadowRoot)).toEqual(NONE);
    await expect(element).toBeAccessible();
  });

  it('is a region named "Wrap-up" with a heading of that name', async () => {
    const { shadowRoot } = await panel();
    expect(shadowRoot?.querySelector('[role="region"]')?.getAttribute('aria-label')).toBe('Wrap-up');
    expect(textOf(shadowRoot?.querySelector('h2'))).toBe('Wrap-up');
  });

  it('says that there is none while a call rings or is connected', async () => {
    expect(await shownFor(viewOf(connected.slice(0, 1)))).toEqual(NONE);
    expect(await shownFor(viewOf(connected))).toEqual(NONE);
  });

  it('counts the time since the call ended', async () => {
    const element = await panel(viewOf(ended, 95 * S));
    expect(partsOf(element.shadowRoot)).toEqual({ who: 'Ann Lee', caption: 'Since the call ended', time: '0:30' });
    await expect(element).toBeAccessible();
  });

  it('is over with WRAP_UP_ENDED and with the next call', async () => {
    expect(await shownFor(viewOf([...ended, event('WRAP_UP_ENDED', 80 * S)]))).toEqual(NONE);
    expect(await shownFor(viewOf([...ended, event('CALL_CONNECTED', 80 * S, { callId: 'B' })]))).toEqual(NONE);
  });

  it('says after the limit that the end was not reported, and never that it ended', async () => {
    expect(await shownFor(viewOf(ended, 65 * S + 599_999))).toMatchObject({ time: '9:59' });
    const element = await panel(viewOf(ended, 665 * S));
    expect(partsOf(element.shadowRoot)).toEqual({ who: 'Ann Lee', overdue: 'Wrap-up end not reported' });
    expect(textOf(element)).not.toMatch(/ended/);
    await expect(element).toBeAccessible();
  });

  it('waits as long as an admin wants', async () => {
    expect(await shownFor(viewOf(ended, 95 * S), { giveUpSeconds: 31 })).toMatchObject({ time: '0:30' });
    expect(await shownFor(viewOf(ended, 95 * S), { giveUpSeconds: 30 })).toHaveProperty('overdue');
  });

  it('says that an end was not confirmed when only the last party was seen to leave', async () => {
    const left = [...connected, event('PARTICIPANT_REMOVED', 65 * S, ANN)];
    const element = await panel(viewOf(left, 70 * S));
    expect(partsOf(element.shadowRoot)).toEqual({
      who: 'Ann Lee',
      caption: 'Since the call ended',
      time: '0:05',
      unconfirmed: 'End not confirmed',
    });
    await expect(element).toBeAccessible();
    expect(await shownFor(viewOf([...left, event('CALL_ENDED', 66 * S)]))).not.toHaveProperty('unconfirmed');
  });

  it('lists each of several calls in wrap-up, and none of the others', async () => {
    const second = event('CALL_STARTED', 20 * S, { callId: 'B', participant: 'Bo Roe' });
    const both = [...connected, second, event('CALL_CONNECTED', 30 * S, { callId: 'B' })];
    const one = viewOf([...both, event('CALL_ENDED', 40 * S)], 50 * S);
    expect(itemsOf((await panel(one)).shadowRoot)).toMatchObject([{ who: 'Ann Lee', time: '0:10' }]);
    const two = viewOf([...both, event('CALL_ENDED', 40 * S), event('CALL_ENDED', 45 * S, { callId: 'B' })], 50 * S);
    const element = await panel(two);
    expect(itemsOf(element.shadowRoot)).toMatchObject([
      { who: 'Bo Roe', time: '0:05' },
      { who: 'Ann Lee', time: '0:10' },
    ]);
    await expect(element).toBeAccessible();
  });
});

describe('wrap-up panel: names', () => {
  const whoOf = async (participant: string | undefined, options?: Options) => {
    const lines = [event('CALL_CONNECTED', 0, { participant }), event('CALL_ENDED', 5 * S)];
    return (await shownFor(viewOf(lines), options))['who'];
  };

  it('says that nobody was named', async () => {
    expect(await whoOf(undefined)).toBe('Unknown participant');
  });

  it('masks a phone number unless numbers are to be shown', async () => {
    expect(await whoOf('+1 (415) 555-0123')).toBe('…0123');
    expect(await whoOf('+1 (415) 555-0123', { showNumbers: true })).toBe('+1 (415) 555-0123');
  });

  it('shows a name of 60 characters whole', async () => {
    const long = 'Quick Connect of the very long name '.padEnd(60, 'x');
    expect(await whoOf(long)).toBe(long);
  });

  it('keeps a number readable from left to right on a page that is written from right to left', async () => {
    const element = await panel(viewOf(ended));
    expect(textOf(element.shadowRoot?.querySelector('bdi'))).toBe('Ann Lee');
  });

  it('keeps markup in a name inert', async () => {
    const markup = '<img src=x onerror=alert(1)>';
    const lines = [event('CALL_CONNECTED', 0, { participant: markup }), event('CALL_ENDED', 5 * S)];
    const element = await panel(viewOf(lines));
    expect(partsOf(element.shadowRoot)['who']).toBe(markup);
    expect(element.shadowRoot?.querySelector('img')).toBeNull();
  });
});

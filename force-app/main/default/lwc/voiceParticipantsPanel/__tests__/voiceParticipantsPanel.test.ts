import VoiceParticipantsPanel from 'c/voiceParticipantsPanel';
import type { CallView } from 'c/voiceCallState';
import { mount, textOf, unmountAll } from 'test/support/mount';
import { itemsOf, partsOf } from 'test/support/parts';
import { event, RELOAD, viewOf } from 'test/support/trace';

const S = 1000;
const ANN = { participant: 'Ann Lee' };
const BO = { participant: 'Bo Roe' };
const ringing = event('CALL_STARTED', 0, { callType: 'inbound', ...ANN });
const connected = [ringing, event('CALL_CONNECTED', 5 * S, { callType: 'inbound', ...ANN })];
const joined = [...connected, event('PARTICIPANT_ADDED', 20 * S, BO)];

const panel = (view?: CallView, showNumbers = false) =>
  mount('c-voice-participants-panel', VoiceParticipantsPanel, { ...(view && { view }), showNumbers });
const partiesOf = (element: HTMLElement) => itemsOf(element.shadowRoot);
const titlesOf = (element: HTMLElement) => [...(element.shadowRoot?.querySelectorAll('h3') ?? [])].map(textOf);

afterEach(unmountAll);

describe('participants panel: one call', () => {
  it('says that there is no call, before and after it is given a view', async () => {
    expect(partsOf((await panel()).shadowRoot)).toEqual({ empty: 'No call' });
    const element = await panel(viewOf([]));
    expect(partsOf(element.shadowRoot)).toEqual({ empty: 'No call' });
    await expect(element).toBeAccessible();
  });

  it('is a region named "Participants" with a heading of that name', async () => {
    const { shadowRoot } = await panel();
    expect(shadowRoot?.querySelector('[role="region"]')?.getAttribute('aria-label')).toBe('Participants');
    expect(textOf(shadowRoot?.querySelector('h2'))).toBe('Participants');
  });

  it('shows the party of a ringing call as ringing, without times', async () => {
    const element = await panel(viewOf([ringing], 3 * S));
    expect(partiesOf(element)).toEqual([{ name: 'Ann Lee', state: 'Ringing' }]);
    await expect(element).toBeAccessible();
  });

  it('shows the party of an outbound call as dialing until it is connected', async () => {
    const element = await panel(viewOf([event('CALL_STARTED', 0, { callType: 'outbound', ...ANN })]));
    expect(partiesOf(element)).toEqual([{ name: 'Ann Lee', state: 'Dialing' }]);
    await expect(element).toBeAccessible();
  });

  it('shows a connected party that was not on hold yet', async () => {
    const element = await panel(viewOf(connected, 30 * S));
    expect(partiesOf(element)).toEqual([{ name: 'Ann Lee', state: 'Connected', held: 'On hold in all: 0:00' }]);
    await expect(element).toBeAccessible();
  });

  it('does not show unknown hold as not on hold', async () => {
    const element = await panel(viewOf([event('CALL_CONNECTED', 0, ANN)], 30 * S));
    expect(partiesOf(element)).toEqual([
      { name: 'Ann Lee', state: 'Connected, hold not reported', held: 'On hold in all: –' },
    ]);
    await expect(element).toBeAccessible();
  });

  it('counts the present hold and all holds', async () => {
    const holds = [event('HOLD', 10 * S, ANN), event('RESUME', 40 * S, ANN), event('HOLD', 60 * S, ANN)];
    const element = await panel(viewOf([...connected, ...holds], 72 * S));
    expect(partiesOf(element)).toEqual([
      { name: 'Ann Lee', state: 'On hold', 'held-now': 'On hold now: 0:12', held: 'On hold in all: 0:42' },
    ]);
    await expect(element).toBeAccessible();
  });

  it('tells each party of a consult apart', async () => {
    const element = await panel(viewOf([...joined, event('HOLD', 21 * S, ANN)], 25 * S));
    expect(partiesOf(element)).toEqual([
      { name: 'Ann Lee', state: 'On hold', 'held-now': 'On hold now: 0:04', held: 'On hold in all: 0:04' },
      { name: 'Bo Roe', state: 'Connected', held: 'On hold in all: 0:00' },
    ]);
  });

  it('keeps a party that left, with the time it was on hold', async () => {
    const lines = [...joined, event('HOLD', 21 * S, BO), event('PARTICIPANT_REMOVED', 30 * S, BO)];
    const element = await panel(viewOf(lines, 50 * S));
    expect(partiesOf(element)).toEqual([
      { name: 'Ann Lee', state: 'Connected', held: 'On hold in all: 0:00' },
      { name: 'Bo Roe', state: 'Left', held: 'On hold in all: 0:09' },
    ]);
    await expect(element).toBeAccessible();
  });

  it('shows in wrap-up who was on the call to its end, and no present hold', async () => {
    const lines = [...joined, event('HOLD', 21 * S, ANN), event('PARTICIPANT_REMOVED', 22 * S, BO)];
    const element = await panel(viewOf([...lines, event('CALL_ENDED', 31 * S)], 50 * S));
    expect(partiesOf(element)).toEqual([
      { name: 'Ann Lee', state: 'Call ended', held: 'On hold in all: 0:10' },
      { name: 'Bo Roe', state: 'Left', held: 'On hold in all: 0:00' },
    ]);
    await expect(element).toBeAccessible();
  });

  it('says that no participant was reported', async () => {
    const element = await panel(viewOf([event('MUTE', 0)]));
    expect(partsOf(element.shadowRoot)).toEqual({ empty: 'No participant reported' });
    await expect(element).toBeAccessible();
  });
});

describe('participants panel: several calls', () => {
  const lines = [...connected, event('CALL_STARTED', 20 * S, { callId: 'B', callType: 'outbound', ...BO })];

  it('groups the parties by call, the one in focus first', async () => {
    const element = await panel(viewOf(lines, 30 * S));
    expect(titlesOf(element)).toEqual(['Call with Ann Lee', 'Call with Bo Roe']);
    const [first, second] = element.shadowRoot?.querySelectorAll('[data-call]') ?? [];
    expect(itemsOf(first)).toMatchObject([{ name: 'Ann Lee', state: 'Connected, hold not reported' }]);
    expect(itemsOf(second)).toMatchObject([{ name: 'Bo Roe', state: 'Dialing' }]);
    await expect(element).toBeAccessible();
  });

  it('needs no headings for a single call', async () => {
    expect(titlesOf(await panel(viewOf(connected)))).toEqual([]);
  });
});

describe('participants panel: names', () => {
  const nameOf = (participant: string | undefined, showNumbers?: boolean) =>
    panel(viewOf([event('CALL_STARTED', 0, { participant })]), showNumbers).then(
      (element) => partiesOf(element)[0]?.['name'],
    );

  it('says that a party has no name', async () => {
    expect(await nameOf(undefined)).toBe('Unknown participant');
  });

  it('masks a phone number unless numbers are to be shown', async () => {
    expect(await nameOf('+1 (415) 555-0123')).toBe('…0123');
    expect(await nameOf('+1 (415) 555-0123', true)).toBe('+1 (415) 555-0123');
  });

  it('shows a name of 60 characters whole', async () => {
    const long = 'Quick Connect of the very long name '.padEnd(60, 'x');
    expect(await nameOf(long)).toBe(long);
  });

  it('keeps a number readable from left to right on a page that is written from right to left', async () => {
    const element = await panel(viewOf([event('CALL_STARTED', 0, { participant: '+1 (415) 555-0123' })]), true);
    expect(textOf(element.shadowRoot?.querySelector('bdi'))).toBe('+1 (415) 555-0123');
  });

  it('keeps markup in a name inert', async () => {
    const markup = '<img src=x onerror=alert(1)>';
    const element = await panel(viewOf([event('CALL_STARTED', 0, { participant: markup })]));
    expect(partiesOf(element)[0]?.['name']).toBe(markup);
    expect(element.shadowRoot?.querySelector('img')).toBeNull();
  });

  it('shows two parties whose masked names are alike', async () => {
    const numbers = ['+1 (415) 555-0123', '+1 (212) 555-0123'].map((participant, i) =>
      event('PARTICIPANT_ADDED', 20 * S + i, { participant }),
    );
    const element = await panel(viewOf([...connected, ...numbers]));
    expect(partiesOf(element).map(({ name }) => name)).toEqual(['Ann Lee', '…0123', '…0123']);
  });
});

describe('participants panel: after a reload of the page', () => {
  const statesOf = async (...lines: readonly unknown[]) =>
    partiesOf(await panel(viewOf(lines))).map(({ state }) => state);

  it('says of each party whose hold was known that it is unverified, and lets the times go on', async () => {
    const element = await panel(viewOf([...joined, event('HOLD', 21 * S, ANN), RELOAD], 31 * S));
    expect(partiesOf(element)).toEqual([
      {
        name: 'Ann Lee',
        state: 'On hold (unverified)',
        'held-now': 'On hold now: 0:10',
        held: 'On hold in all: 0:10',
      },
      { name: 'Bo Roe', state: 'Connected (unverified)', held: 'On hold in all: 0:00' },
    ]);
    await expect(element).toBeAccessible();
  });

  it('is sure again of the party that an event reports, and of no other', async () => {
    const reloaded = [...joined, RELOAD];
    expect(await statesOf(...reloaded, event('HOLD', 30 * S, BO))).toEqual(['Connected (unverified)', 'On hold']);
    expect(await statesOf(...reloaded, event('SWAP', 30 * S))).toEqual([
      'Connected, hold not reported',
      'Connected, hold not reported',
    ]);
    expect(await statesOf(...reloaded, event('CONFERENCE', 30 * S))).toEqual(['Connected', 'Connected']);
  });

  it('does not doubt what was never known', async () => {
    expect(await statesOf(event('CALL_CONNECTED', 0, ANN), RELOAD)).toEqual(['Connected, hold not reported']);
  });

  it('doubts nobody who left, nor a call that rings or has ended', async () => {
    expect(await statesOf(...joined, event('PARTICIPANT_REMOVED', 30 * S, BO), RELOAD)).toContain('Left');
    expect(await statesOf(ringing, RELOAD)).toEqual(['Ringing']);
    expect(await statesOf(...joined, RELOAD, event('CALL_ENDED', 40 * S))).toEqual(['Call ended', 'Call ended']);
  });
});

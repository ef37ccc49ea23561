import VoicePartySumsPanel from 'c/voicePartySumsPanel';
import type { CallView } from 'c/voiceCallState';
import { domChangesOf } from 'test/support/domChanges';
import { flush, mount, unmountAll, wordsOf } from 'test/support/mount';
import { event, viewOf } from 'test/support/trace';

type Panel = HTMLElement & { view?: CallView; showNumbers?: boolean };

const S = 1000;
const ANN = { participant: 'Ann Lee' };
const NUMBER = { participant: '+1 (415) 555-0123' };
const connected = [
  event('CALL_STARTED', 0, { callType: 'inbound', ...ANN }),
  event('CALL_CONNECTED', 5 * S, { callType: 'inbound', ...ANN }),
];

const panel = (lines?: readonly unknown[], nowS?: number, given: Partial<Panel> = {}): Promise<Panel> =>
  mount('c-voice-party-sums-panel', VoicePartySumsPanel, {
    ...(lines && { view: viewOf(lines, nowS === undefined ? undefined : nowS * S) }),
    ...given,
  });
const texts = (element: Panel, selector: string) =>
  [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map(wordsOf);
const parties = (element: Panel) => texts(element, '[data-part="party"]');

afterEach(unmountAll);

describe('party sums panel', () => {
  it('is headed, and no region of its own', async () => {
    const element = await panel(connected, 10);
    expect(texts(element, 'h2')).toEqual(['Times of each participant']);
    expect(texts(element, '[role="region"]')).toEqual([]);
  });

  it.each([
    ['before it has a view', undefined],
    ['without a call', []],
    ['while the call rings', connected.slice(0, 1)],
  ])('says that there is no participant yet %s', async (_, lines) => {
    const element = await panel(lines);
    expect([texts(element, '[data-part="empty"]'), parties(element)]).toEqual([['No participant yet'], []]);
    await expect(element).toBeAccessible();
  });

  it('sums up the time on the line and on hold, with how often, and the hold of now', async () => {
    const held = [...connected, event('HOLD', 15 * S, ANN), event('RESUME', 25 * S, ANN), event('HOLD', 60 * S, ANN)];
    const element = await panel(held, 80);
    expect(parties(element)).toEqual(['Ann Lee On the line 1:15 On hold in all 0:30 2× On hold now 0:20']);
    await expect(element).toBeAccessible();
    element.view = viewOf([...held, event('RESUME', 90 * S, ANN)], 100 * S);
    await flush();
    expect(parties(element)).toEqual(['Ann Lee On the line 1:35 On hold in all 0:40 2×']);
    await expect(element).toBeAccessible();
  });

  it('says that the hold of a party is not known rather than that there was none', async () => {
    expect(parties(await panel([event('CALL_CONNECTED', 0, ANN)], 30))).toEqual([
      'Ann Lee On the line 0:30 On hold in all –',
    ]);
    expect(parties(await panel(connected, 10))).toEqual(['Ann Lee On the line 0:05 On hold in all 0:00']);
  });

  it('keeps the sums of a party that has left, and says so', async () => {
    const lines = [...connected, event('PARTICIPANT_ADDED', 10 * S, NUMBER), event('PARTICIPANT_REMOVED', 20 * S, ANN)];
    const element = await panel(lines, 60);
    expect(parties(element)[0]).toMatch(/^Ann Lee Left On the line 0:15 /);
    await expect(element).toBeAccessible();
  });

  it('masks numbers unless they are to be shown', async () => {
    const lines = [event('CALL_CONNECTED', 0, NUMBER)];
    const element = await panel(lines, 10);
    expect(texts(element, '[data-part="name"]')).toEqual(['…0123']);
    element.showNumbers = true;
    await flush();
    expect(texts(element, '[data-part="name"]')).toEqual(['+1 (415) 555-0123']);
  });

  it('heads each of several calls, and not a single one', async () => {
    expect(texts(await panel(connected, 10), 'h3')).toEqual([]);
    const consult = event('CALL_CONNECTED', 20 * S, { callId: 'B', callType: 'consult', participant: 'Bo Roe' });
    const element = await panel([...connected, consult], 30);
    expect(texts(element, 'h3').sort()).toEqual(['Call with Ann Lee', 'Call with Bo Roe']);
    await expect(element).toBeAccessible();
  });

  it('rewrites only the times that changed', async () => {
    const lines = [...connected, event('HOLD', 15 * S, ANN), event('RESUME', 25 * S, ANN)];
    const element = await panel(lines, 30);
    const changes = await domChangesOf(element, () => {
      element.view = viewOf(lines, 31 * S);
    });
    expect(changes.map(({ target }) => target.textContent).sort()).toEqual(['0:26', '26 seconds']);
  });
});

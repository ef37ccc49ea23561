import VoiceCallTimelinePanel from 'c/voiceCallTimelinePanel';
import type { CallView } from 'c/voiceCallState';
import { domChangesOf } from 'test/support/domChanges';
import { flush, mount, openPart, unmountAll, wordsOf } from 'test/support/mount';
import { event, stateOf, viewOf } from 'test/support/trace';

const S = 1000;
const ANN = { participant: 'Ann Lee' };
const started = event('CALL_STARTED', 0, { callType: 'inbound', ...ANN });
const connected = [started, event('CALL_CONNECTED', 20 * S, { callType: 'inbound', ...ANN })];
const held = [...connected, event('HOLD', 60 * S, ANN), event('RESUME', 80 * S, ANN)];

const closed = (view?: CallView) => mount('c-voice-call-timeline-panel', VoiceCallTimelinePanel, view ? { view } : {});
/** The panel with its table open, if it has one. */
async function panel(view?: CallView) {
  const element = await closed(view);
  if (element.shadowRoot?.querySelector('details')) await openPart(element, 'table');
  return element;
}

const all = (element: HTMLElement, selector: string) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const texts = (element: HTMLElement, selector: string) => all(element, selector).map(wordsOf);
const pieces = (element: HTMLElement) =>
  all(element, '[data-part="band"] span').map((piece) => `${piece.className}: ${piece.getAttribute('style')}`);
const rows = (element: HTMLElement) => texts(element, 'tbody tr');
const summary = (element: HTMLElement) => all(element, '[data-part="band"]')[0]?.getAttribute('aria-label');

afterEach(unmountAll);

describe('call timeline panel', () => {
  it('is a region named "Timeline"', async () => {
    const element = await panel();
    expect(all(element, '[role="region"]')[0]?.getAttribute('aria-label')).toBe('Timeline');
  });

  it('says that there is no call, before and after it is given a view', async () => {
    const element = await panel();
    expect(texts(element, '[data-part="empty"]')).toEqual(['No call in this tab']);
    Object.assign(element, { view: viewOf([]) });
    await flush();
    expect(texts(element, '[data-part="empty"]')).toEqual(['No call in this tab']);
    expect(pieces(element)).toEqual([]);
    await expect(element).toBeAccessible();
  });

  it('shows a call that rings as one piece', async () => {
    const element = await panel(viewOf([started], 4 * S));
    expect(summary(element)).toBe('Call of 4 seconds: Ringing 4 seconds');
    expect(rows(element)).toEqual(['Ringing 0:00 0:04']);
    await expect(element).toBeAccessible();
  });

  it('builds its table when it is opened, and takes it away when it is closed', async () => {
    const element = await closed(viewOf(held, 200 * S));
    expect(rows(element)).toEqual([]);
    await expect(element).toBeAccessible();
    await openPart(element, 'table');
    expect(rows(element)).toHaveLength(4);
    await openPart(element, 'table', false);
    expect(rows(element)).toEqual([]);
  });

  it('keeps its table open while there is no call for a while', async () => {
    const element = await panel(viewOf(connected, 40 * S));
    Object.assign(element, { view: viewOf([]) });
    await flush();
    Object.assign(element, { view: viewOf(connected, 41 * S) });
    await flush();
    expect(all(element, 'details')[0]).toHaveProperty('open', true);
    expect(rows(element)).toHaveLength(2);
  });

  it('calls the ringing of an outbound call dialing', async () => {
    const element = await panel(viewOf([event('CALL_STARTED', 0, { callType: 'Outbound', ...ANN })], 4 * S));
    expect(rows(element)).toEqual(['Dialing 0:00 0:04']);
  });

  it('draws each part to scale, one after the other', async () => {
    const element = await panel(viewOf(held, 200 * S));
    expect(pieces(element)).toEqual([
      'piece ringing: inset-inline-start:min(0%, calc(100% - 3px));width:max(10%, 3px)',
      'piece talk: inset-inline-start:min(10%, calc(100% - 3px));width:max(20%, 3px)',
      'piece hold: inset-inline-start:min(30%, calc(100% - 3px));width:max(10%, 3px)',
      'piece talk: inset-inline-start:min(40%, calc(100% - 3px));width:max(60%, 3px)',
    ]);
    await expect(element).toBeAccessible();
  });

  it('says in words what the band shows, with the total of each part', async () => {
    const element = await panel(viewOf(held, 200 * S));
    expect(all(element, '[data-part="band"] span').map(({ title }) => title)).toContain('On hold 0:20');
    expect(summary(element)).toBe(
      'Call of 3 minutes 20 seconds: Ringing 20 seconds, Talk 2 minutes 40 seconds, On hold 20 seconds',
    );
    expect(texts(element, '[data-part="legend"] li')).toEqual(['Ringing 0:20', 'Talk 2:40', 'On hold 0:20']);
    expect(texts(element, '[data-part="axis"]')).toEqual(['0:00 3:20']);
    expect(rows(element)).toEqual(['Ringing 0:00 0:20', 'Talk 0:20 0:40', 'On hold 1:00 0:20', 'Talk 1:20 2:00']);
  });

  it('grows with the view it is given', async () => {
    const element = await panel(viewOf(connected, 40 * S));
    expect(rows(element).at(-1)).toBe('Talk 0:20 0:20');
    Object.assign(element, { view: viewOf(connected, 41 * S) });
    await flush();
    expect(rows(element).at(-1)).toBe('Talk 0:20 0:21');
    expect(texts(element, '[data-part="axis"]')).toEqual(['0:00 0:41']);
  });

  it('ends with the wrap-up', async () => {
    const element = await panel(viewOf([...held, event('CALL_ENDED', 100 * S)], 200 * S));
    Object.assign(element, { giveUpSeconds: 600 });
    await flush();
    expect(rows(element).at(-1)).toBe('Wrap-up 1:40 1:40');
    await expect(element).toBeAccessible();
  });

  it('ends with the call where this browser tab has not seen any wrap-up end', async () => {
    const element = await panel(viewOf([...held, event('CALL_ENDED', 100 * S)], 200 * S));
    expect(rows(element).at(-1)).toBe('Talk 1:20 0:20');
    expect(texts(element, '[data-part="axis"]')).toEqual(['0:00 1:40']);
  });

  it('says that the end of a wrap-up was not seen once it is given up, and draws nothing after that', async () => {
    const view = viewOf([...held, event('CALL_ENDED', 100 * S)], 200 * S);
    const element = await panel(view);
    Object.assign(element, { giveUpSeconds: 60 });
    await flush();
    expect(rows(element).at(-1)).toBe('Wrap-up (end not seen) 1:40 1:00');
    expect(texts(element, '[data-part="axis"]')).toEqual(['0:00 2:40']);
    await expect(element).toBeAccessible();
  });

  it('marks mute and recording pause on lanes of their own, and lists them', async () => {
    const lines = [
      ...connected,
      event('MUTE', 50 * S),
      event('UNMUTE', 60 * S),
      event('PAUSE_RECORDING', 70 * S),
      event('MUTE', 90 * S),
    ];
    const element = await panel(viewOf(lines, 100 * S));
    expect(all(element, '[data-part="lane"]')).toHaveLength(2);
    expect(texts(element, '[data-part="legend"] li').slice(2)).toEqual(['Muted 0:20', 'Recording paused 0:30']);
    expect(summary(element)).toBe(
      'Call of 1 minute 40 seconds: Ringing 20 seconds, Talk 1 minute 20 seconds, Muted 20 seconds, Recording paused 30 seconds',
    );
    expect(all(element, '[data-part="lane"] .piece').map((piece) => piece.getAttribute('style'))).toEqual([
      'inset-inline-start:min(50%, calc(100% - 3px));width:max(10%, 3px)',
      'inset-inline-start:min(90%, calc(100% - 3px));width:max(10%, 3px)',
      'inset-inline-start:min(70%, calc(100% - 3px));width:max(30%, 3px)',
    ]);
    expect(rows(element).slice(2)).toEqual(['Muted 0:50 0:10', 'Muted 1:30 0:10', 'Recording paused 1:10 0:30']);
    await expect(element).toBeAccessible();
  });

  it('shows no lane for unknown facts', async () => {
    const element = await panel(viewOf([event('CALL_CONNECTED', 0, ANN)], 30 * S));
    expect(all(element, '[data-part="lane"]')).toEqual([]);
  });

  it('says that the start was not seen when the call is first known connected', async () => {
    const element = await panel(viewOf([event('CALL_CONNECTED', 0, ANN)], 30 * S));
    expect(texts(element, '[data-part="axis"]')).toEqual(['0:00 (start not seen) 0:30']);
    expect(rows(element)).toEqual(['Talk 0:00 0:30']);
    await expect(element).toBeAccessible();
  });

  it('says that the start of the talk was not seen when the call is first known by its mute', async () => {
    const element = await panel(viewOf([event('MUTE', 0)], 30 * S));
    expect(rows(element)).toEqual(['Talk (start not seen) 0:00 0:30', 'Muted 0:00 0:30']);
    await expect(element).toBeAccessible();
  });

  it('says where the ringing of a call connected unseen is not known to have ended', async () => {
    const element = await panel(viewOf([started, event('RESUME', 10 * S, ANN)], 30 * S));
    expect(rows(element)).toEqual(['Ringing (end not seen) 0:00 0:10', 'Talk (start not seen) 0:10 0:20']);
  });

  it('draws a hold of no length above its neighbours, and lists it', async () => {
    const lines = [...connected, event('HOLD', 60 * S, ANN), event('RESUME', 60 * S, ANN)];
    const element = await panel(viewOf(lines, 100 * S));
    expect(pieces(element)).toContain(
      'piece hold short: inset-inline-start:min(60%, calc(100% - 3px));width:max(0%, 3px)',
    );
    expect(rows(element)).toContain('On hold 1:00 0:00');
  });

  it('keeps within the band at the very first moment', async () => {
    const element = await panel(viewOf([started], 0));
    expect(pieces(element)).toEqual([
      'piece ringing short: inset-inline-start:min(0%, calc(100% - 3px));width:max(0%, 3px)',
    ]);
    await expect(element).toBeAccessible();
  });

  it('says which part of a call with very many changes is not kept', async () => {
    const toggles = Array.from({ length: 300 }, (_, i) => event(i % 2 ? 'UNMUTE' : 'MUTE', (30 + i) * S));
    const element = await panel(viewOf([...connected, ...toggles], 400 * S));
    expect(rows(element)[1]).toBe('Not kept 0:20 1:50');
    await expect(element).toBeAccessible();
  }, 120_000); // axe looks at 200 rows

  it('follows the call in focus', async () => {
    const consult = event('CALL_STARTED', 90 * S, { callId: 'B', callType: 'outbound' });
    const onHold = [...connected, event('HOLD', 60 * S, ANN)];
    const element = await panel(viewOf([...onHold, consult], 100 * S));
    expect(summary(element)).toBe(
      'Call of 1 minute 40 seconds: Ringing 20 seconds, Talk 40 seconds, On hold 40 seconds',
    );
    Object.assign(element, {
      view: viewOf([...onHold, consult, event('CALL_CONNECTED', 95 * S, { callId: 'B' })], 100 * S),
    });
    await flush();
    expect(summary(element)).toBe('Call of 10 seconds: Dialing 5 seconds, Talk 5 seconds');
  });

  it('writes with a tick only the durations that have grown', async () => {
    const element = await closed(viewOf(held, 200 * S));
    const changes = await domChangesOf(element, () => Object.assign(element, { view: viewOf(held, 201 * S) }));
    const texts = changes.filter(({ type }) => type !== 'attributes').map(({ target }) => target.textContent);
    expect(texts).toEqual(['3:21', '2:41']);
  });

  it('writes nothing of a call that is over', async () => {
    const over = [...held, event('CALL_ENDED', 100 * S), event('WRAP_UP_ENDED', 110 * S)];
    const calls = stateOf(over).calls;
    const element = await closed({ calls, now: 120 * S });
    const tick = () => Object.assign(element, { view: { calls, now: 121 * S } });
    expect(await domChangesOf(element, tick)).toEqual([]);
  });

  it('gives back the view that it was given', async () => {
    const view = viewOf(connected, 40 * S);
    const element = await panel(view);
    expect(element).toHaveProperty('view.now', 40 * S);
  });
});

import VoiceCallStatusPanel from 'c/voiceCallStatusPanel';
import { mount, textOf, unmountAll } from 'test/support/mount';
import { event, RELOAD, viewOf, type TraceLine } from 'test/support/trace';

const S = 1000;
const ANN = { participant: 'Ann Lee' };
const BO = { participant: 'Bo Roe' };
const connected = [
  event('CALL_STARTED', 0, { callType: 'inbound', ...ANN }),
  event('CALL_CONNECTED', 5 * S, { callType: 'inbound', ...ANN }),
];
const held = [...connected, event('HOLD', 10 * S, ANN)];
const heldBeside = [...held, event('PARTICIPANT_ADDED', 20 * S, BO)];

const panel = (lines: readonly unknown[], now: number, showNumbers = false) =>
  mount('c-voice-call-status-panel', VoiceCallStatusPanel, { view: viewOf(lines, now), showNumbers });
const textsIn = (element: HTMLElement, part: string, within = '.focus') =>
  [...(element.shadowRoot?.querySelectorAll(`${within} [data-part="${part}"]`) ?? [])].map(textOf);

afterEach(unmountAll);

describe('call status panel: who is on hold', () => {
  it('says nothing of a hold while there is none, and has been none', async () => {
    expect(textsIn(await panel(connected, 60 * S), 'held')).toEqual([]);
  });

  it('does not say twice that the only participant is on hold', async () => {
    expect(textsIn(await panel(held, 60 * S), 'held')).toEqual([]);
  });

  it('says how long the only participant was on hold in all, beside a second hold and after it', async () => {
    const again = [...held, event('RESUME', 20 * S, ANN), event('HOLD', 40 * S, ANN)];
    const element = await panel(again, 55 * S);
    expect([textsIn(element, 'word'), textsIn(element, 'time')]).toEqual([['On hold'], ['0:15']]);
    expect(textsIn(element, 'held')).toEqual(['On hold in all: 0:25']);
    await expect(element).toBeAccessible();
    const after = await panel([...again, event('RESUME', 60 * S, ANN)], 90 * S);
    expect(textsIn(after, 'held')).toEqual(['On hold in all: 0:30']);
  });

  it('names who of several is on hold, since when, and for how long in all', async () => {
    const element = await panel(heldBeside, 70 * S);
    expect(textsIn(element, 'word')).toEqual(['Connected']);
    expect(textsIn(element, 'held')).toEqual(['Ann Lee on hold for 1:00']);
    await expect(element).toBeAccessible();
    const again = [...heldBeside, event('CONFERENCE', 30 * S), event('HOLD', 60 * S, ANN)];
    const second = await panel(again, 70 * S);
    expect(textsIn(second, 'held-now')).toEqual(['Ann Lee on hold for 0:10']);
    expect(textsIn(second, 'held-total')).toEqual(['On hold in all: 0:30']);
  });

  it('names each of several who are all on hold, as each may have waited longer than all together', async () => {
    const element = await panel([...heldBeside, event('HOLD', 50 * S, BO)], 70 * S);
    expect([textsIn(element, 'word'), textsIn(element, 'time')]).toEqual([['On hold'], ['0:20']]);
    expect(textsIn(element, 'held')).toEqual(['Ann Lee on hold for 1:00', 'Bo Roe on hold for 0:20']);
  });

  it('no longer names who has left, or who is talked to again', async () => {
    const left = [...heldBeside, event('PARTICIPANT_REMOVED', 30 * S, ANN)];
    expect(textsIn(await panel(left, 70 * S), 'held')).toEqual([]);
    const swapped = [...heldBeside, event('SWAP', 30 * S)];
    expect(textsIn(await panel(swapped, 70 * S), 'held')).toEqual(['Bo Roe on hold for 0:40']);
  });

  it('claims nobody to be on hold once the call has ended', async () => {
    expect(textsIn(await panel([...heldBeside, event('CALL_ENDED', 30 * S)], 70 * S), 'held')).toEqual([]);
  });

  it('says of a hold from before a reload that it is unverified', async () => {
    const element = await panel([...heldBeside, RELOAD], 70 * S);
    expect(textsIn(element, 'held-now')).toEqual(['Ann Lee on hold for 1:00 (unverified)']);
    await expect(element).toBeAccessible();
  });

  it('masks numbers, has words for a participant without a name, and shows a name of 60 characters whole', async () => {
    const long = 'Quick Connect of the very long name '.padEnd(60, 'x');
    const lines: TraceLine[] = [
      event('CALL_STARTED', 0),
      event('CALL_CONNECTED', 2 * S),
      event('PARTICIPANT_ADDED', 3 * S, { participant: '+1 (415) 555-0123' }),
      event('PARTICIPANT_ADDED', 4 * S, { participant: long }),
      event('HOLD', 10 * S),
    ];
    const heldTexts = async (showNumbers: boolean) => textsIn(await panel(lines, 15 * S, showNumbers), 'held');
    expect(await heldTexts(false)).toEqual([
      'Unknown participant on hold for 0:05',
      '…0123 on hold for 0:05',
      `${long} on hold for 0:05`,
    ]);
    expect((await heldTexts(true))[1]).toBe('+1 (415) 555-0123 on hold for 0:05');
  });

  it('keeps markup in a name inert', async () => {
    const participant = '<img src=x onerror=alert(1)>';
    const lines = [
      ...held,
      event('PARTICIPANT_ADDED', 20 * S, { participant }),
      event('HOLD', 21 * S, { participant }),
    ];
    const element = await panel(lines, 30 * S);
    expect(textsIn(element, 'held')[1]).toBe(`${participant} on hold for 0:09`);
    expect(element.shadowRoot?.querySelector('img')).toBeNull();
  });
});

describe('call status panel: cards of the other calls', () => {
  const consult = [
    event('CALL_STARTED', 30 * S, { callId: 'B', callType: 'Consult', participant: 'Dana Reyes' }),
    event('CALL_CONNECTED', 35 * S, { callId: 'B', callType: 'Consult', participant: 'Dana Reyes' }),
  ];
  const card = (element: HTMLElement) =>
    ['word', 'time', 'who', 'held', 'audio', 'badge', 'direction'].map((part) => textsIn(element, part, '.other'));

  it('keep word, time, who, hold and recording of the call that waits while the rep consults', async () => {
    const element = await panel([...heldBeside, event('PAUSE_RECORDING', 25 * S), ...consult], 50 * S);
    expect([textsIn(element, 'word'), textsIn(element, 'direction')]).toEqual([['Connected'], ['Consult call']]);
    expect(card(element)).toEqual([
      ['Connected'],
      ['0:45'],
      ['Ann Lee, Bo Roe'],
      ['Ann Lee on hold for 0:40'],
      [],
      ['Recording paused'],
      ['Inbound'],
    ]);
    await expect(element).toBeAccessible();
  });

  it('say of a call on hold since when, and how long in all', async () => {
    const again = [...connected, event('HOLD', 10 * S, ANN), event('RESUME', 15 * S, ANN), event('HOLD', 20 * S, ANN)];
    const element = await panel([...again, ...consult], 50 * S);
    expect(card(element).slice(0, 4)).toEqual([['On hold'], ['0:30'], ['Ann Lee'], ['On hold in all: 0:35']]);
    await expect(element).toBeAccessible();
  });
});

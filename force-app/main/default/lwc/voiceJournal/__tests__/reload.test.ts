import { selectDurations } from 'c/voiceCallState';
import { asOfR2, sent, type SentMessage } from 'test/feed';
import { createStorage, Page } from 'test/proofs/page';
import { STORAGE_KEY, type TextStorage } from '../storedCalls';

const START = 1_764_000_000_000;
const ANN = '+1 (415) 555-0123';
const BOB = '+1 (415) 555-0177';
const call = [
  sent(1, 'CALL_STARTED', { participant: ANN }),
  sent(4, 'CALL_CONNECTED', { participant: ANN }),
  sent(9, 'MUTE'),
  sent(12, 'HOLD', { participant: ANN }),
].map((message, index) => ({ ...message, seq: index + 1 }));

/** What the relay of the reloaded page sends. */
const ofNewPage = (seq: number, message: SentMessage) => ({ ...asOfR2(message), seq });

/** A page with a journal that has heard these messages. */
function openBefore(storage: TextStorage, messages: readonly object[] = call, restores = true): Page {
  const page = new Page(START + 30_000);
  page.openJournal('journal', storage, 'rep', restores);
  page.pass(1000);
  for (const message of messages) page.publish(message);
  page.pass(0);
  return page;
}

/** The page that is loaded then, and what a console on it shows. */
function openAfter(storage: TextStorage, { ms = 3000, userId = 'rep', restores = true } = {}) {
  const page = new Page(START + 31_000 + ms);
  const journal = page.openJournal('journal', storage, userId, restores);
  const reader = page.openReader('reader');
  page.pass(1000);
  return { page, journal, reader };
}

const textIn = (storage: ReturnType<typeof createStorage>): string => storage.getItem(STORAGE_KEY) ?? '';

function refuse(): never {
  throw new Error('QuotaExceededError');
}

describe('a call that is live when the page is reloaded', () => {
  it('is there again, and goes on from its true times, though the new page hears of nothing', () => {
    const storage = createStorage();
    openBefore(storage);
    const { reader } = openAfter(storage);
    expect(reader.feed.joining).toBe('joined');
    const [restored] = reader.store.state.calls;
    if (!restored) throw new Error('The call was lost.');
    expect(selectDurations(restored, START + 60_000)).toMatchObject({ ringMs: 3000, talkMs: 8000, holdMs: 48_000 });
    expect(restored).toMatchObject({
      phase: 'active',
      isRestored: true,
      unverified: ['mute'],
      onHold: { since: START + 12_000 },
    });
  });

  it('is not reset by a start that comes again, and is told by what comes next', () => {
    const storage = createStorage();
    openBefore(storage);
    const { page, reader } = openAfter(storage);
    const again = [sent(40, 'CALL_STARTED', { participant: ANN }), sent(40, 'CALL_CONNECTED', { participant: ANN })];
    [...again, sent(50, 'UNMUTE'), sent(50, 'RESUME', { participant: ANN })].forEach((message, index) =>
      page.publish(ofNewPage(index + 1, message)),
    );
    expect(reader.store.state.calls).toMatchObject([
      {
        startedAt: START + 1000,
        connectedAt: START + 4000,
        mute: 'off',
        unverified: [],
        parties: [{ isUnverified: false }],
      },
    ]);
    expect(reader.log.flatMap(({ anomalies }) => anomalies)).toEqual([]);
  });

  it('is there after a second reload and a third, with what came between', () => {
    const storage = createStorage();
    openBefore(storage);
    const second = openAfter(storage);
    second.page.publish(ofNewPage(1, sent(40, 'PAUSE_RECORDING')));
    second.page.pass(0);
    expect(openAfter(storage, { ms: 60_000 }).reader.store.state.calls).toMatchObject([
      { mute: 'on', recording: 'paused', unverified: ['mute', 'recording'] },
    ]);
  });

  it('is stored as soon as the turn is over, each time that an event comes', () => {
    const storage = createStorage();
    const page = openBefore(storage);
    page.publish({ ...sent(20, 'PAUSE_RECORDING'), seq: 5 });
    expect(textIn(storage)).not.toContain('PAUSE_RECORDING');
    page.pass(0);
    expect(textIn(storage)).toContain('PAUSE_RECORDING');
  });

  it('is stored once for all events of a turn', () => {
    const storage = createStorage();
    const setItem = jest.spyOn(storage, 'setItem');
    openBefore(storage);
    expect(setItem).toHaveBeenCalledTimes(1);
  });

  it('is not stored before it is clear that no other journal knows more', () => {
    const storage = createStorage();
    const page = new Page(START);
    page.openJournal('journal', storage);
    page.publish(call[0] as object);
    page.pass(249);
    expect(storage.texts.size).toBe(0);
    page.pass(1);
    page.pass(0);
    expect(textIn(storage)).toContain(ANN);
  });
});

describe('a call that closes', () => {
  const closing = [
    { ...sent(20, 'CALL_ENDED'), seq: 5 },
    { ...sent(21, 'WRAP_UP_ENDED'), seq: 6 },
  ];

  it('is erased', () => {
    const storage = createStorage();
    const page = openBefore(storage);
    for (const message of closing) {
      expect(textIn(storage)).toContain(ANN);
      page.publish(message);
      page.pass(0);
    }
    expect(storage.texts.size).toBe(0);
  });

  it('is erased with all its names, numbers and ids while another lives', () => {
    const storage = createStorage();
    const page = openBefore(storage);
    const consult = { callId: 'consult', participant: BOB, callAttributes: { account: '4711' } };
    page.publish({ ...sent(20, 'CALL_STARTED', consult), seq: 5 });
    page.publish({ ...sent(21, 'CALL_CONNECTED', consult), seq: 6 });
    page.publish({ ...sent(22, 'PARTICIPANT_ADDED', { ...consult, participant: 'Billing' }), seq: 7 });
    page.pass(0);
    expect(textIn(storage)).toContain(BOB);
    page.publish({ ...sent(23, 'CALL_ENDED', { callId: 'consult' }), seq: 8 });
    page.publish({ ...sent(24, 'WRAP_UP_ENDED', { callId: 'consult' }), seq: 9 });
    page.pass(0);
    expect(textIn(storage)).toContain(ANN);
    expect(textIn(storage)).not.toMatch(/consult|0177|Billing|4711/);
    expect(openAfter(storage).reader.store.state).toMatchObject({ events: 9, calls: [{ callId: 'A', mute: 'on' }] });
  });

  it('is not brought back by a reload', () => {
    const storage = createStorage();
    openBefore(storage, [...call, ...closing]);
    expect(openAfter(storage).reader.store.state.calls).toEqual([]);
  });
});

describe('what was stored is dropped', () => {
  /** What the new page shows: no call of before, and one that comes now. */
  function expectDropped(storage: TextStorage & { texts: Map<string, string> }, options = {}): readonly string[] {
    const { page, reader } = openAfter(storage, options);
    expect(reader.store.state.calls).toEqual([]);
    expect([...storage.texts.values()].join()).not.toContain(ANN);
    page.publish(ofNewPage(1, sent(90, 'CALL_CONNECTED', { callId: 'new' })));
    page.pass(0);
    expect(reader.store.state.calls).toMatchObject([{ callId: 'new', isRestored: false }]);
    return reader.log.flatMap(({ anomalies }) => anomalies.map(({ code }) => code));
  }

  it('when it is another user’s', () => {
    const storage = createStorage();
    openBefore(storage);
    expect(expectDropped(storage, { userId: 'other' })).toEqual([]);
  });

  it('when it is older than 12 hours', () => {
    const storage = createStorage();
    openBefore(storage);
    expect(expectDropped(storage, { ms: 12 * 60 * 60 * 1000 + 1 })).toEqual([]);
  });

  it('when calls are not to be kept over a reload, and then nothing is stored', () => {
    const storage = createStorage();
    openBefore(storage);
    expect(expectDropped(storage, { restores: false })).toEqual([]);
    expect(storage.texts.size).toBe(0);
  });

  it.each<readonly [string, (text: string) => string]>([
    ['cut off', (text) => text.slice(0, -3)],
    ['without its header', (text) => text.slice(text.indexOf('\n') + 1)],
    ['of a later version', (text) => text.replace('"v":1', '"v":2')],
    ['with a line that is no event', (text) => `${text}\n{"at":"now"}`],
    ['with a message of another kind', (text) => `${text}\n{"kind":"hello","from":"x"}`],
    ['of binary junk', () => '\u0000\ufffe\ud800'],
    ['empty', () => ''],
  ])('when the text is %s; the relay status hears of it as malformed', (_, spoil) => {
    const storage = createStorage();
    openBefore(storage);
    storage.setItem(STORAGE_KEY, spoil(textIn(storage)));
    expect(expectDropped(storage)).toEqual(['malformed']);
  });

  it('when there is no room: what is out of date does not stay either', () => {
    const storage = createStorage();
    const page = openBefore(storage);
    storage.setItem = refuse;
    page.publish({ ...sent(20, 'PAUSE_RECORDING'), seq: 5 });
    page.pass(0);
    expect(storage.texts.size).toBe(0);
    expect(expectDropped(storage)).toEqual([]);
  });
});

describe('a storage that is switched off', () => {
  const forbidden: TextStorage = { getItem: refuse, setItem: refuse, removeItem: refuse };

  it('harms nothing that is live', () => {
    const page = openBefore(forbidden);
    const reader = page.openReader('reader');
    page.pass(300);
    page.publish({ ...sent(20, 'UNMUTE'), seq: 5 });
    page.pass(1000);
    expect(reader.store.state.calls).toMatchObject([{ callId: 'A', mute: 'off', isRestored: false }]);
    expect(reader.feed.joining).toBe('joined');
  });

  it('is not used when calls are not to be kept over a reload', () => {
    const storage = createStorage();
    const setItem = jest.spyOn(storage, 'setItem');
    openBefore(storage, call, false);
    expect(setItem).not.toHaveBeenCalled();
  });
});

import { sent } from 'test/feed';
import { createStorage, Page } from 'test/proofs/page';

type Said = Readonly<Record<string, unknown>>;

const HELLO = { v: 1, kind: 'hello', from: 'reader' };
const call = [sent(1, 'CALL_CONNECTED'), sent(2), sent(3, 'HOLD')];

/** A page, and every message of its channel that is no event. */
function openPage() {
  const page = new Page(1_764_000_000_000);
  const said: { readonly ms: number; readonly message: Said }[] = [];
  page.watch((message) => {
    if ('kind' in message) said.push({ ms: page.now - 1_764_000_000_000, message: message as Said });
  });
  const publish = (...messages: readonly object[]): void => messages.forEach((message) => page.publish(message));
  /** When and how the reader was answered. */
  const answers = (): readonly unknown[] =>
    said.flatMap(({ ms, message: { kind, to, extent } }) =>
      kind === 'trace' && to === 'reader' ? [[ms, extent]] : [],
    );
  const last = (): Said | undefined => said.findLast(({ message }) => message['kind'] === 'trace')?.message;
  return { page, said, publish, answers, last };
}

/** A page with a journal that has been alone for a while and has heard the call. */
function withJournal() {
  const bench = openPage();
  const journal = bench.page.openJournal('journal');
  bench.page.pass(1000);
  bench.publish(...call);
  return { ...bench, journal };
}

describe('a journal', () => {
  it('says that it is there, and again when it knows all that others knew', () => {
    const { page, said } = openPage();
    page.openJournal('journal');
    expect(said).toEqual([]);
    page.pass(5000);
    const announced = said.filter(({ message }) => message['kind'] === 'journal');
    expect(announced.map(({ ms, message }) => [ms, message['from']])).toEqual([
      [0, 'journal'],
      [250, 'journal'],
    ]);
  });

  it('answers a hello with all that it has kept, outside the handler that heard it', () => {
    const { page, publish, answers, last } = withJournal();
    publish(HELLO);
    expect(answers()).toEqual([]);
    page.pass(0);
    expect(answers()).toEqual([[1000, 'whole']]);
    expect(last()).toEqual({ v: 1, kind: 'trace', to: 'reader', extent: 'whole', lines: call, early: [] });
  });

  it('answers with what it knows when the answer leaves', () => {
    const { page, publish, last } = withJournal();
    publish(HELLO, sent(4));
    page.pass(0);
    expect(last()?.['lines']).toEqual([...call, sent(4)]);
  });

  it('answers one who asks twice in a turn once, and each of two', () => {
    const { page, said, publish, answers } = withJournal();
    publish(HELLO, HELLO, { ...HELLO, from: 'other' });
    page.pass(1000);
    expect(answers()).toHaveLength(1);
    expect(said.filter(({ message }) => message['to'] === 'other')).toHaveLength(1);
  });

  it('does not answer itself', () => {
    const { page, said } = openPage();
    page.openJournal('journal');
    page.pass(1000);
    expect(said.filter(({ message }) => message['kind'] === 'trace')).toEqual([]);
  });

  it('answers provisionally as long as it asks others itself', () => {
    const { page, publish, answers } = openPage();
    page.openJournal('journal');
    publish(...call, HELLO);
    page.pass(100);
    expect(answers()).toEqual([[0, 'provisional']]);
    page.pass(1000);
    publish(HELLO);
    page.pass(0);
    expect(answers()).toEqual([
      [0, 'provisional'],
      [1100, 'whole'],
    ]);
  });

  it('tells what came too early for itself as well', () => {
    const { page, publish, last } = withJournal();
    publish(sent(5), HELLO);
    page.pass(0);
    expect(last()).toMatchObject({ lines: call, early: [sent(5)] });
  });

  it('says that its trace is cut when a live call had to be left out', () => {
    const { page, publish, answers } = withJournal();
    publish(...Array.from({ length: 4 }, (_, index) => sent(4 + index, 'MUTE', { junk: 'x'.repeat(300_000) })), HELLO);
    page.pass(0);
    expect(answers()).toEqual([[1000, 'cut']]);
  });
});

describe('numbers that a reader lacks', () => {
  const ask = (first: number, last: number) => ({ v: 1, kind: 'ask', from: 'reader', relayId: 'R1', first, last });

  it('are answered, outside the handler that heard of it', () => {
    const { page, publish, last } = withJournal();
    publish(ask(2, 3));
    expect(last()).toBeUndefined();
    page.pass(0);
    expect(last()).toEqual({ v: 1, kind: 'trace', to: 'reader', extent: 'numbers', lines: call.slice(1), early: [] });
  });

  it('are not answered when the journal lacks them too', () => {
    const { page, publish, last } = withJournal();
    publish(ask(4, 9), { ...ask(1, 3), relayId: 'R9' }, { ...ask(1, 3), from: 'journal' });
    page.pass(1000);
    expect(last()).toBeUndefined();
  });

  it('come from whichever journal has them', () => {
    const { page, publish } = openPage();
    page.openJournal('first');
    const second = page.openJournal('second');
    page.pass(1000);
    publish(...call);
    page.close('second');
    publish(sent(4), sent(5));
    page.openReader('reader');
    page.pass(300);
    expect(second.feed.waiting).toEqual([]);
    const reader = page.openReader('late');
    publish(sent(6));
    page.pass(1000);
    expect(reader.store.state.events).toBe(6);
  });
});

describe('a second journal in the page', () => {
  function withTwo() {
    const bench = withJournal();
    const second = bench.page.openJournal('second');
    bench.page.pass(1000);
    return { ...bench, second };
  }

  it('begins with the trace of the first', () => {
    const { second } = withTwo();
    expect(second.feed.joining).toBe('joined');
    expect(second.feed.waiting).toEqual([]);
  });

  it('keeps silent when the first one answers', () => {
    const { page, publish, answers } = withTwo();
    publish(HELLO);
    page.pass(5000);
    expect(answers()).toHaveLength(1);
  });

  it('answers 100 ms later when the first one is gone, with all that the first one knew', () => {
    const { page, journal, publish, answers, last } = withTwo();
    page.close('journal');
    journal.end();
    publish(sent(4), HELLO);
    page.pass(99);
    expect(answers()).toEqual([]);
    page.pass(1);
    expect(answers()).toEqual([[2100, 'whole']]);
    expect(last()?.['lines']).toEqual([...call, sent(4)]);
  });

  it('answers in time for a reader that is opened after the first one has gone', () => {
    const { page, journal } = withTwo();
    page.close('journal');
    journal.end();
    const reader = page.openReader('late');
    page.pass(250);
    expect(reader.feed.joining).toBe('joined');
    expect(reader.log.map(({ message }) => message)).toEqual(call);
  });

  it('is stopped by a third one’s answer, so that one answers', () => {
    const { page, journal, publish, answers } = withTwo();
    page.openJournal('third');
    page.pass(1000);
    page.close('journal');
    journal.end();
    publish(HELLO);
    page.pass(5000);
    expect(answers()).toHaveLength(1);
  });

  it('is not stopped by an answer that is provisional, or brings numbers only', () => {
    const { page, journal, publish, answers } = withTwo();
    page.close('journal');
    journal.end();
    const answer = { v: 1, kind: 'trace', to: 'reader', lines: [], early: [] };
    publish(HELLO, { ...answer, extent: 'provisional' }, { ...answer, extent: 'numbers' });
    page.pass(100);
    expect(answers().at(-1)).toEqual([2100, 'whole']);
  });

  it('passes on that the trace of the first was cut', () => {
    const { page, journal, publish } = withJournal();
    publish(...Array.from({ length: 4 }, (_, index) => sent(4 + index, 'MUTE', { junk: 'x'.repeat(300_000) })));
    const second = page.openJournal('second');
    page.pass(1000);
    expect(second.feed.joining).toBe('cut');
    page.close('journal');
    journal.end();
    const reader = page.openReader('late');
    page.pass(250);
    expect(reader.feed.joining).toBe('cut');
  });

  it('that is opened with the first one ends as it does', () => {
    const { page, publish, answers, last } = openPage();
    const journals = ['one', 'two'].map((id) => page.openJournal(id));
    publish(...call);
    page.pass(1000);
    expect(journals.map(({ feed }) => feed.joining)).toEqual(['joined', 'joined']);
    publish(HELLO);
    page.pass(1000);
    expect(answers()).toEqual([[1100, 'whole']]);
    expect(last()?.['lines']).toEqual(call);
  });

  it('brings back live calls unverified only until it hears of the first', () => {
    const { page, publish } = openPage();
    const storage = createStorage();
    page.openJournal('first', storage);
    page.pass(1000);
    publish(...call);
    page.pass(0);
    page.openJournal('second', storage);
    const reader = page.openReader('late');
    page.pass(1000);
    expect(reader.store.state).toMatchObject({ isRestored: false, calls: [{ isRestored: false, unverified: [] }] });
    expect(reader.feed.joining).toBe('joined');
  });
});

describe('a journal that ends', () => {
  it('says nothing more, whatever it was about to say', () => {
    const { page, said, publish, journal } = withJournal();
    publish(HELLO, { v: 1, kind: 'ask', from: 'reader', relayId: 'R1', first: 1, last: 2 }, sent(6));
    const before = said.length;
    page.close('journal');
    journal.end();
    page.pass(5000);
    expect(said).toHaveLength(before);
  });

  it('does not even say that it was there when it ends at once', () => {
    const { page, said } = openPage();
    page.openJournal('journal').end();
    page.close('journal');
    page.pass(5000);
    expect(said).toEqual([]);
  });

  it('announces nothing when it ends as its joining does', () => {
    const { page, said } = openPage();
    const journal = page.openJournal('journal');
    page.after(250, () => journal.end());
    page.pass(5000);
    expect(said.filter(({ message }) => message['kind'] === 'journal')).toHaveLength(1);
  });

  it('has stored what was due', () => {
    const { page, publish } = openPage();
    const storage = createStorage();
    const journal = page.openJournal('journal', storage);
    page.pass(1000);
    publish(...call);
    expect(storage.texts.size).toBe(0);
    journal.end();
    expect(storage.texts.size).toBe(1);
  });
});

it('leaves a reader that was there from the start what it heard, also where the journal had to leave a call out', () => {
  const page = new Page();
  page.openJournal('journal');
  const reader = page.openReader('reader');
  const note = 'x'.repeat(400_000);
  const sentMessages = ['CALL_STARTED', 'CALL_CONNECTED', 'HOLD', 'RESUME'].map((type, index) => ({
    v: 1,
    relayId: 'R1',
    seq: index + 1,
    at: page.now,
    type,
    detail: { callId: 'A', note },
  }));
  for (const message of sentMessages) page.publish(message);
  page.pass(2000);
  const late = page.openReader('late');
  page.pass(2000);
  expect(reader.log.map(({ message }) => message)).toEqual(sentMessages);
  expect([reader.feed.joining, late.feed.joining]).toEqual(['joined', 'cut']);
});

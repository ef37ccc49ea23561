import fc from 'fast-check';
import { openFeed, asOfR2, sent, type FeedBench } from 'test/feed';
import { event } from 'test/trace';

const hello = { v: 1, kind: 'hello', from: 'me' };
const announcement = { v: 1, kind: 'journal', from: 'journal' };
const call = [sent(1, 'CALL_CONNECTED'), sent(2), sent(3, 'HOLD')];
const closed = [sent(1, 'CALL_STARTED', { callId: 'before' }), sent(2, 'CALL_ENDED', { callId: 'before' })];

const hellos = ({ said }: FeedBench): readonly number[] =>
  said.flatMap(({ ms, message }) => (JSON.stringify(message) === JSON.stringify(hello) ? [ms] : []));

/** A feed that nobody has answered, and that has heard these messages since. */
function alone(...messages: readonly unknown[]): FeedBench {
  const bench = openFeed();
  bench.pass(250);
  bench.hear(...messages);
  return bench;
}

describe('a reader that joins', () => {
  it('asks for the trace, once, and not before the page’s present turn is over', () => {
    const bench = openFeed();
    expect(bench.said).toEqual([]);
    bench.pass(0);
    expect(bench.said).toEqual([{ ms: 0, message: hello }]);
    bench.pass(5000);
    expect(hellos(bench)).toEqual([0]);
  });

  it('is asking for 250 ms, then alone', () => {
    const { feed, joined, pass } = openFeed();
    expect(feed.joining).toBe('asking');
    pass(249);
    expect(feed.joining).toBe('asking');
    pass(1);
    expect(feed.joining).toBe('alone');
    expect(joined).toEqual(['alone']);
  });

  it('applies what it hears while it asks', () => {
    const { hear, applied } = openFeed();
    hear(...call);
    expect(applied()).toEqual(['R1 1', 'R1 2', 'R1 3']);
  });

  it('says nothing and becomes nothing after its end', () => {
    const { feed, said, joined, hear, pass } = openFeed();
    hear(announcement);
    feed.end();
    pass(5000);
    expect([said, joined]).toEqual([[], []]);
  });
});

describe('a whole trace', () => {
  it('is what the reader begins with', () => {
    const { feed, store, answer, pass, applied, joined } = openFeed();
    pass(5);
    answer('whole', call);
    expect(applied()).toEqual(['R1 1', 'R1 2', 'R1 3']);
    expect(store.state.calls).toMatchObject([{ callId: 'A', mute: 'on', holdCount: 1 }]);
    expect([feed.joining, joined]).toEqual(['joined', ['joined']]);
    pass(5000);
    expect(joined).toEqual(['joined']);
  });

  it('comes before what was heard meanwhile; nothing is lost or doubled', () => {
    const { hear, answer, applied, messages, anomalies } = openFeed();
    hear(call[2], sent(4, 'UNMUTE'));
    answer('whole', call);
    expect(applied()).toEqual(['R1 1', 'R1 2', 'R1 3', 'R1 4']);
    expect(messages()).toEqual([...call, sent(4, 'UNMUTE')]);
    expect(anomalies()).toEqual([]);
  });

  it('may be empty: then the reader knows all from the start, and does not begin anew', () => {
    const { feed, answer, hear, applied } = openFeed();
    hear(sent(1, 'CALL_CONNECTED'));
    answer('whole', []);
    expect([feed.joining, applied()]).toEqual(['joined', ['R1 1']]);
  });

  it('is read mark by mark as well', () => {
    const { store, answer, applied } = openFeed();
    const relays = [{ relayId: 'R0', lastAt: 7, addedMs: 0, largest: 9, free: [[null, 0]] }];
    const checkpoint = { kind: 'checkpoint', relays, latestAt: 7, addedMs: 0, events: 9, isRestored: false };
    answer('whole', [checkpoint, ...call, { kind: 'restored' }]);
    expect(applied()).toEqual(['checkpoint', 'R1 1', 'R1 2', 'R1 3', 'restored']);
    expect(store.state).toMatchObject({ events: 12, isRestored: true, calls: [{ isRestored: true }] });
  });

  it('brings what came too early for the journal, for the reader to wait with it', () => {
    const { feed, answer, hear, applied, anomalies } = openFeed();
    answer('whole', call, [sent(5, 'UNMUTE'), sent(6)]);
    expect(feed.waiting).toEqual([sent(5, 'UNMUTE'), sent(6)]);
    hear(sent(4, 'RESUME'));
    expect(applied().slice(3)).toEqual(['R1 4', 'R1 5', 'R1 6']);
    expect(anomalies()).toEqual([]);
  });

  it('brings what came too early even when nothing has been applied yet', () => {
    const { answer, pass, applied, anomalies } = openFeed();
    answer('whole', [], [sent(2)]);
    pass(1000);
    expect(applied()).toEqual(['R1 2']);
    expect(anomalies()).toEqual(['inferred-start']);
  });

  it('brings once what came too early for both', () => {
    const { answer, hear, applied, anomalies } = openFeed();
    hear(call[2], sent(5));
    answer('whole', call, [sent(5)]);
    hear(sent(4));
    expect(applied()).toEqual(['R1 1', 'R1 2', 'R1 3', 'R1 4', 'R1 5']);
    expect(anomalies()).toEqual([]);
  });

  it('brings once what the reader then hears late', () => {
    const { answer, hear, applied, anomalies } = openFeed();
    answer('whole', call, [sent(5)]);
    hear(sent(5), sent(4), sent(3), sent(5));
    expect(applied()).toEqual(['R1 1', 'R1 2', 'R1 3', 'R1 4', 'R1 5']);
    expect(anomalies()).toEqual([]);
  });

  it('begins with nothing, though the reader knew calls before it began to read', () => {
    const { store, answer, hear } = openFeed([sent(1, 'CALL_CONNECTED', { callId: 'before' })]);
    expect(store.state.calls).toHaveLength(1);
    answer('whole', call);
    hear(sent(4, 'RESUME'));
    expect(store.state.calls).toMatchObject([{ callId: 'A', onHold: { ms: 1000 } }]);
  });

  it('for another reader is none of this one’s', () => {
    const { feed, hear, applied } = openFeed();
    hear({ v: 1, kind: 'trace', to: 'you', extent: 'whole', lines: call, early: [] });
    expect([feed.joining, applied()]).toEqual(['asking', []]);
  });

  it('is taken once: a second journal’s answer changes nothing', () => {
    const { answer, hear, applied, joined } = openFeed();
    answer('whole', call);
    hear(sent(4));
    answer('whole', call);
    answer('cut', call.slice(1));
    answer('provisional', []);
    expect(applied()).toEqual(['R1 1', 'R1 2', 'R1 3', 'R1 4']);
    expect(joined).toEqual(['joined']);
  });
});

describe('a trace from before the page was loaded', () => {
  it('is applied at once, and what of it comes again is no double', () => {
    const { feed, hear, applied, anomalies, store } = openFeed();
    feed.replay([...call, { kind: 'restored' }]);
    hear(sent(3, 'HOLD'), asOfR2(sent(1)));
    expect(applied()).toEqual(['R1 1', 'R1 2', 'R1 3', 'restored', 'R2 1']);
    expect(anomalies()).toEqual(['clock-step']);
    expect(store.state.calls).toMatchObject([{ isRestored: true, mute: 'on', unverified: [] }]);
  });

  it('may be unreadable: an anomaly, and no call', () => {
    const { feed, anomalies, store } = openFeed();
    feed.replay([null]);
    expect([anomalies(), store.state.calls]).toEqual([['malformed'], []]);
  });

  it('may have lines of no relay', () => {
    const { feed, store } = openFeed();
    feed.replay([event('CALL_CONNECTED', 5), { kind: 'restored' }]);
    expect(store.state.calls).toHaveLength(1);
  });
});

describe('a trace that was cut short', () => {
  it('is taken, and the reader says so', () => {
    const { feed, answer, applied, joined, pass } = openFeed();
    answer('cut', [{ ...call[1] }]);
    expect(feed.joining).toBe('cut');
    pass(1000);
    expect([applied(), joined]).toEqual([['R1 2'], ['cut']]);
  });
});

describe('a provisional trace', () => {
  it('is shown at once, and replaced by the whole one', () => {
    const { feed, answer, hear, applied, joined } = openFeed();
    answer('provisional', call.slice(0, 2));
    hear(sent(3, 'HOLD'));
    expect([feed.joining, applied()]).toEqual(['asking', ['R1 1', 'R1 2', 'R1 3']]);
    answer('whole', [...closed.map(asOfR2), ...call]);
    expect(applied()).toEqual(['R2 1', 'R2 2', 'R1 1', 'R1 2', 'R1 3']);
    expect(joined).toEqual(['joined']);
  });

  it('is enough when no whole one comes', () => {
    const { feed, answer, pass, applied } = openFeed();
    answer('provisional', call);
    pass(250);
    expect([feed.joining, applied()]).toEqual(['joined', ['R1 1', 'R1 2', 'R1 3']]);
  });

  it('is asked for again when the journal knows more, and then followed by what was heard', () => {
    const bench = openFeed();
    bench.answer('provisional', call.slice(0, 1));
    bench.hear(sent(2), sent(3, 'HOLD'));
    bench.pass(250);
    bench.hear(announcement);
    bench.pass(0);
    expect(hellos(bench)).toEqual([0, 250]);
    bench.answer('whole', call);
    bench.hear(sent(4));
    expect(bench.applied()).toEqual(['R1 1', 'R1 2', 'R1 3', 'R1 4']);
    expect(bench.anomalies()).toEqual([]);
  });
});

describe('a trace that goes no further back than what the reader heard', () => {
  it.each<readonly [string, readonly unknown[], readonly unknown[]]>([
    ['begins after it', call, call.slice(1)],
    ['begins after it and goes on', call.slice(0, 2), call.slice(1)],
    ['begins after what came late', [call[2], call[0], call[1]], call.slice(1)],
    ['is of another relay alone, and empty', [asOfR2(sent(7))], []],
    ['is empty, and what was heard was not the first', [sent(37)], []],
    ['knows marks only', [sent(37)], [{ kind: 'restored' }]],
  ])('is refused when it %s', (_, heard, lines) => {
    const { feed, answer, hear, pass, applied } = openFeed();
    hear(...heard);
    pass(1000);
    const before = applied();
    answer('whole', lines);
    expect([feed.joining, applied()]).toEqual(['alone', before]);
  });

  it('leaves the reader ready for one that does', () => {
    const { feed, answer, hear, pass, applied } = openFeed();
    hear(call[1], call[2]);
    answer('whole', [call[2]]);
    expect(feed.joining).toBe('asking');
    answer('whole', call);
    pass(1000);
    expect([feed.joining, applied()]).toEqual(['joined', ['R1 1', 'R1 2', 'R1 3']]);
  });
});

describe('a trace that leads up to what the reader heard', () => {
  it.each<readonly [string, readonly unknown[], readonly unknown[], readonly string[]]>([
    ['right before it', [sent(3)], call.slice(0, 2), ['R1 1', 'R1 2', 'R1 3']],
    ['and holds it', [call[1], call[2]], call, ['R1 1', 'R1 2', 'R1 3']],
    ['and holds part of it', [call[1], call[2]], call.slice(0, 2), ['R1 1', 'R1 2', 'R1 3']],
    ['of the same length', call, call, ['R1 1', 'R1 2', 'R1 3']],
    ['of another relay', [asOfR2(sent(1))], call, ['R1 1', 'R1 2', 'R1 3', 'R2 1']],
    ['without a number of its own', [event('MUTE', 9)], call, ['R1 1', 'R1 2', 'R1 3', 'null null']],
  ])('%s is taken', (_, heard, lines, applied) => {
    const { feed, answer, hear, ...bench } = openFeed();
    hear(...heard);
    answer('whole', lines);
    expect(feed.joining).toBe('joined');
    expect(bench.applied()).toEqual(applied);
    expect(bench.anomalies()).not.toContain('duplicate');
  });

  it('but for a gap is taken, and the gap asked for', () => {
    const { feed, answer, hear, applied, pass } = openFeed();
    hear(sent(5));
    answer('whole', call);
    expect(feed.waiting).toEqual([sent(5)]);
    answer('numbers', [sent(4)]);
    pass(5000);
    expect(applied()).toEqual(['R1 1', 'R1 2', 'R1 3', 'R1 4', 'R1 5']);
  });
});

describe('a journal that comes later', () => {
  it('is asked by a reader that is alone', () => {
    const bench = alone();
    bench.pass(750);
    bench.hear(announcement);
    expect(hellos(bench)).toEqual([0]);
    bench.pass(0);
    expect(hellos(bench)).toEqual([0, 1000]);
  });

  it('is asked once for announcements of one turn', () => {
    const bench = alone();
    bench.hear(announcement, announcement);
    bench.pass(1000);
    expect(hellos(bench)).toEqual([0, 250]);
  });

  it('brings what goes before all that was heard alone', () => {
    const { feed, answer, applied, joined } = alone(call[1], call[2]);
    answer('whole', call);
    expect(applied()).toEqual(['R1 1', 'R1 2', 'R1 3']);
    expect([feed.joining, joined]).toEqual(['joined', ['alone', 'joined']]);
  });

  it('is not asked by a reader that has the whole trace', () => {
    const bench = openFeed();
    bench.pass(0);
    bench.answer('whole', call);
    bench.hear(announcement);
    bench.pass(1000);
    expect(hellos(bench)).toEqual([0]);
  });

  it('is not the reader itself', () => {
    const bench = alone();
    bench.hear({ ...announcement, from: 'me' });
    bench.pass(1000);
    expect(hellos(bench)).toEqual([0]);
  });

  it('is taken after 2 000 messages heard alone, and is not after 2 001: nothing grows for ever', () => {
    const numbers = Array.from({ length: 2001 }, (_, index) => sent(index + 2));
    for (const [count, joining] of [
      [2000, 'joined'],
      [2001, 'alone'],
    ] as const) {
      const bench = alone(...numbers.slice(0, count));
      bench.hear(announcement);
      bench.pass(0);
      expect(hellos(bench)).toHaveLength(joining === 'joined' ? 2 : 1);
      bench.answer('whole', [call[0], ...numbers.slice(0, count)]);
      expect([count, bench.feed.joining]).toEqual([count, joining]);
    }
  });
});

describe('what others say on the channel', () => {
  const messages = [
    hello,
    announcement,
    { v: 1, kind: 'ask', from: 'you', relayId: 'R1', first: 1, last: 2 },
    { v: 1, kind: 'trace', to: 'you', extent: 'numbers', lines: [], early: [] },
  ];

  it('is handed on as it was read', () => {
    const { hear, controls } = openFeed();
    hear(...messages);
    expect(controls).toEqual(messages.map(({ v, ...message }) => message));
  });

  it('changes no call, and is no anomaly', () => {
    const { hear, store, applied } = alone(...call);
    const { state } = store;
    hear(...messages, { kind: 'status' }, { kind: 'hello' }, { kind: null });
    expect(store.state).toBe(state);
    expect(applied()).toHaveLength(3);
  });

  it('changes no call, whatever it is, once the trace is known', () => {
    const often = <T>(value: T) => fc.oneof({ weight: 3, arbitrary: fc.constant(value) }, fc.jsonValue());
    const lines = fc.array(fc.jsonValue(), { maxLength: 3 });
    const message = fc.record(
      {
        kind: fc.constantFrom('hello', 'journal', 'ask', 'trace', 'status', null),
        ...{
          from: often('you'),
          to: often('me'),
          extent: fc.constantFrom('numbers', 'provisional', 'whole', 'cut', 7),
        },
        ...{ lines: often([]), early: lines, relayId: often('R1'), first: often(1), last: often(9) },
      },
      { requiredKeys: ['kind'] },
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            message,
            message.map((one) => ({ ...one, lines: [null] })),
          ),
        ),
        (messages) => {
          const { answer, hear, pass, store, anomalies } = openFeed();
          answer('whole', call);
          const { calls } = store.state;
          hear(...messages);
          pass(1000);
          expect(store.state.calls).toBe(calls);
          expect(anomalies()).toEqual([]);
        },
      ),
    );
  });
});

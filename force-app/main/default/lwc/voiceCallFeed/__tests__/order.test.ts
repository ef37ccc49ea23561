import fc from 'fast-check';
import { EMPTY_STATE, reduce } from 'c/voiceCallState';
import { parseRelayLine } from 'c/voiceEvents';
import { asOfR2, openFeed, sent, type FeedBench, type SentMessage } from 'test/feed';
import { event } from 'test/trace';

interface Arrival {
  readonly ms: number;
  readonly message: SentMessage;
}

/** What it asked for, as first and last number, and when. */
const asked = ({ said }: FeedBench): readonly unknown[] =>
  said.flatMap(({ ms, message }) => {
    const { kind, from, relayId, first, last } = message as Record<string, unknown>;
    return kind === 'ask' ? [[ms, from, relayId, first, last]] : [];
  });

const stateAfter = (messages: readonly unknown[]) =>
  messages.map((message, index) => parseRelayLine(message, index + 1)).reduce(reduce, EMPTY_STATE);

/** A feed that has been alone since a second ago and has heard numbers 1 and 2. */
function begun(): FeedBench {
  const bench = openFeed();
  bench.pass(1000);
  bench.hear(sent(1, 'CALL_CONNECTED'), sent(2));
  return bench;
}

describe('a line that comes in order', () => {
  it('is applied at once, as it came', () => {
    const { applied, messages } = begun();
    expect(applied()).toEqual(['R1 1', 'R1 2']);
    expect(messages()).toEqual([sent(1, 'CALL_CONNECTED'), sent(2)]);
  });

  it('is applied at once when it is not numbered, whatever is awaited', () => {
    const { hear, applied } = begun();
    hear(sent(9), event('UNMUTE', 5), null, { relayId: 'R1' });
    expect(applied()).toEqual(['R1 1', 'R1 2', 'null null', 'null null', 'R1 null']);
  });

  it('asks for nothing', () => {
    const bench = begun();
    bench.hear(sent(3), sent(4));
    bench.pass(5000);
    expect(asked(bench)).toEqual([]);
  });
});

describe('a line that comes early', () => {
  it('waits for the numbers before it and is applied right after them', () => {
    const { feed, hear, applied, anomalies } = begun();
    hear(sent(4), sent(5));
    expect(applied()).toEqual(['R1 1', 'R1 2']);
    expect(feed.waiting).toEqual([sent(4), sent(5)]);
    hear(sent(3));
    expect(applied()).toEqual(['R1 1', 'R1 2', 'R1 3', 'R1 4', 'R1 5']);
    expect(feed.waiting).toEqual([]);
    expect(anomalies()).toEqual([]);
  });

  it('is put in order with the others that wait', () => {
    const { feed, hear, applied } = begun();
    hear(sent(6), sent(4), sent(5));
    expect(feed.waiting).toEqual([sent(4), sent(5), sent(6)]);
    hear(sent(3));
    expect(applied().slice(2)).toEqual(['R1 3', 'R1 4', 'R1 5', 'R1 6']);
  });

  it('goes only as far as the next missing number', () => {
    const { feed, hear, applied } = begun();
    hear(sent(4), sent(6), sent(3));
    expect(applied().slice(2)).toEqual(['R1 3', 'R1 4']);
    expect(feed.waiting).toEqual([sent(6)]);
  });

  it('asks at once and after 250, 500 and 750 ms for what is missing', () => {
    const bench = begun();
    bench.hear(sent(5));
    bench.pass(5000);
    expect(asked(bench)).toEqual([0, 250, 500, 750].map((ms) => [1000 + ms, 'me', 'R1', 3, 4]));
  });

  it('asks outside the handler that heard it', () => {
    const bench = begun();
    bench.hear(sent(5));
    expect(asked(bench)).toEqual([]);
    bench.pass(0);
    expect(asked(bench)).toHaveLength(1);
  });

  it('asks for nothing when the missing numbers come in the same turn', () => {
    const bench = begun();
    bench.hear(sent(4), sent(3));
    bench.pass(5000);
    expect(asked(bench)).toEqual([]);
  });

  it('asks no more once what is missing has come, and for less once part of it has', () => {
    const bench = begun();
    bench.hear(sent(6));
    bench.pass(100);
    bench.hear(sent(3));
    bench.pass(200);
    bench.hear(sent(4), sent(5));
    bench.pass(5000);
    expect(asked(bench)).toEqual([
      [1000, 'me', 'R1', 3, 5],
      [1250, 'me', 'R1', 4, 5],
    ]);
  });

  it('is applied with what a journal answers, each line once', () => {
    const { hear, answer, applied, anomalies, pass } = begun();
    hear(sent(5));
    pass(0);
    answer('numbers', [sent(3), sent(4)]);
    answer('numbers', [sent(3), sent(4), sent(5)]);
    expect(applied().slice(2)).toEqual(['R1 3', 'R1 4', 'R1 5']);
    expect(anomalies()).toEqual([]);
  });

  it('takes of an answer what there is and still waits for the rest', () => {
    const { feed, hear, answer, applied, pass } = begun();
    hear(sent(6));
    answer('numbers', [sent(4), sent(5)]);
    expect(applied()).toHaveLength(2);
    answer('numbers', [sent(3)]);
    expect(applied().slice(2)).toEqual(['R1 3', 'R1 4', 'R1 5', 'R1 6']);
    pass(5000);
    expect(feed.waiting).toEqual([]);
  });

  it('passes over what in an answer has no number, and answers for others', () => {
    const { hear, answer, applied, anomalies } = begun();
    hear(sent(4));
    answer('numbers', [null, { kind: 'restored' }, { kind: 'checkpoint' }, event('UNMUTE', 5)]);
    hear({ v: 1, kind: 'trace', to: 'you', extent: 'numbers', lines: [sent(3)], early: [] });
    expect(applied()).toHaveLength(2);
    expect(anomalies()).toEqual([]);
  });
});

describe('a line that came live and in an answer', () => {
  it.each([
    ['first in the answer, then live', (bench: FeedBench) => [bench.answer('numbers', [sent(3)]), bench.hear(sent(3))]],
    ['first live, then in the answer', (bench: FeedBench) => [bench.hear(sent(3)), bench.answer('numbers', [sent(3)])]],
  ])('is no double: %s', (_, come) => {
    const bench = begun();
    bench.hear(sent(4));
    come(bench);
    expect(bench.applied().slice(2)).toEqual(['R1 3', 'R1 4']);
    expect(bench.anomalies()).toEqual([]);
  });

  it('is no double when both wait', () => {
    const { hear, answer, applied, anomalies } = begun();
    hear(sent(5));
    answer('numbers', [sent(5)]);
    hear(sent(3), sent(4));
    expect(applied().slice(2)).toEqual(['R1 3', 'R1 4', 'R1 5']);
    expect(anomalies()).toEqual([]);
  });

  it('is a double when it came live twice', () => {
    const { hear, answer, anomalies } = begun();
    answer('numbers', [sent(1, 'CALL_CONNECTED')]);
    hear(sent(2));
    expect(anomalies()).toEqual(['duplicate']);
  });
});

describe('what never comes', () => {
  it('holds back a line for a second and no longer; then it is a gap', () => {
    const { hear, pass, applied, anomalies } = begun();
    hear(sent(5));
    pass(999);
    expect(applied()).toHaveLength(2);
    pass(1);
    expect(applied().slice(2)).toEqual(['R1 5']);
    expect(anomalies()).toEqual(['gap']);
  });

  it('holds back what came later for its own second at most, and less when an earlier one goes on', () => {
    const { hear, pass, applied } = begun();
    hear(sent(5));
    pass(600);
    hear(sent(4), sent(7));
    pass(400);
    expect(applied().slice(2)).toEqual(['R1 4', 'R1 5']);
    pass(599);
    expect(applied().slice(2)).toEqual(['R1 4', 'R1 5']);
    pass(1);
    expect(applied().slice(2)).toEqual(['R1 4', 'R1 5', 'R1 7']);
  });

  it('takes along what follows without another gap', () => {
    const { hear, pass, applied, anomalies } = begun();
    hear(sent(5));
    pass(999);
    hear(sent(7), sent(6));
    pass(1);
    expect(applied().slice(2)).toEqual(['R1 5', 'R1 6', 'R1 7']);
    expect(anomalies()).toEqual(['gap']);
  });

  it('gets its place when it comes at last: the state is as if it had come in time, and the gap is none', () => {
    const { hear, pass, applied, anomalies, store } = begun();
    hear(sent(4, 'RESUME_RECORDING'));
    pass(1000);
    expect(anomalies()).toEqual(['gap']);
    hear(sent(3, 'PAUSE_RECORDING'));
    expect(applied().slice(2)).toEqual(['R1 3', 'R1 4']);
    expect(anomalies()).toEqual([]);
    const inTime = [sent(1, 'CALL_CONNECTED'), sent(2), sent(3, 'PAUSE_RECORDING'), sent(4, 'RESUME_RECORDING')];
    expect(store.state).toEqual(stateAfter(inTime));
  });

  it('is taken from an answer that comes too late, once', () => {
    const { hear, answer, pass, applied, anomalies } = begun();
    hear(sent(4));
    pass(1000);
    answer('numbers', [sent(3)]);
    hear(sent(3));
    expect(applied().slice(2)).toEqual(['R1 3', 'R1 4']);
    expect(anomalies()).toEqual([]);
  });

  it('holds back nothing after the end, and asks for nothing', () => {
    const bench = begun();
    bench.hear(sent(5));
    bench.feed.end();
    expect(bench.feed.waiting).toEqual([]);
    bench.pass(5000);
    expect(bench.applied()).toHaveLength(2);
    expect(asked(bench)).toEqual([]);
  });
});

describe('a line that comes twice', () => {
  it('is a double when it was applied', () => {
    const { hear, applied, anomalies, store } = begun();
    hear(sent(2, 'UNMUTE'));
    expect(applied()).toEqual(['R1 1', 'R1 2', 'R1 2']);
    expect(anomalies()).toEqual(['duplicate']);
    expect(store.state).toMatchObject({ events: 2, calls: [{ mute: 'on' }] });
  });

  it('is a double when it waited', () => {
    const { hear, anomalies, store } = begun();
    hear(sent(4), sent(4), sent(3));
    expect(anomalies()).toEqual(['duplicate']);
    expect(store.state.events).toBe(4);
  });
});

describe('several relays', () => {
  it('are put in order each for itself', () => {
    const { hear, applied } = begun();
    hear(asOfR2(sent(2)), sent(4), asOfR2(sent(1)), sent(3));
    expect(applied().slice(2)).toEqual(['R2 1', 'R2 2', 'R1 3', 'R1 4']);
  });

  it('are waited for and asked for each for itself', () => {
    const bench = begun();
    bench.hear(sent(4));
    bench.pass(100);
    bench.hear(asOfR2(sent(3)));
    bench.pass(900);
    expect(bench.applied().slice(2)).toEqual(['R1 4']);
    bench.pass(100);
    expect(bench.applied().slice(2)).toEqual(['R1 4', 'R2 3']);
    expect(asked(bench)).toEqual([
      [1000, 'me', 'R1', 3, 3],
      [1100, 'me', 'R2', 1, 2],
      [1250, 'me', 'R1', 3, 3],
      [1350, 'me', 'R2', 1, 2],
      [1500, 'me', 'R1', 3, 3],
      [1600, 'me', 'R2', 1, 2],
      [1750, 'me', 'R1', 3, 3],
      [1850, 'me', 'R2', 1, 2],
    ]);
  });

  it('may have the same number waiting', () => {
    const { hear, applied } = begun();
    hear(sent(4), asOfR2(sent(4)), asOfR2(sent(1)), asOfR2(sent(2)), asOfR2(sent(3)));
    expect(applied().slice(2)).toEqual(['R2 1', 'R2 2', 'R2 3', 'R2 4']);
  });
});

describe('a malformed line that is numbered', () => {
  it('has its place in the order and uses up its number', () => {
    const { hear, applied, anomalies } = begun();
    hear(sent(4), { relayId: 'R1', seq: 3 });
    expect(applied().slice(2)).toEqual(['R1 3', 'R1 4']);
    expect(anomalies()).toEqual(['malformed']);
  });
});

describe('any order of the same lines', () => {
  const types = ['CALL_CONNECTED', 'MUTE', 'HOLD', 'PAUSE_RECORDING', 'UNMUTE', 'RESUME', 'CALL_ENDED'] as const;
  const lines = types.map((type, index) => sent(index + 1, type));

  /** Lets the feed hear each message at its time; `look` sees it right after each time, and a second later. */
  function play(arrivals: readonly Arrival[], look: (bench: FeedBench, ms: number) => void): void {
    const bench = openFeed();
    const times = [...new Set(arrivals.flatMap(({ ms }) => [ms, ms + 1000]))].sort((a, b) => a - b);
    let now = 0;
    for (const ms of times) {
      bench.pass(ms - now);
      now = ms;
      bench.hear(...arrivals.filter((one) => one.ms === ms).map(({ message }) => message));
      look(bench, ms);
    }
  }

  it('leads to the same state, when no line is more than a second late', () => {
    const delayed = fc.tuple(...lines.map((message) => fc.nat({ max: 999 }).map((ms) => ({ ms, message }))));
    fc.assert(
      fc.property(delayed, (arrivals) => {
        let last: FeedBench | undefined;
        play(arrivals, (bench) => {
          last = bench;
        });
        expect(last?.applied()).toEqual(lines.map(({ seq }) => `R1 ${seq}`));
        expect(last?.anomalies()).toEqual([]);
        expect(last?.store.state).toEqual(stateAfter(lines));
      }),
    );
  });

  it('holds no line back for longer than a second, whatever is lost, and keeps what came in order', () => {
    const arrival = fc.record({
      ms: fc.nat({ max: 3000 }),
      message: fc.integer({ min: 1, max: 40 }).map((seq) => sent(seq)),
    });
    fc.assert(
      fc.property(fc.array(arrival), (arrivals) => {
        play(arrivals, ({ applied, feed, messages }, ms) => {
          const due = arrivals.filter((one) => one.ms <= ms - 1000).map(({ message }) => `R1 ${message.seq}`);
          expect(applied()).toEqual(expect.arrayContaining(due));
          const seqs = [...new Set(messages().map((message) => (message as SentMessage).seq))];
          expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
          expect(feed.waiting).not.toContainEqual(messages().at(-1));
        });
      }),
    );
  });
});

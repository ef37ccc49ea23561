import { EMPTY_STATE, reduce, type CallState } from 'c/voiceCallState';
import { parseRelayLine, type ToolkitEventType } from 'c/voiceEvents';
import { asOfR2, openFeed, sent, type FeedBench } from 'test/feed';
import { Past } from '../past';

const stateAfter = (messages: readonly unknown[]): CallState =>
  messages.map((message, index) => parseRelayLine(message, index + 1)).reduce(reduce, EMPTY_STATE);

const TYPES: readonly ToolkitEventType[] = ['MUTE', 'UNMUTE', 'PAUSE_RECORDING', 'RESUME_RECORDING', 'HOLD', 'RESUME'];
/** A call's messages 1, 2, 3 … */
const messages = (count: number) =>
  Array.from({ length: count }, (_, index) => sent(index + 1, index ? TYPES[index % TYPES.length] : 'CALL_CONNECTED'));

/** A feed that went on without one of these numbers, a second after the next one came. */
function wentOnWithout(count: number, missing: number): FeedBench {
  const bench = openFeed();
  bench.pass(1000);
  for (const message of messages(count)) if (message.seq !== missing) bench.hear(message);
  bench.pass(1000);
  return bench;
}

describe('a number that comes after it was given up', () => {
  it.each([2, 5, 8])('%d: leads to the state that it would have led to in time', (missing) => {
    const { hear, store, messages: taken, anomalies } = wentOnWithout(9, missing);
    expect(store.state.calls).not.toEqual(stateAfter(messages(9)).calls);
    expect(anomalies()).toContain('gap');
    hear(sent(missing, TYPES[(missing - 1) % TYPES.length]));
    expect(taken()).toEqual(messages(9));
    expect(store.state).toEqual(stateAfter(messages(9)));
    expect(anomalies()).not.toContain('gap');
  });

  it('is put in its place even when it is the first of all', () => {
    const { hear, store, applied } = wentOnWithout(5, 1);
    hear(sent(1, 'CALL_CONNECTED'));
    expect(applied()).toEqual(['R1 1', 'R1 2', 'R1 3', 'R1 4', 'R1 5']);
    expect(store.state).toEqual(stateAfter(messages(5)));
  });

  it('comes before the larger numbers of its relay, and leaves other relays where they are', () => {
    const { hear, applied } = wentOnWithout(4, 3);
    hear(asOfR2(sent(1)), sent(5), sent(3));
    expect(applied()).toEqual(['R1 1', 'R1 2', 'R1 3', 'R1 4', 'R2 1', 'R1 5']);
  });

  it('is a double from then on', () => {
    const { hear, applied, anomalies } = wentOnWithout(4, 3);
    hear(sent(3), sent(3));
    expect(applied()).toHaveLength(5);
    expect(anomalies().at(-1)).toBe('duplicate');
  });

  it('lets what comes next go on in order', () => {
    const { hear, applied, feed } = wentOnWithout(4, 3);
    hear(sent(3), sent(5), sent(7), sent(6));
    expect(applied().slice(4)).toEqual(['R1 5', 'R1 6', 'R1 7']);
    expect(feed.waiting).toEqual([]);
  });
});

describe('how far back a late number still gets its place', () => {
  it('is 500 lines at least', () => {
    for (const count of [503, 999, 1003, 1499]) {
      const { hear, applied, store } = wentOnWithout(count, count - 500);
      hear(...messages(count).slice(count - 501, count - 500));
      expect(applied()).toEqual(messages(count).map(({ seq }) => `R1 ${seq}`));
      expect(store.state).toEqual(stateAfter(messages(count)));
    }
  });

  it('is 999 lines at most: what is older is added at the end, so that nothing grows for ever', () => {
    const { hear, applied, store } = wentOnWithout(1503, 3);
    hear(sent(3));
    expect(applied().at(-1)).toBe('R1 3');
    expect(applied()).toHaveLength(1503);
    expect(store.state.events).toBe(1503);
  });

  it('is no further than the start of the page’s trace', () => {
    const { answer, hear, applied } = openFeed();
    answer('whole', messages(9).slice(4));
    hear(sent(3));
    expect(applied()[0]).toBe('R1 3');
    expect(applied()).toHaveLength(6);
  });
});

describe('a mark in the trace', () => {
  const relays = [{ relayId: 'R1', lastAt: 1_764_000_008_000, addedMs: 0, largest: 8, free: [[null, 0], [3, 3]] }]; // prettier-ignore
  const checkpoint = {
    kind: 'checkpoint',
    relays,
    latestAt: 1_764_000_008_000,
    addedMs: 0,
    events: 7,
    isRestored: false,
  };

  it('is passed by no late number: what the mark says of numbers holds for what follows', () => {
    const { answer, hear, applied, anomalies, store } = openFeed();
    answer('whole', [sent(1, 'CALL_CONNECTED'), sent(5, 'HOLD'), checkpoint, sent(9)]);
    hear(sent(3, 'PAUSE_RECORDING'));
    expect(applied()).toEqual(['R1 1', 'R1 5', 'checkpoint', 'R1 3', 'R1 9']);
    expect(store.state).toMatchObject({ events: 9, calls: [{ recording: 'paused' }] });
    hear(sent(3, 'PAUSE_RECORDING'));
    expect(applied()).toHaveLength(5);
    expect(anomalies().at(-1)).not.toBe('duplicate');
  });
});

describe('the last lines', () => {
  const applied = (seq: number) => ({ message: sent(seq), line: parseRelayLine(sent(seq), 1) });

  it('have no place for a number after which none came', () => {
    const past = new Past('start');
    past.add(applied(1), () => 'later');
    expect(past.with(applied(3), 'R1', 3)).toBeNull();
  });

  it('have no place where they do not tell what came before it', () => {
    const past = new Past('start');
    for (let seq = 1; seq <= 1000; seq++) past.add(applied(seq + 10), () => `after ${seq}`);
    for (let seq = 1; seq <= 500; seq++) past.add(applied(seq + 2000), () => `after ${seq + 1000}`);
    expect(past.with(applied(3), 'R1', 3)).toBeNull();
    expect(past.with(applied(1500), 'R1', 1500)).toBeNull();
    expect(past.with(applied(2200), 'R1', 2200)).toMatchObject({ base: 'after 1000' });
  });
});

import { Turns, type Turn, type WaitingEvent } from '../turns';

interface Relay {
  readonly id: string;
  readonly turn: Turn;
  readonly wake: jest.Mock<void, []>;
}

/** Turns with timers that only `pass` moves. */
function bench() {
  jest.useFakeTimers();
  const turns = new Turns({
    after(milliseconds, action) {
      const timer = setTimeout(action, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  return {
    pass: (milliseconds: number) => jest.advanceTimersByTime(milliseconds),
    /** A relay on the page. */
    relay(id: string): Relay {
      const wake = jest.fn<void, []>();
      const turn = turns.createTurn(wake);
      turn.join();
      wake.mockClear();
      return { id, turn, wake };
    },
  };
}

const eventOf = (
  { id }: Relay,
  type: string,
  received: number,
  { seq = 1, since = 0, detail = {} }: { seq?: number; since?: number; detail?: object } = {},
): WaitingEvent => ({ message: { relayId: id, seq, type, detail: { ...detail } }, received, since });

const offer = (relay: Relay, ...event: Parameters<typeof eventOf> extends [Relay, ...infer Rest] ? Rest : never) =>
  relay.turn.offer(eventOf(relay, ...event));
const publish = (relay: Relay, ...event: Parameters<typeof eventOf> extends [Relay, ...infer Rest] ? Rest : never) => {
  const verdict = offer(relay, ...event);
  expect(verdict.kind).toBe('publish');
  relay.turn.published(eventOf(relay, ...event));
  return verdict;
};

afterEach(() => jest.useRealTimers());

describe('who publishes', () => {
  it('has a lone relay publish everything at once, under its own numbers, with no timer and nobody woken', () => {
    const { relay } = bench();
    const a = relay('a');
    for (const seq of [1, 2, 3]) expect(publish(a, 'MUTE', seq, { seq })).toEqual({ kind: 'publish', standsFor: null });
    expect(jest.getTimerCount()).toBe(0);
    expect(a.wake).not.toHaveBeenCalled();
  });

  it('has the first on the page publish, and the others drop what it published', () => {
    const { relay } = bench();
    const [a, b, c] = [relay('a'), relay('b'), relay('c')];
    publish(a, 'HOLD', 100);
    expect([offer(b, 'HOLD', 101), offer(c, 'HOLD', 99)]).toEqual([{ kind: 'drop' }, { kind: 'drop' }]);
  });

  it('has the others hold what they hear first, and wakes them when it went out', () => {
    const { relay, pass } = bench();
    const [a, b] = [relay('a'), relay('b')];
    expect(offer(b, 'HOLD', 100)).toEqual({ kind: 'hold' });
    pass(1999);
    expect(b.wake).not.toHaveBeenCalled();
    publish(a, 'HOLD', 101);
    expect(b.wake).toHaveBeenCalledTimes(1);
    expect(offer(b, 'HOLD', 100)).toEqual({ kind: 'drop' });
    expect(jest.getTimerCount()).toBe(0);
  });

  it('gives the lead to one that holds an event for two seconds, and it stays there', () => {
    const { relay, pass } = bench();
    const [a, b] = [relay('a'), relay('b')];
    offer(b, 'HOLD', 0);
    pass(2000);
    expect(b.wake).toHaveBeenCalledTimes(1);
    publish(b, 'HOLD', 0);
    expect(offer(a, 'HOLD', 1)).toEqual({ kind: 'drop' });
    expect(offer(a, 'RESUME', 3000)).toEqual({ kind: 'hold' });
    publish(b, 'RESUME', 3001, { seq: 2 });
    expect(offer(a, 'RESUME', 3000)).toEqual({ kind: 'drop' });
  });

  it('counts the two seconds from the first offer of an event, however often it is offered', () => {
    const { relay, pass } = bench();
    relay('a');
    const b = relay('b');
    for (let second = 0; second < 2; second += 0.5) {
      offer(b, 'HOLD', 0);
      pass(500);
    }
    expect(b.wake).toHaveBeenCalledTimes(1);
  });

  it('wakes a leader that could not publish when another did, and lets it have the lead back after two seconds', () => {
    const { relay, pass } = bench();
    const [a, b] = [relay('a'), relay('b')];
    expect(offer(a, 'HOLD', 0).kind).toBe('publish'); // and the channel refused
    offer(b, 'HOLD', 0);
    pass(2000);
    publish(b, 'HOLD', 0);
    expect(a.wake).toHaveBeenCalledTimes(1);
    expect(offer(a, 'HOLD', 0)).toEqual({ kind: 'drop' });
    expect(offer(a, 'MUTE', 5000)).toEqual({ kind: 'hold' });
    pass(2000);
    publish(a, 'MUTE', 5000);
  });

  it('does not count a message that was offered and refused', () => {
    const { relay } = bench();
    const [a, b] = [relay('a'), relay('b')];
    offer(a, 'HOLD', 0);
    expect(offer(b, 'HOLD', 0)).toEqual({ kind: 'hold' });
    a.turn.leave();
    expect(publish(b, 'HOLD', 0)).toEqual({ kind: 'publish', standsFor: null });
  });
});

describe('leaving', () => {
  it('hands the lead to the next in order of joining, which is woken at once if it holds something', () => {
    const { relay } = bench();
    const [a, b, c] = [relay('a'), relay('b'), relay('c')];
    offer(c, 'HOLD', 0);
    offer(b, 'HOLD', 0);
    a.turn.leave();
    expect([b.wake.mock.calls.length, c.wake.mock.calls.length]).toEqual([1, 0]);
    publish(b, 'HOLD', 0);
    expect(c.wake).toHaveBeenCalledTimes(1);
  });

  it('leaves the lead where it is when another one goes, and forgets what that one held', () => {
    const { relay } = bench();
    const [a, b] = [relay('a'), relay('b')];
    offer(b, 'HOLD', 0);
    b.turn.leave();
    expect(jest.getTimerCount()).toBe(0);
    publish(a, 'HOLD', 0);
    expect(b.wake).not.toHaveBeenCalled();
  });

  it('lets a relay that is off the page, and alive, publish when no other is there, and only then', () => {
    const { relay } = bench();
    const a = relay('a');
    a.turn.leave();
    publish(a, 'HOLD', 0);
    const b = relay('b');
    expect(offer(a, 'RESUME', 10, { seq: 2 })).toEqual({ kind: 'hold' });
    publish(b, 'RESUME', 10);
    expect(offer(a, 'RESUME', 10, { seq: 2 })).toEqual({ kind: 'drop' });
  });

  it('wakes a relay that comes back: it may have missed what went out', () => {
    const { relay } = bench();
    const [a, b] = [relay('a'), relay('b')];
    b.turn.leave();
    publish(a, 'HOLD', 0);
    b.turn.join();
    expect(b.wake).toHaveBeenCalledTimes(1);
    expect(offer(b, 'HOLD', 0)).toEqual({ kind: 'drop' });
  });
});

describe('which events are the same', () => {
  it('keeps MUTE, UNMUTE and MUTE within 50 ms three events for everyone', () => {
    const { relay } = bench();
    const [a, b] = [relay('a'), relay('b')];
    publish(a, 'MUTE', 0);
    publish(a, 'UNMUTE', 20, { seq: 2 });
    expect([offer(b, 'MUTE', 1).kind, offer(b, 'UNMUTE', 21).kind, offer(b, 'MUTE', 41).kind]).toEqual([
      'drop',
      'drop',
      'hold',
    ]);
    publish(a, 'MUTE', 40, { seq: 3 });
    expect([offer(b, 'MUTE', 41).kind, offer(b, 'UNMUTE', 50).kind]).toEqual(['drop', 'hold']);
  });

  it('tells apart what differs in type, call, party, or by more than a second', () => {
    const { relay } = bench();
    const [a, b, c] = [relay('a'), relay('b'), relay('c')];
    const detail = { callId: 'A', participant: '+1 (415) 555-0123' };
    publish(a, 'HOLD', 0, { detail });
    for (const [type, received, other] of [
      ['RESUME', 0, detail],
      ['HOLD', 0, { ...detail, callId: 'B' }],
      ['HOLD', 0, { ...detail, participant: '+1 (415) 555-0124' }],
      ['HOLD', 0, {}],
      ['HOLD', 1001, detail],
    ] as const)
      expect(offer(b, type, received, { detail: other })).toEqual({ kind: 'hold' });
    expect(offer(c, 'HOLD', 1000, { detail: { ...detail, callAttributes: {} } })).toEqual({ kind: 'drop' });
  });

  it('takes nothing for its own that was published before it listened, nor by one that did not listen yet', () => {
    const { relay } = bench();
    const [a, b] = [relay('a'), relay('b')];
    publish(a, 'MUTE', 100);
    expect(offer(b, 'MUTE', 300, { since: 200 }).kind).toBe('hold');
    a.turn.leave();
    publish(b, 'MUTE', 300, { since: 200 });
    const c = relay('c');
    expect(offer(c, 'MUTE', 100).kind).toBe('drop');
    expect(offer(c, 'MUTE', 150).kind).toBe('hold'); // b did not listen at 150
    expect(offer(c, 'MUTE', 300).kind).toBe('drop');
  });

  it('drops what a relay that is rendered late has waiting, as far as it went out, and publishes the rest in order', () => {
    const { relay } = bench();
    const a = relay('a');
    publish(a, 'CALL_STARTED', 0);
    publish(a, 'CALL_CONNECTED', 5000, { seq: 2 });
    a.turn.leave();
    const late = relay('late');
    expect(offer(late, 'CALL_STARTED', 1).kind).toBe('drop');
    expect(offer(late, 'CALL_CONNECTED', 5001).kind).toBe('drop');
    publish(late, 'HOLD', 9000);
  });
});

describe('the numbers of the page', () => {
  const standsFor = (relayId: string, seq: number) => ({ kind: 'publish', standsFor: { relayId, seq } });

  it('go on under the first relay’s id whoever publishes', () => {
    const { relay } = bench();
    const [a, b] = [relay('a'), relay('b')];
    publish(a, 'HOLD', 0);
    publish(a, 'RESUME', 1000, { seq: 2 });
    a.turn.leave();
    expect(publish(b, 'HOLD', 5000, { seq: 1 })).toEqual(standsFor('a', 3));
    a.turn.join();
    b.turn.leave();
    expect(publish(a, 'RESUME', 9000, { seq: 3 })).toEqual(standsFor('a', 4));
  });

  it('begin anew with a new relay that comes to a page without any, and never again under an id that had them', () => {
    const { relay } = bench();
    const a = relay('a');
    publish(a, 'HOLD', 0);
    a.turn.leave();
    const b = relay('b');
    expect(publish(b, 'RESUME', 1)).toEqual({ kind: 'publish', standsFor: null });
    b.turn.leave();
    a.turn.join();
    expect(publish(a, 'HOLD', 2, { seq: 2 })).toEqual(standsFor('b', 2));
  });

  it('do not begin anew with a new relay beside another', () => {
    const { relay } = bench();
    const [a, b, c] = [relay('a'), relay('b'), relay('c')];
    publish(a, 'HOLD', 0);
    a.turn.leave();
    expect(publish(b, 'RESUME', 1)).toEqual(standsFor('a', 2));
    b.turn.leave();
    expect(publish(c, 'MUTE', 2)).toEqual(standsFor('a', 3));
  });
});

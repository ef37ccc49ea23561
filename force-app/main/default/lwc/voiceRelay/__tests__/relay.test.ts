import { VirtualTime } from 'test/support/virtualTime';
import type { RawSettings } from 'c/voiceSettings';
import type { ListeningFacts, RelayMessage, StatusMessage } from '../messages';
import { createRelay, type ReceivedEvent } from '../relay';

type Message = RelayMessage | StatusMessage;

const LISTENING: ListeningFacts = { listening: true, toolkit: 'found', notSubscribed: [] };
const SILENT: ListeningFacts = { ...LISTENING, listening: false };

/** One relay with hosts that publish on a channel that can refuse. By default it delivers to a reader at once. */
function bench({ lastSeqFrom }: { lastSeqFrom?: () => number } = {}) {
  const time = new VirtualTime();
  const messages: Message[] = [];
  const published = (): readonly RelayMessage[] => messages.filter((one): one is RelayMessage => !('kind' in one));
  const channel = { refuses: (_message: Message): boolean => false };
  const relay = createRelay({
    relayId: 'R',
    now: () => ({ wallTime: time.wallMs, pageTime: time.pageMs }),
    after: time.after,
    storedStamp: null,
    lastSeqFrom: lastSeqFrom ?? (() => published().at(-1)?.seq ?? -Infinity),
  });
  const event = (type = 'MUTE', detail: object = { callId: 'A' }): ReceivedEvent => ({
    type,
    wallTime: time.wallMs,
    pageTime: time.pageMs,
    json: JSON.stringify({ type, detail }),
    payload: undefined,
  });
  return {
    ...{ relay, time, messages, channel, event },
    join: (settings: RawSettings = {}) =>
      relay.join({
        settings,
        publish(message) {
          if (channel.refuses(message)) throw new Error('refused');
          messages.push(message);
        },
      }),
    /** Events by number and type, statuses by what they say of listening. */
    said: () => messages.map((one) => ('kind' in one ? `listening ${one.listening}` : `${one.seq} ${one.type}`)),
    events: published,
    receive: (...types: readonly string[]) =>
      relay.receive([...types.map((type) => event(type)), { facts: LISTENING }]),
  };
}

it('knows when no host listened last', () => {
  const { relay, time, receive } = bench();
  receive('MUTE');
  expect(relay.unwatchedAt).toBeNull();
  relay.receive([{ facts: SILENT }, { facts: LISTENING }]);
  const at = time.wallMs;
  time.pass(5000);
  expect(relay.unwatchedAt).toBe(at);
});

describe('a command', () => {
  const publish = (): void => {};

  it('goes to one host that can pass it on, once', () => {
    const { relay } = bench();
    const asked: string[] = [];
    relay.join({ settings: {}, publish });
    for (const name of ['first', 'second'])
      relay.join({ settings: {}, publish, command: (command) => void asked.push(`${name} ${command}`) });
    expect(relay.command('unmute')).toBe(true);
    expect(asked).toEqual(['first unmute']);
  });

  it('does not go to a second host if the first fails: the phone may have it', () => {
    const { relay } = bench();
    const second = jest.fn();
    const fail = (): never => {
      throw new Error('the phone refuses');
    };
    relay.join({ settings: {}, publish, command: fail });
    relay.join({ settings: {}, publish, command: second });
    expect(relay.command('unmute')).toBe(false);
    expect(second).not.toHaveBeenCalled();
  });

  it('goes nowhere without a host that can pass it on', () => {
    const { relay } = bench();
    expect(relay.command('unmute')).toBe(false);
    relay.join({ settings: {}, publish });
    expect(relay.command('unmute')).toBe(false);
    const leave = relay.join({ settings: {}, publish, command: () => {} });
    leave();
    expect(relay.command('unmute')).toBe(false);
  });
});

describe('Relay', () => {
  it('numbers and dates each event and publishes it whole', () => {
    const { join, receive, time, events } = bench();
    join();
    receive('CALL_STARTED');
    time.pass(5000);
    receive('HOLD');
    const at = time.wallMs;
    const detail = { callId: 'A' };
    expect(events()).toEqual([
      { v: 1, relayId: 'R', seq: 1, at: at - 5000, type: 'CALL_STARTED', detail },
      { v: 1, relayId: 'R', seq: 2, at, type: 'HOLD', detail },
    ]);
  });

  it('dates an event by the page clock where the wall clock is set back', () => {
    const { join, receive, time, events } = bench();
    join();
    receive('HOLD');
    const at = time.wallMs;
    time.wallMs -= 3_600_000;
    time.pass(5000);
    receive('RESUME');
    expect(events()).toMatchObject([{ at }, { at: at + 5000 }]);
  });

  it('dates an event by the wall time where the browser has no page clock', () => {
    const { join, relay, event, time, events } = bench();
    join();
    relay.receive([{ ...event('HOLD'), pageTime: undefined }, { facts: LISTENING }]);
    expect(events()).toMatchObject([{ at: time.wallMs }]);
  });

  it('publishes its status behind the events that came before', () => {
    const { join, relay, said, event } = bench();
    join();
    relay.receive([event('HOLD'), { facts: LISTENING }]);
    relay.receive([event('RESUME'), { facts: SILENT }]);
    relay.receive([{ facts: LISTENING }]);
    relay.receive([{ facts: LISTENING }]);
    expect(said()).toEqual(['1 HOLD', 'listening true', '2 RESUME', 'listening false', 'listening true']);
  });

  it('waits for a host, and publishes through whichever can', () => {
    const { join, receive, relay, said, channel } = bench();
    const leave = join();
    leave();
    receive('HOLD', 'RESUME');
    expect(relay.status?.listening).toBe(false); // whatever is listening: nothing can be seen
    expect(relay.status).toMatchObject({ queued: 3, failed: 0 }); // with the status itself
    relay.join({
      settings: {},
      publish() {
        throw new Error('this host cannot');
      },
    });
    expect(said()).toEqual([]);
    channel.refuses = () => false;
    join();
    expect(said()).toEqual(['1 HOLD', '2 RESUME', 'listening true']);
    expect(relay.status).toMatchObject({ seen: 2, queued: 0 });
  });

  it('goes on behind a message that code of a subscriber brings while one is being published', () => {
    const { relay, said, messages, event } = bench();
    let isFirst = true;
    relay.join({
      settings: {},
      publish(message) {
        messages.push(message);
        if (isFirst) {
          isFirst = false;
          relay.receive([event('UNMUTE'), { facts: LISTENING }]);
        }
      },
    });
    relay.receive([event('HOLD'), event('RESUME'), { facts: LISTENING }]);
    expect(said().filter((text) => !text.startsWith('listening'))).toEqual(['1 HOLD', '2 RESUME', '3 UNMUTE']);
  });

  it('publishes a message to every reader before the next, also where code of a reader brings that', () => {
    const { relay, event } = bench();
    const received: (number | string)[] = [];
    relay.join({
      settings: {},
      publish(message) {
        const name = 'kind' in message ? message.kind : message.seq;
        if (name === 1) relay.receive([event('UNMUTE')]);
        received.push(name);
      },
    });
    relay.receive([event('HOLD'), event('RESUME'), { facts: LISTENING }]);
    expect(received).toEqual([1, 2, 'status', 3]);
  });

  it('tries again with the next event', () => {
    const { join, receive, channel, said, time } = bench();
    join();
    receive('MUTE');
    time.pass(1000); // the first event is no longer expected
    channel.refuses = () => true;
    receive('HOLD');
    channel.refuses = () => false;
    receive('RESUME');
    expect(said()).toEqual(['1 MUTE', 'listening true', '2 HOLD', '3 RESUME']);
    expect(time.pending).toBe(0); // there is nothing left to try again
  });

  it('does not try again because a host that was rendered has nothing to hand over', () => {
    const { join, relay, receive, channel, said } = bench();
    join();
    channel.refuses = () => true;
    receive('HOLD');
    channel.refuses = () => false;
    relay.receive([]);
    expect(said()).toEqual([]);
  });

  it('waits a second again after a success, however long it had to wait before', () => {
    const { join, receive, channel, events, time } = bench();
    join();
    channel.refuses = () => true;
    receive('MUTE');
    time.pass(60_000);
    channel.refuses = () => false;
    receive('HOLD');
    channel.refuses = () => true;
    receive('RESUME');
    channel.refuses = () => false;
    time.pass(999);
    expect(events()).toHaveLength(2);
    time.pass(1);
    expect(events()).toHaveLength(3);
  });

  it('tries again when that was due, however many events fail meanwhile', () => {
    const { join, receive, channel, time } = bench();
    const tries: number[] = [];
    join();
    const start = time.pageMs;
    channel.refuses = (message) => {
      if (!('kind' in message)) tries.push((time.pageMs - start) / 1000);
      return true;
    };
    receive('HOLD');
    time.pass(500);
    receive('RESUME');
    time.pass(6500);
    expect(tries).toEqual([0, 0.5, 1, 3, 7]);
  });

  it('tries again after 1, 2, 4 … 30 seconds', () => {
    const { join, receive, channel, time } = bench();
    const tries: number[] = [];
    join();
    const start = time.pageMs;
    channel.refuses = (message) => {
      if (!('kind' in message)) tries.push((time.pageMs - start) / 1000);
      return true;
    };
    receive('HOLD');
    time.pass(121_000);
    expect(tries).toEqual([0, 1, 3, 7, 15, 31, 61, 91, 121]);
    channel.refuses = () => false;
    time.pass(31_000);
    expect(time.pending).toBe(0);
  });

  it('counts failures, and says so right after one where the channel takes that', () => {
    const { join, receive, relay, channel, messages } = bench();
    join();
    receive('MUTE');
    channel.refuses = (message) => !('kind' in message);
    receive('HOLD');
    expect(messages.at(-1)).toMatchObject({ kind: 'status', failed: 1, queued: 1, seen: 2 });
    expect(relay.status?.failed).toBe(1);
  });

  it('cuts a message that the channel has refused five times for its content', () => {
    const { join, relay, channel, events, event, time } = bench();
    join();
    relay.receive([{ facts: LISTENING }]);
    const detail = { callId: 'A', callType: 'inbound', participant: 'Bob', callAttributes: { x: 1 } };
    channel.refuses = (message) => !('kind' in message) && 'callAttributes' in message.detail;
    relay.receive([event('CALL_CONNECTED', detail), event('HOLD'), { facts: LISTENING }]);
    time.pass(14_999);
    expect(relay.status?.queued).toBe(2);
    time.pass(1);
    const [connected, hold] = events();
    expect(connected).toMatchObject({
      seq: 1,
      cut: true,
      detail: { callId: 'A', callType: 'inbound', participant: 'Bob' },
    });
    expect(connected?.detail).not.toHaveProperty('callAttributes');
    expect(hold).toMatchObject({ seq: 2, type: 'HOLD' });
    expect(hold).not.toHaveProperty('cut');
  });

  it('skips the number of a message that is refused five times when cut, too', () => {
    const { join, relay, channel, events, event, time } = bench();
    join();
    channel.refuses = (message) => 'type' in message && message.type === 'SWAP';
    relay.receive([event('SWAP'), event('HOLD'), { facts: LISTENING }]);
    time.pass(15_000);
    expect(events()).toEqual([]);
    time.pass(16_000 + 4 * 30_000);
    expect(events()).toMatchObject([{ seq: 2, type: 'HOLD' }]);
    expect(relay.status).toMatchObject({ queued: 0, failed: 10 });
  });

  it('counts nothing against a message while the channel refuses the status, too', () => {
    const { join, receive, channel, events, time } = bench();
    join();
    receive('MUTE');
    channel.refuses = () => true;
    receive('HOLD');
    time.pass(600_000);
    channel.refuses = (message) => 'type' in message && !message.cut;
    time.pass(30_000);
    expect(events()).toHaveLength(1);
    channel.refuses = () => false;
    time.pass(30_000);
    expect(events()).toMatchObject([{ seq: 1 }, { seq: 2, type: 'HOLD' }]);
    expect(events()[1]).not.toHaveProperty('cut');
  });

  it('queues a status that the channel refuses, before the events that follow', () => {
    const { join, relay, channel, said, event } = bench();
    join();
    relay.receive([{ facts: LISTENING }]);
    channel.refuses = () => true;
    relay.receive([{ facts: SILENT }]);
    relay.receive([event('HOLD'), { facts: LISTENING }]);
    channel.refuses = () => false;
    relay.receive([event('RESUME'), { facts: LISTENING }]);
    expect(said()).toEqual(['listening true', 'listening false', '1 HOLD', 'listening true', '2 RESUME']);
  });

  it('says nothing right after a status that the channel refused', () => {
    const { join, relay, channel, said, time } = bench();
    join();
    relay.receive([{ facts: LISTENING }]);
    let refusals = 1;
    channel.refuses = () => refusals-- > 0;
    relay.receive([{ facts: SILENT }]);
    expect(said()).toEqual(['listening true']);
    time.pass(1000);
    expect(said()).toEqual(['listening true', 'listening false']);
  });

  it('says nothing of a failure before a host has reported how listening is', () => {
    const { relay, event } = bench();
    const publish = jest.fn(() => {
      throw new Error('refused');
    });
    relay.join({ settings: {}, publish });
    relay.receive([event('HOLD')]);
    expect(publish.mock.calls).toEqual([[expect.objectContaining({ seq: 1 })]]);
  });

  it('counts payloads that cannot be read whole', () => {
    const { join, relay, event } = bench();
    join();
    relay.receive([{ ...event(), json: '{"type":"MUTE"}' }, { facts: LISTENING }]);
    expect(relay.status).toMatchObject({ seen: 1, unreadable: 1 });
  });

  it('has the settings of the host that joined first, and keeps noRestore once a host had it', () => {
    const { join, relay } = bench();
    const leaveFirst = join({ wrapUpGiveUpSeconds: 300, noRestore: false });
    relay.receive([{ facts: LISTENING }]);
    const leaveSecond = join({ wrapUpGiveUpSeconds: 900, noRestore: true });
    expect(relay.status?.settings).toEqual({ wrapUpGiveUpSeconds: 300, noRestore: true });
    leaveFirst();
    expect(relay.status?.settings).toEqual({ wrapUpGiveUpSeconds: 900, noRestore: true });
    leaveSecond();
    join({ wrapUpGiveUpSeconds: 60, noRestore: false });
    expect(relay.status?.settings).toEqual({ wrapUpGiveUpSeconds: 60, noRestore: true });
  });

  it('names the settings on which its hosts disagree, as long as they do', () => {
    const { join, relay, messages } = bench();
    join({ mutedSeconds: 30, maskNumbers: 'false', holdSeconds: 60 });
    relay.receive([{ facts: LISTENING }]);
    expect(Object.keys(relay.status ?? {})).not.toContain('disagreeing');
    const leave = join({ mutedSeconds: '30', holdSeconds: 90, noRestore: true });
    expect(relay.status).toMatchObject({ settings: { holdSeconds: 60 }, disagreeing: ['holdSeconds', 'noRestore'] });
    expect(messages.at(-1)).toMatchObject({ kind: 'status', disagreeing: ['holdSeconds', 'noRestore'] });
    leave();
    expect(messages.at(-1)).toMatchObject({ kind: 'status', settings: { noRestore: true } });
    expect(Object.keys(messages.at(-1) ?? {})).not.toContain('disagreeing');
  });

  it('offers the present status first, then changes, but not each event', () => {
    const { join, relay, receive } = bench();
    const before = jest.fn();
    relay.subscribe(before);
    expect(before).not.toHaveBeenCalled();
    join();
    relay.receive([{ facts: LISTENING }]);
    expect(before).toHaveBeenCalledTimes(1);
    const later = jest.fn();
    const stop = relay.subscribe(later);
    expect(later).toHaveBeenCalledWith(expect.objectContaining({ kind: 'status', listening: true, seen: 0 }));
    receive('HOLD', 'RESUME');
    expect(later).toHaveBeenCalledTimes(1);
    relay.receive([{ facts: SILENT }]);
    expect(later).toHaveBeenLastCalledWith(expect.objectContaining({ listening: false, seen: 2 }));
    stop();
    relay.receive([{ facts: LISTENING }]);
    expect(later).toHaveBeenCalledTimes(2);
  });

  it('knows which messages no reader has received yet', () => {
    let received = -Infinity;
    const { join, receive, relay } = bench({ lastSeqFrom: () => received });
    join();
    receive('HOLD', 'RESUME');
    const names = () => relay.undelivered.map((one) => ('kind' in one ? 'status' : one.seq));
    expect(names()).toEqual([1, 2, 'status']);
    received = 1;
    expect(names()).toEqual([2, 'status']);
    receive('SWAP');
    received = 3;
    expect(names()).toEqual([]);
  });

  it('counts the first events as waiting until a reader has them, or for a second', () => {
    let received = -Infinity;
    const { join, receive, relay, time } = bench({ lastSeqFrom: () => received });
    const queued = () => relay.status?.queued;
    join();
    receive('HOLD');
    expect(queued()).toBe(1);
    received = 1;
    expect(queued()).toBe(0);
    received = -Infinity;
    time.pass(1000);
    expect(queued()).toBe(0);
    receive('RESUME');
    expect(queued()).toBe(0);
  });

  it('says after a second that the first events are no longer waiting', () => {
    const { join, receive, relay, time } = bench({ lastSeqFrom: () => -Infinity });
    join();
    receive('HOLD');
    const listener = jest.fn();
    relay.subscribe(listener);
    time.pass(1000);
    expect(listener).toHaveBeenLastCalledWith(expect.objectContaining({ seen: 1, queued: 0 }));
  });

  it('does not count a message that the channel refused among those under way', () => {
    const { join, receive, relay, channel } = bench({ lastSeqFrom: () => -Infinity });
    join();
    receive('HOLD');
    channel.refuses = () => true;
    receive('RESUME');
    expect(relay.undelivered).toMatchObject([{ seq: 1 }, { kind: 'status' }]);
  });

  it('does not count the message that is being published as one that waits', () => {
    const { relay, event } = bench();
    const queued: unknown[] = [];
    relay.join({ settings: {}, publish: () => void queued.push(relay.status?.queued) });
    relay.receive([{ facts: LISTENING }, event('HOLD')]);
    expect(queued).toEqual([1, 0]);
  });

  it('says behind the events before it that nobody listened for a while, also where nobody could take that', () => {
    const { join, relay, said, event } = bench();
    const leave = join();
    relay.receive([{ facts: LISTENING }, event('HOLD')]);
    leave();
    join();
    relay.receive([event('RESUME'), { facts: SILENT }, { facts: LISTENING }, event('MUTE')]);
    expect(said()).toEqual(['listening true', '1 HOLD', '2 RESUME', 'listening false', 'listening true', '3 MUTE']);
  });

  it('does nothing after its end', () => {
    const { join, receive, relay, channel, time, messages } = bench();
    join();
    channel.refuses = () => true;
    receive('HOLD');
    relay.end();
    expect(time.pending).toBe(0);
    channel.refuses = () => false;
    time.pass(60_000);
    receive('RESUME');
    expect(messages).toEqual([]);
  });
});

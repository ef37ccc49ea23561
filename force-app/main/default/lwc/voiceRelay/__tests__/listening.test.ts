import { VirtualTime } from 'test/support/virtualTime';
import type { Moment } from '../clock';
import type { HostKind } from '../listening';
import type { ListeningFacts, RelayMessage, StatusMessage } from '../messages';
import { createRelay, type ReceivedEvent, type RelayMember } from '../relay';

type Message = RelayMessage | StatusMessage;

const LISTENING: ListeningFacts = { listening: true, toolkit: 'found', notSubscribed: [] };

/** One relay with hosts of both kinds on a channel that takes everything. */
function bench({ hasPageClock = true } = {}) {
  const time = new VirtualTime();
  const messages: Message[] = [];
  const turns: string[] = [];
  const now = (): Moment => ({ wallTime: time.wallMs, pageTime: hasPageClock ? time.pageMs : null });
  const relay = createRelay({
    ...{ relayId: 'R', now, after: time.after, storedStamp: null },
    lastSeqFrom: () => -Infinity,
  });
  const event = (type: string, { pageTime = time.pageMs as number | undefined, wallTime = time.wallMs } = {}) =>
    ({ type, wallTime, pageTime, json: JSON.stringify({ type, detail: {} }), payload: undefined }) as ReceivedEvent;
  return {
    ...{ relay, time, event },
    /** Joins; `turn` runs where it gets or does not get the turn. */
    join(name: string, kind?: HostKind, turn: (isOurs: boolean) => void = () => {}) {
      const member: RelayMember = {
        ...(kind && { kind }),
        settings: {},
        publish: (message) => void messages.push(message),
        turn(isOurs) {
          turns.push(`${name} ${isOurs}`);
          turn(isOurs);
        },
      };
      return { member, leave: relay.join(member) };
    },
    /** Who got or did not get the turn since the last look. */
    turns: () => turns.splice(0),
    /** Events by number and type, statuses by what they say of listening. */
    said: () => messages.map((one) => ('kind' in one ? `listening ${one.listening}` : `${one.seq} ${one.type}`)),
    /** An LWC host receives these, and says first that it listens. */
    lwcReceives: (...types: readonly string[]) =>
      relay.receive([{ facts: LISTENING }, ...types.map((type) => event(type))], 'lwc'),
  };
}

describe('who joins first listens', () => {
  it('gives the turn to the kind of the first host, and to no LWC host beside an Aura host', () => {
    const { join, turns } = bench();
    join('aura 1');
    join('lwc', 'lwc');
    join('aura 2', 'aura');
    expect(turns()).toEqual(['aura 1 true', 'lwc false', 'aura 2 true']);
  });

  it('gives the turn to one LWC host alone', () => {
    const { join, turns } = bench();
    join('first', 'lwc');
    join('aura', 'aura');
    join('second', 'lwc');
    expect(turns()).toEqual(['first true', 'aura false', 'second false']);
  });

  it('gives the turn of an LWC host that leaves to another LWC host, though an Aura host joined before it', () => {
    const { join, turns } = bench();
    const { leave } = join('first', 'lwc');
    join('aura', 'aura');
    join('second', 'lwc');
    turns();
    leave();
    expect(turns()).toEqual(['second true']);
  });

  it('lets the other kind listen when the last host of a kind leaves, and not before', () => {
    const { join, turns } = bench();
    const [first, second] = [join('aura 1', 'aura'), join('aura 2', 'aura')];
    join('lwc', 'lwc');
    turns();
    first.leave();
    expect(turns()).toEqual([]);
    second.leave();
    expect(turns()).toEqual(['lwc true']);
  });

  it('keeps the turn where it is while a host leaves that did not have it', () => {
    const { join, turns, relay } = bench();
    join('lwc', 'lwc');
    const aura = join('aura', 'aura');
    turns();
    expect(relay.handOn(aura.member)).toBe(false);
    aura.leave();
    expect(turns()).toEqual([]);
  });

  it('hands the turn of a host that stops on before that host leaves, and returns whether there is one', () => {
    const { join, turns, relay } = bench();
    const lwc = join('lwc', 'lwc');
    expect(relay.handOn(lwc.member)).toBe(false);
    join('aura', 'aura');
    turns();
    expect(relay.handOn(lwc.member)).toBe(true);
    lwc.leave();
    expect(turns()).toEqual(['aura true']);
  });

  it('does not give the turn back to a host that stops, though the next host leaves at once', () => {
    const { join, turns, relay } = bench();
    const first = join('first', 'lwc');
    const second = join('second', 'lwc', (isOurs) => isOurs && second.leave());
    turns();
    relay.handOn(first.member);
    first.leave();
    join('aura', 'aura');
    expect(turns()).toEqual(['second true', 'aura true']);
  });

  it('does not hand the turn of an Aura host to another Aura host, as these choose among themselves', () => {
    const { join, relay } = bench();
    const aura = join('aura 1', 'aura');
    join('aura 2', 'aura');
    expect(relay.handOn(aura.member)).toBe(false);
  });

  it('gives the turn again to a host that joins after all have left', () => {
    const { join, turns } = bench();
    join('lwc', 'lwc').leave();
    turns();
    join('aura', 'aura').leave();
    join('aura', 'aura');
    expect(turns()).toEqual(['aura true', 'aura true']);
  });
});

describe('what a host received that does not listen', () => {
  it('is dropped where the listener received it, too', () => {
    const { join, lwcReceives, relay, event, time, said } = bench();
    join('lwc', 'lwc');
    time.pass(1000);
    lwcReceives('HOLD');
    join('aura', 'aura');
    relay.receive([event('HOLD'), { facts: { ...LISTENING, listening: false } }]);
    expect(said()).toEqual(['listening true', '1 HOLD']);
    expect(relay.status).toMatchObject({ failed: 0, listening: true });
  });

  it('is lost where it is older than the listener: it counts as failed, and for a while nobody listened', () => {
    const { join, lwcReceives, relay, event, time, said } = bench();
    const queue = [event('CALL_STARTED'), event('CALL_CONNECTED')];
    time.pass(1000);
    join('lwc', 'lwc');
    lwcReceives('HOLD');
    time.pass(1000);
    join('aura', 'aura');
    relay.receive([...queue, event('RESUME')]);
    lwcReceives('MUTE');
    expect(said()).toEqual(['listening true', '1 HOLD', 'listening false', 'listening true', '2 MUTE']);
    expect(relay.status).toMatchObject({ failed: 2, seen: 2 });
  });

  it('is lost where the clock cannot tell it from the start of the listener', () => {
    const { join, lwcReceives, relay, event } = bench();
    join('lwc', 'lwc');
    lwcReceives();
    join('aura', 'aura');
    relay.receive([event('HOLD')]);
    expect(relay.status?.failed).toBe(1);
  });

  it.each([true, false])('is judged by the wall time where one of the two has no page time', (hasPageClock) => {
    const { join, lwcReceives, relay, event, time } = bench({ hasPageClock });
    const timed = (type: string) => event(type, hasPageClock ? { pageTime: undefined } : {});
    const queue = [timed('HOLD')];
    time.pass(1000);
    join('lwc', 'lwc');
    lwcReceives();
    time.pass(1000);
    join('aura', 'aura');
    relay.receive([...queue, timed('RESUME')]);
    expect(relay.status?.failed).toBe(1);
  });

  it('is lost also before the listener has said how listening is', () => {
    const { join, lwcReceives, relay, event, time, said } = bench();
    const queue = [event('HOLD')];
    time.pass(1000);
    join('lwc', 'lwc');
    join('aura', 'aura');
    relay.receive(queue);
    expect(relay.status).toMatchObject({ listening: false, toolkit: 'found', notSubscribed: [], failed: 1 });
    lwcReceives();
    expect(said()).toEqual(['listening false', 'listening true']);
  });

  it('is judged event by event once its kind has the turn: lost, a copy, or still new', () => {
    const { join, lwcReceives, relay, event, time, said } = bench();
    const queue = [event('CALL_STARTED')];
    time.pass(1000);
    const { leave } = join('lwc', 'lwc');
    time.pass(1000);
    lwcReceives('HOLD');
    queue.push(event('HOLD'));
    time.pass(1000);
    leave();
    time.pass(1000);
    queue.push(event('RESUME'));
    join('aura', 'aura');
    relay.receive([...queue, { facts: LISTENING }]);
    expect(said()).toEqual(['listening true', '1 HOLD', 'listening false', 'listening true', '2 RESUME']);
    expect(relay.status?.failed).toBe(1);
  });

  it('counts again once its kind has handed over what it held, at the very moment of its turn, too', () => {
    const { join, lwcReceives, relay, event, said } = bench();
    const lwc = join('lwc', 'lwc');
    lwcReceives('HOLD');
    join('aura', 'aura', (isOurs) => isOurs && relay.receive([event('RESUME'), { facts: LISTENING }]));
    relay.receive([{ facts: LISTENING }]);
    relay.handOn(lwc.member);
    expect(said()).toEqual(['listening true', '1 HOLD', '2 RESUME']);
  });

  it('is judged again after all Aura hosts were off the page', () => {
    const { join, lwcReceives, relay, event, time } = bench();
    const aura = join('aura', 'aura');
    relay.receive([{ facts: LISTENING }]);
    aura.leave();
    const queue = [event('CALL_STARTED')];
    time.pass(1000);
    const lwc = join('lwc', 'lwc');
    lwcReceives();
    time.pass(1000);
    lwc.leave();
    join('aura', 'aura');
    relay.receive(queue);
    expect(relay.status?.failed).toBe(1);
  });

  it('is judged also where a host handed something over while it was leaving', () => {
    const { join, lwcReceives, relay, event, time, said } = bench();
    const aura = join('aura', 'aura');
    const lwc = join('lwc', 'lwc', (isOurs) => isOurs && relay.receive([event('MUTE')]));
    aura.leave();
    time.pass(1000);
    lwcReceives('HOLD');
    const queue = [event('HOLD')];
    time.pass(1000);
    lwc.leave();
    join('aura', 'aura');
    relay.receive(queue);
    expect(said().filter((text) => !text.startsWith('listening'))).toEqual(['1 HOLD']);
  });

  it('is not judged where no other kind ever listened: nothing was missed while the host was off the page', () => {
    const { join, relay, event, time, said } = bench();
    const aura = join('aura', 'aura');
    relay.receive([{ facts: LISTENING }]);
    aura.leave();
    const queue = [event('HOLD')];
    time.pass(1000);
    join('aura', 'aura');
    relay.receive(queue);
    expect(said()).toEqual(['listening true', '1 HOLD']);
  });

  it('is lost where it came while the listener was still getting its listeners', () => {
    const { join, lwcReceives, relay, event, time } = bench();
    const queue: ReceivedEvent[] = [];
    join('lwc', 'lwc', () => {
      time.pass(1000);
      queue.push(event('HOLD'));
      time.pass(1000);
    });
    lwcReceives();
    join('aura', 'aura');
    relay.receive(queue);
    expect(relay.status?.failed).toBe(1);
  });

  it('counts where a host left while it was getting its listeners, so that its turn is over', () => {
    const { join, relay, event, time, said } = bench();
    const aura = join('aura', 'aura');
    const lwc = join('lwc', 'lwc', (isOurs) => isOurs && lwc.leave());
    aura.leave();
    time.pass(1000);
    join('aura', 'aura');
    relay.receive([event('HOLD')]);
    relay.receive([event('RESUME')]);
    expect(said()).toEqual(['1 HOLD', '2 RESUME']);
  });
});

import { createClock } from '../clock';
import type { Playback } from '../playback';
import { Session, type ConsolePage } from '../session';
import { atOnce } from '../slices';
import type { Trace } from '../traceFile';

const LINE = '{"at":1,"type":"MUTE","detail":{"callId":"A"}}\n{"at":60001,"type":"UNMUTE","detail":{"callId":"A"}}';

const TRACE: Trace = {
  title: 'Short',
  skipped: 0,
  recordedAt: 1,
  events: [
    { type: 'MUTE', after: 0, detail: { callId: 'A' } },
    { type: 'UNMUTE', after: 60_000, detail: { callId: 'A' } },
  ],
};

function createRig() {
  const done: string[] = [];
  const note =
    (what: string) =>
    (...given: unknown[]): void =>
      void done.push([what, ...given.map((value) => JSON.stringify(value))].join(' '));
  const page: ConsolePage = {
    emit: note('emit'),
    untouched(emit) {
      note('untouched')();
      emit();
    },
    createRelay: note('create relay'),
    destroyRelay: note('destroy relay'),
    setRelay: note('set relay'),
    arrange: note('arrange'),
    toggleUtility: note('toggle utility'),
    listenerCount: () => 15,
    serviceUse: () => ({ contexts: 4, subscriptions: 3 }),
    published: () => ['message'],
    beginPage: note('begin page'),
    delivered: async () => note('delivered')(),
  };
  const clock = createClock(Date.now);
  const playbacks: Playback[] = [];
  const onPlayback = (playback: Playback): void => void playbacks.push(playback);
  const session = new Session({ clock, page, onPlayback, renewConsoles: note('renew consoles') });
  return { session, clock, done, playbacks };
}

describe('session', () => {
  it('plays a trace and resolves once all was delivered', async () => {
    const { session, done } = createRig();
    await session.play(LINE, { speed: Infinity });
    expect(done).toEqual(['emit "MUTE" {"callId":"A"}', 'emit "UNMUTE" {"callId":"A"}', 'delivered']);
  });

  it('refuses a trace that cannot be played, and says why', async () => {
    const { session, done } = createRig();
    await expect(session.play('nope')).rejects.toThrow('No line is a toolkit event');
    expect(done).toEqual([]);
  });

  it.each([0, -1, NaN])('refuses the speed %s, at which no time would pass', async (speed) => {
    const { session, done } = createRig();
    await expect(session.play(LINE, { speed })).rejects.toThrow(`above 0, not ${speed}`);
    expect(done).toEqual([]);
  });

  it('plays what was asked for last: what was playing stops, and its promise resolves', async () => {
    const { session, done } = createRig();
    const first = session.play(LINE);
    await session.play('{"at":1,"type":"HOLD","detail":{"callId":"B"}}', { speed: Infinity });
    await first;
    expect(done.filter((what) => what.startsWith('emit'))).toEqual([
      'emit "MUTE" {"callId":"A"}',
      'emit "HOLD" {"callId":"B"}',
    ]);
  });

  it('plays in life speed unless told otherwise', async () => {
    const { session, done } = createRig();
    const played = session.play(LINE);
    expect(done).toEqual(['emit "MUTE" {"callId":"A"}']);
    session.player.stop();
    await played;
    expect(done).toHaveLength(2);
  });

  it('starts over with another page, a fresh relay, fresh consoles and the real time', async () => {
    const { session, clock, done } = createRig();
    clock.jump(0);
    await session.reset();
    expect(done).toEqual(['destroy relay', 'begin page', 'renew consoles', 'create relay false', 'delivered']);
    expect(Math.abs(Date.now() - clock.now())).toBeLessThan(1000);
  });

  it('shows a moment of a trace, and an earlier one to a fresh relay that is there at once', async () => {
    const { session, done } = createRig();
    await session.showTrace(TRACE, 2);
    session.player.show(1);
    expect(done).toEqual([
      ...['untouched', 'emit "MUTE" {"callId":"A"}', 'emit "UNMUTE" {"callId":"A"}', 'delivered'],
      ...[
        'untouched',
        'destroy relay',
        'begin page',
        'renew consoles',
        'create relay true',
        'untouched',
        'emit "MUTE" {"callId":"A"}',
      ],
    ]);
  });

  it('opens a recording at its end, at its own date', () => {
    const { session, clock, done } = createRig();
    atOnce(session.player.open(TRACE, 2));
    expect(done).toEqual(['emit "MUTE" {"callId":"A"}', 'emit "UNMUTE" {"callId":"A"}']);
    expect(clock.now()).toBe(60_001);
  });

  it('opens a recording at an earlier moment, from which its end is now', () => {
    const { session, clock, done, playbacks } = createRig();
    atOnce(session.player.open(TRACE, 1));
    expect(done.filter((what) => what.startsWith('emit'))).toEqual(['emit "MUTE" {"callId":"A"}']);
    expect(clock.now()).toBe(1);
    expect(playbacks.at(-1)).toMatchObject({ isLanded: true, timeline: { shown: 1, isPast: true } });
    session.player.showNow();
    expect(playbacks.at(-1)).toMatchObject({ isLanded: false, timeline: { shown: 2, isPast: false } });
  });

  it('lands on an earlier moment once a trace was played to its end, and not where somebody stepped there', async () => {
    const { session, playbacks } = createRig();
    await session.playTrace(TRACE, Infinity);
    session.player.land(1);
    expect(playbacks.at(-1)).toMatchObject({ isLanded: true, timeline: { shown: 1, isPast: true } });
    const stepped = session.playTrace(TRACE, 1, { isPaused: true });
    session.player.step();
    session.player.step();
    await stepped;
    session.player.land(1);
    expect(playbacks.at(-1)).toMatchObject({ status: 'finished', isLanded: false });
  });

  it('forgets what it sent when it starts over', async () => {
    const { session, done } = createRig();
    session.emit('HOLD', { callId: 'A' });
    await session.reset();
    session.player.show(1);
    expect(done.filter((what) => what.startsWith('emit'))).toHaveLength(1);
  });

  it('stops what is played when it starts over', async () => {
    const { session, done } = createRig();
    const played = session.play(LINE);
    await session.reset();
    await played;
    expect(done.filter((what) => what.startsWith('emit'))).toHaveLength(1);
  });

  it('passes single events, relays and questions on to the console page', () => {
    const { session, done } = createRig();
    session.emit('HOLD', { callId: 'A' });
    session.destroyRelay('record');
    session.createRelay();
    expect(done).toEqual(['emit "HOLD" {"callId":"A"}', 'destroy relay "record"', 'create relay']);
    expect(session.listenerCount()).toBe(15);
    expect(session.serviceUse()).toEqual({ contexts: 4, subscriptions: 3 });
    expect(session.messages()).toEqual(['message']);
  });

  it('resets to other relays, and opens the utility', async () => {
    const { session, done } = createRig();
    await session.arrange({ onRecord: 3 });
    session.toggleUtility();
    expect([done[0], done.at(-1)]).toEqual(['arrange {"onRecord":3}', 'toggle utility']);
    expect(done.slice(1, -1)).toEqual([
      'destroy relay',
      'begin page',
      'renew consoles',
      'create relay false',
      'delivered',
    ]);
  });
});

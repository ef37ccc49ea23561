import { after } from 'c/voiceCalls';
import { createClock } from '../clock';
import type { Playback } from '../playback';
import { Player } from '../player';
import type { Trace, TraceEvent } from '../traceFile';

const START = 1_795_000_000_000;
const RECORDED = START - 86_400_000;

const event = (type: TraceEvent['type'], after: number): TraceEvent => ({ type, after, detail: {} });
const TRACE: Trace = {
  title: 'Short call',
  skipped: 0,
  recordedAt: RECORDED,
  events: [event('CALL_STARTED', 0), event('CALL_CONNECTED', 6000), event('HOLD', 36_000), event('CALL_ENDED', 66_000)],
};

/** A player in a world that only remembers what the consoles of now have received, and when; each event takes `emitMs` to send. */
function createRig({ emitMs = 0 } = {}) {
  const clock = createClock(Date.now);
  let received: string[] = [];
  const restarts: number[] = [];
  let isUntouched = false;
  let exposed: string[] = [];
  let shown: Playback | undefined;
  const player = new Player({
    clock,
    emit({ type }) {
      jest.setSystemTime(Date.now() + emitMs);
      received.push(`${type} ${clock.now() - START}`);
      if (!isUntouched) exposed.push(type);
    },
    untouched(show) {
      isUntouched = true;
      show();
      isUntouched = false;
    },
    restart() {
      received = [];
      restarts.push(clock.now() - START);
    },
    wait: after,
    onChange: (playback) => (shown = playback),
  });
  return {
    player,
    clock,
    received: () => received,
    /** What was sent since this was asked last, and could have gone wrong. */
    exposed() {
      const before = exposed;
      exposed = [];
      return before;
    },
    /** When the consoles were renewed. */
    restarts: () => restarts,
    /** The clock, in milliseconds after the start. */
    time: () => clock.now() - START,
    status: () => shown?.status,
    timeline: () => shown?.timeline,
    shown: () => shown,
    pass: (milliseconds: number): void => void jest.advanceTimersByTime(milliseconds),
  };
}

beforeEach(() => void jest.useFakeTimers({ now: START }));
afterEach(() => void jest.useRealTimers());

describe('time travel', () => {
  it('shows an earlier moment to fresh consoles, which receive what came until then at its own times', () => {
    const { player, received, restarts, time, status, timeline, pass } = createRig();
    void player.start(TRACE, Infinity);
    player.show(2);
    pass(60_000);
    expect(received()).toEqual(['CALL_STARTED 0', 'CALL_CONNECTED 6000']);
    expect([restarts(), time(), status()]).toEqual([[0], 6000, 'paused']);
    expect(timeline()).toMatchObject({ shown: 2, isPast: true });
    expect(timeline()?.events).toHaveLength(4);
  });

  it('goes forward without fresh consoles, by what they have not received', () => {
    const { player, received, restarts, time } = createRig();
    void player.start(TRACE, Infinity);
    player.show(1);
    player.show(3);
    expect(received()).toEqual(['CALL_STARTED 0', 'CALL_CONNECTED 6000', 'HOLD 36000']);
    expect([restarts(), time()]).toEqual([[0], 36_000]);
  });

  it('shows what has not been played yet before its time', () => {
    const { player, received, restarts, status, timeline, pass } = createRig();
    void player.start(TRACE, 1);
    player.show(3);
    pass(100_000);
    expect([received().length, restarts(), status(), timeline()?.isPast]).toEqual([3, [], 'paused', true]);
  });

  it('returns to where a half-played trace had come to, and stays paused there', () => {
    const { player, received, time, status, timeline, pass } = createRig();
    void player.start(TRACE, 1);
    pass(40_000);
    player.show(1);
    pass(5000);
    player.showNow();
    expect(received()).toEqual(['CALL_STARTED 0', 'CALL_CONNECTED 6000', 'HOLD 36000']);
    expect(timeline()).toMatchObject({ shown: 3, isPast: false });
    pass(100_000);
    expect([time(), status(), received().length]).toEqual([40_000, 'paused', 3]);
    player.resume();
    pass(26_000);
    expect([received().at(-1), status()]).toEqual(['CALL_ENDED 66000', 'finished']);
  });

  it('returns from what was shown before its time, which fresh consoles have not received', () => {
    const { player, received, restarts, time, timeline, pass } = createRig();
    void player.start(TRACE, 1);
    pass(7000);
    player.show(4);
    expect([received().length, timeline()?.isPast]).toEqual([4, true]);
    player.step();
    player.showNow();
    expect(received()).toEqual(['CALL_STARTED 0', 'CALL_CONNECTED 6000']);
    expect([restarts(), time(), timeline()?.isPast]).toEqual([[0], 7000, false]);
  });

  it('is at now, and paused, where the moment is shown that a trace being played has come to', () => {
    const { player, restarts, time, status, timeline, pass } = createRig();
    void player.start(TRACE, 1);
    pass(7000);
    player.show(2);
    pass(60_000);
    expect([restarts(), time(), status(), timeline()?.isPast]).toEqual([[], 7000, 'paused', false]);
    player.show(1);
    player.step();
    expect([restarts(), time(), status(), timeline()?.isPast]).toEqual([[0], 7000, 'paused', false]);
  });

  it('shows events again untouched, and what is sent then is not', () => {
    const { player, exposed, pass } = createRig();
    void player.start(TRACE, 1);
    pass(7000);
    exposed();
    player.show(4);
    player.show(1);
    player.showNow();
    expect(exposed()).toEqual([]);
    player.sendNow({ type: 'MUTE', detail: {} });
    player.step();
    expect(exposed()).toEqual(['MUTE', 'HOLD']);
  });

  it('returns to a now that has gone on meanwhile', () => {
    const { player, time, pass } = createRig();
    void player.start(TRACE, Infinity);
    pass(10_000);
    player.show(1);
    pass(5000);
    expect(time()).toBe(0);
    player.showNow();
    expect(time()).toBe(81_000);
  });

  it('takes the last event for now', () => {
    const { player, received, timeline } = createRig();
    void player.start(TRACE, Infinity);
    player.show(2);
    player.show(4);
    expect([received().length, timeline()?.isPast]).toEqual([4, false]);
    player.show(1);
    player.show(99);
    expect([received().length, timeline()?.isPast]).toEqual([4, false]);
  });

  it.each([0, -1, NaN])('has no moment %s', (number) => {
    const { player, restarts, timeline } = createRig();
    player.show(1);
    expect(timeline()).toBeUndefined();
    void player.start(TRACE, Infinity);
    player.show(number);
    expect([restarts(), timeline()?.shown]).toEqual([[], 4]);
  });

  it('returns to now when an event comes, which is the last one then', () => {
    const { player, received, timeline, pass } = createRig();
    void player.start(TRACE, Infinity);
    pass(2000);
    player.show(2);
    player.sendNow({ type: 'WRAP_UP_ENDED', detail: {} });
    expect(received()).toHaveLength(5);
    expect(received().at(-1)).toBe('WRAP_UP_ENDED 68000');
    expect(timeline()).toMatchObject({ shown: 5, isPast: false });
  });

  it('puts an event behind those that had come when a half-played trace is looked back at, and goes on with the rest', () => {
    const { player, received, status, timeline, pass } = createRig();
    void player.start(TRACE, 1);
    pass(10_000);
    player.pause();
    player.show(1);
    player.sendNow({ type: 'MUTE', detail: {} });
    expect(received()).toEqual(['CALL_STARTED 0', 'CALL_CONNECTED 6000', 'MUTE 10000']);
    expect([status(), timeline()?.isPast, timeline()?.events.length]).toEqual(['paused', false, 5]);
    player.resume();
    pass(56_000);
    expect(received().slice(3)).toEqual(['HOLD 36000', 'CALL_ENDED 66000']);
  });

  it('travels over events that were sent by hand', () => {
    const { player, received, shown, pass } = createRig();
    player.sendNow({ type: 'CALL_CONNECTED', detail: {} });
    pass(3000);
    player.sendNow({ type: 'MUTE', detail: {} });
    expect(shown()).toMatchObject({ status: 'empty', total: 0, timeline: { shown: 2 } });
    player.show(1);
    expect(received()).toEqual(['CALL_CONNECTED 0']);
    expect(shown()).toMatchObject({ title: 'Events sent by hand', done: 1, total: 2 });
    player.showNow();
    expect(received()).toEqual(['CALL_CONNECTED 0', 'MUTE 3000']);
  });

  it('puts an event that is sent by hand while a trace is played in its place among the others', () => {
    const { player, received, timeline, pass } = createRig();
    void player.start(TRACE, 1);
    pass(10_000);
    player.sendNow({ type: 'MUTE', detail: {} });
    pass(100_000);
    player.show(3);
    expect(received()).toEqual(['CALL_STARTED 0', 'CALL_CONNECTED 6000', 'MUTE 10000']);
    expect(timeline()?.events).toHaveLength(5);
  });

  it('goes on from an earlier moment when it is resumed, and steps from there', () => {
    const { player, received, status, timeline, pass } = createRig();
    void player.start(TRACE, Infinity);
    player.show(2);
    player.step();
    expect([received().length, timeline()?.isPast]).toEqual([3, true]);
    player.setSpeed(1);
    player.resume();
    expect([status(), timeline()?.isPast]).toEqual(['playing', false]);
    pass(30_000);
    expect(received().at(-1)).toBe('CALL_ENDED 66000');
  });

  it('plays the next trace behind all of the one that is looked back at', () => {
    const { player, received, shown } = createRig();
    void player.start(TRACE, Infinity);
    player.show(1);
    void player.start({ ...TRACE, title: 'Next' }, Infinity);
    expect(received()).toHaveLength(8);
    expect(shown()).toMatchObject({ title: 'Next', done: 4, total: 4, timeline: { shown: 8 } });
  });

  it('keeps what was sent when it is stopped, and gives up the rest', () => {
    const { player, received, timeline, pass } = createRig();
    void player.start(TRACE, 1);
    pass(6000);
    player.stop();
    expect(timeline()).toMatchObject({ shown: 2, isPast: false });
    player.show(1);
    player.showNow();
    expect(received()).toHaveLength(2);
  });

  it('gives up, stopped in the past, what had not come', () => {
    const { player, received, timeline, pass } = createRig();
    void player.start(TRACE, 1);
    pass(7000);
    player.show(1);
    player.stop();
    expect(received()).toHaveLength(2);
    expect(timeline()).toMatchObject({ shown: 2, isPast: false });
    expect(timeline()?.events).toHaveLength(2);
  });

  it('forgets everything when it is cleared, also in the past', () => {
    const { player, shown, received } = createRig();
    void player.start(TRACE, Infinity);
    player.show(2);
    player.clear();
    expect(shown()).toMatchObject({ status: 'empty', timeline: { events: [], shown: 0, isPast: false } });
    expect(received()).toHaveLength(2);
  });

  it('keeps the last ten thousand events of a page that runs for days', () => {
    const { player, timeline } = createRig();
    for (let index = 0; index < 20_001; index += 1) player.sendNow({ type: 'MUTE', detail: { index } });
    expect(timeline()?.events).toHaveLength(10_000);
    expect(timeline()?.events.at(-1)?.detail).toEqual({ index: 20_000 });
  });
});

describe('a moment of a trace', () => {
  it('is shown as if somebody had looked back from the end', () => {
    const { player, received, restarts, time, status, timeline, pass } = createRig();
    player.startAt(TRACE, 2);
    pass(5000);
    expect([received().length, time(), status(), timeline()?.isPast]).toEqual([2, 6000, 'paused', true]);
    player.showNow();
    expect([received().length, restarts(), status(), timeline()?.isPast]).toEqual([4, [], 'finished', false]);
    pass(1000);
    expect(time()).toBe(67_000);
  });

  it('is now where it is the last one, and time passes', () => {
    const { player, received, time, timeline, pass } = createRig();
    player.startAt(TRACE, 4);
    pass(1000);
    expect([received().length, time(), timeline()?.isPast]).toEqual([4, 67_000, false]);
  });
});

describe('a trace that is started in a pause', () => {
  it('sends nothing before it is resumed, also at once and what is due', () => {
    const { player, received, time, status, timeline, pass } = createRig();
    void player.start(TRACE, Infinity, { isPaused: true });
    pass(1000);
    expect([received(), time(), status(), timeline()]).toEqual([
      [],
      0,
      'paused',
      expect.objectContaining({ shown: 0 }),
    ]);
    player.resume();
    expect([received().length, status()]).toEqual([4, 'finished']);
  });
});

describe('a recording', () => {
  it('is shown as it was at its end, at its own dates, and time stands still', () => {
    const { player, clock, status, pass } = createRig();
    void player.start(TRACE, Infinity, { isRecording: true });
    pass(50_000);
    expect([clock.now(), status()]).toEqual([RECORDED + 66_000, 'finished']);
  });

  it('is dragged back and forth like any trace, and stands still at its end again', () => {
    const { player, clock, timeline, pass } = createRig();
    void player.start(TRACE, Infinity, { isRecording: true });
    player.show(1);
    expect([clock.now(), timeline()?.isPast]).toEqual([RECORDED, true]);
    pass(5000);
    player.showNow();
    pass(9000);
    expect(clock.now()).toBe(RECORDED + 66_000);
  });

  it('goes on from its end when an event comes', () => {
    const { player, clock, pass } = createRig();
    void player.start(TRACE, Infinity, { isRecording: true });
    pass(50_000);
    player.sendNow({ type: 'WRAP_UP_ENDED', detail: {} });
    pass(1000);
    expect(clock.now()).toBe(RECORDED + 67_000);
  });
});

describe('a long way', () => {
  const LONG: Trace = {
    ...TRACE,
    title: 'Long call',
    events: Array.from({ length: 20 }, (_, index) => event(index % 2 ? 'UNMUTE' : 'MUTE', index * 1000)),
  };
  /** A long trace that was played to its end; a slice sends four of its events. */
  function createLongRig() {
    const rig = createRig({ emitMs: 10 });
    rig.player.startAt(LONG, 20);
    while (rig.shown()?.goingTo) jest.advanceTimersToNextTimer();
    return rig;
  }
  /** How many events the page shows, up to which it sends, and how it stands. */
  const stand = ({ shown }: ReturnType<typeof createRig>) => {
    const { goingTo, status, timeline } = shown() ?? {};
    return { shown: timeline?.shown, goingTo, status, isPast: timeline?.isPast };
  };

  it('is gone in slices, between which the browser has its turn', () => {
    const rig = createLongRig();
    rig.player.show(10);
    expect(stand(rig)).toEqual({ shown: 4, goingTo: 10, status: 'paused', isPast: true });
    jest.advanceTimersToNextTimer();
    expect(stand(rig)).toMatchObject({ shown: 8, goingTo: 10 });
    jest.advanceTimersToNextTimer();
    expect(stand(rig)).toEqual({ shown: 10, goingTo: null, status: 'paused', isPast: true });
    expect([rig.received().length, rig.exposed()]).toEqual([10, []]);
  });

  it('ends where it is when it is paused, and now is still known', () => {
    const rig = createLongRig();
    rig.player.show(10);
    rig.player.pause();
    jest.runAllTimers();
    expect(stand(rig)).toEqual({ shown: 4, goingTo: null, status: 'paused', isPast: true });
    rig.player.showNow();
    rig.player.pause();
    jest.runAllTimers();
    expect(stand(rig)).toMatchObject({ shown: 8, isPast: true });
    rig.player.showNow();
    jest.runAllTimers();
    expect(stand(rig)).toEqual({ shown: 20, goingTo: null, status: 'finished', isPast: false });
  });

  it('gives way to another wish', () => {
    const rig = createLongRig();
    rig.player.show(10);
    rig.player.show(6);
    jest.runAllTimers();
    expect(stand(rig)).toMatchObject({ shown: 6, goingTo: null });
    expect(rig.received()).toHaveLength(6);
    rig.player.show(16);
    rig.player.resume();
    rig.player.pause();
    jest.runAllTimers();
    expect(stand(rig)).toMatchObject({ goingTo: null, status: 'paused', isPast: false });
  });

  it('leads to now before an event comes by hand, and before the rest is given up', () => {
    const rig = createLongRig();
    rig.player.show(2);
    rig.player.sendNow({ type: 'CALL_ENDED', detail: {} });
    expect(rig.received()).not.toContainEqual(expect.stringContaining('CALL_ENDED'));
    jest.runAllTimers();
    expect([rig.received().length, rig.received().at(-1)]).toEqual([21, expect.stringContaining('CALL_ENDED')]);
    rig.player.show(2);
    rig.player.stop();
    jest.runAllTimers();
    expect(stand(rig)).toEqual({ shown: 21, goingTo: null, status: 'empty', isPast: false });
  });

  it('is gone in slices, too, where all is sent at once, and can be paused', () => {
    const rig = createRig({ emitMs: 10 });
    void rig.player.start(LONG, Infinity);
    expect(stand(rig)).toEqual({ shown: 4, goingTo: 20, status: 'playing', isPast: false });
    rig.player.pause();
    jest.runAllTimers();
    expect(stand(rig)).toEqual({ shown: 4, goingTo: null, status: 'paused', isPast: false });
    rig.player.resume();
    jest.runAllTimers();
    expect(stand(rig)).toEqual({ shown: 20, goingTo: null, status: 'finished', isPast: false });
  });

  it('leaves the browser its turns where the events of a fast playback come late', () => {
    const rig = createRig({ emitMs: 10 });
    void rig.player.start({ ...LONG, events: LONG.events.map((one) => ({ ...one, after: 0 })) }, 60);
    expect(stand(rig)).toEqual({ shown: 4, goingTo: null, status: 'playing', isPast: false });
    jest.runAllTimers();
    expect(stand(rig)).toMatchObject({ shown: 20, status: 'finished' });
  });
});

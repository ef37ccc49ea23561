import { after } from 'c/voiceCalls';
import { createClock, type Clock } from '../clock';
import type { Playback } from '../playback';
import { Player } from '../player';
import type { Trace, TraceEvent } from '../traceFile';

const START = 1_795_000_000_000;

const event = (type: TraceEvent['type'], after: number): TraceEvent => ({ type, after, detail: {} });
const TRACE: Trace = {
  title: 'Short call',
  skipped: 2,
  recordedAt: START - 86_400_000,
  events: [event('CALL_STARTED', 0), event('CALL_CONNECTED', 6000), event('CALL_ENDED', 66_000)],
};

interface Rig {
  readonly player: Player;
  readonly clock: Clock;
  /** What was sent, as type and milliseconds after the start on the clock. */
  readonly sent: string[];
  /** What the screen was shown last. */
  shown(): Playback | undefined;
  /** Lets real time pass. */
  pass(milliseconds: number): void;
}

function createRig(): Rig {
  const clock = createClock(Date.now);
  const sent: string[] = [];
  let shown: Playback | undefined;
  const player = new Player({
    clock,
    emit: ({ type }) => void sent.push(`${type} ${clock.now() - START}`),
    untouched: (show) => show(),
    restart: () => void sent.push(`restart ${clock.now() - START}`),
    wait: after,
    onChange: (playback) => (shown = playback),
  });
  const pass = (milliseconds: number): void => void jest.advanceTimersByTime(milliseconds);
  return { player, clock, sent, shown: () => shown, pass };
}

beforeEach(() => void jest.useFakeTimers({ now: START }));
afterEach(() => void jest.useRealTimers());

describe('player', () => {
  it('sends the first event at once and the others at their own times', () => {
    const { player, sent, pass } = createRig();
    void player.start(TRACE, 1);
    expect(sent).toEqual(['CALL_STARTED 0']);
    pass(5999);
    expect(sent).toHaveLength(1);
    pass(1);
    expect(sent).toEqual(['CALL_STARTED 0', 'CALL_CONNECTED 6000']);
    pass(60_000);
    expect(sent[2]).toBe('CALL_ENDED 66000');
  });

  it.each([5, 20, 60])('shows the times of the trace at %i times the speed', (speed) => {
    const { player, sent, shown, pass } = createRig();
    void player.start(TRACE, speed);
    pass(66_000 / speed + 10);
    expect(sent).toEqual(['CALL_STARTED 0', 'CALL_CONNECTED 6000', 'CALL_ENDED 66000']);
    expect(shown()?.status).toBe('finished');
  });

  it('holds the clock at the next event until that was sent, however late the timer', () => {
    const { player, clock } = createRig();
    void player.start(TRACE, 60);
    jest.setSystemTime(START + 9000);
    expect(clock.now()).toBe(START + 6000);
    player.stop();
  });

  it('lets the clock run fast between events and at its own pace at the end', () => {
    const { player, clock, pass } = createRig();
    void player.start(TRACE, 20);
    pass(100);
    expect(clock.now()).toBe(START + 2000);
    pass(3200);
    expect(clock.now()).toBe(START + 66_000);
    pass(1000);
    expect(clock.now()).toBe(START + 67_000);
  });

  it('sends all within the call at infinite speed, the clock jumping along', () => {
    const { player, sent } = createRig();
    void player.start(TRACE, Infinity);
    expect(sent).toEqual(['CALL_STARTED 0', 'CALL_CONNECTED 6000', 'CALL_ENDED 66000']);
  });

  it('sets the clock back where the trace does', () => {
    const { player, sent } = createRig();
    void player.start({ ...TRACE, events: [event('CALL_STARTED', 0), event('MUTE', -500)] }, 1);
    expect(sent).toEqual(['CALL_STARTED 0', 'MUTE -500']);
  });

  it('resolves at the end of the trace', async () => {
    const { player, pass } = createRig();
    const ended = jest.fn();
    const played = player.start(TRACE, 60).then(ended);
    pass(1000);
    await Promise.resolve();
    expect(ended).not.toHaveBeenCalled();
    pass(100);
    await played;
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it('resolves when it is stopped, and sends nothing more', async () => {
    const { player, sent, shown, pass } = createRig();
    const played = player.start(TRACE, 1);
    player.stop();
    await played;
    pass(100_000);
    expect(sent).toHaveLength(1);
    expect(shown()).toMatchObject({ status: 'empty', title: '', done: 0, total: 0, skipped: 0 });
  });

  it('gives up the trace that it plays for the next one', async () => {
    const { player, sent, pass } = createRig();
    const first = player.start(TRACE, 1);
    void player.start({ ...TRACE, events: [event('MUTE', 0)] }, 1);
    await first;
    pass(100_000);
    expect(sent).toEqual(['CALL_STARTED 0', 'MUTE 0']);
  });

  it('stands still in a pause, the clock too, and goes on where it was', () => {
    const { player, clock, sent, shown, pass } = createRig();
    void player.start(TRACE, 1);
    pass(2000);
    player.pause();
    pass(500_000);
    expect(clock.now()).toBe(START + 2000);
    expect(shown()?.status).toBe('paused');
    player.resume();
    pass(3999);
    expect(sent).toHaveLength(1);
    pass(1);
    expect(sent[1]).toBe('CALL_CONNECTED 6000');
  });

  it('steps to the next event and pauses there', () => {
    const { player, clock, sent, shown, pass } = createRig();
    void player.start(TRACE, 1);
    pass(1000);
    player.step();
    expect(sent[1]).toBe('CALL_CONNECTED 6000');
    pass(10_000);
    expect(clock.now()).toBe(START + 6000);
    expect(shown()).toMatchObject({ status: 'paused', done: 2 });
    player.step();
    expect(shown()).toMatchObject({ status: 'finished', done: 3 });
  });

  it('changes its speed while it plays', () => {
    const { player, sent, pass } = createRig();
    void player.start(TRACE, 1);
    pass(3000);
    player.setSpeed(60);
    pass(50);
    expect(sent[1]).toBe('CALL_CONNECTED 6000');
    player.setSpeed(Infinity);
    expect(sent[2]).toBe('CALL_ENDED 66000');
  });

  it('keeps a speed that is changed in a pause for later', () => {
    const { player, sent, shown, pass } = createRig();
    void player.start(TRACE, 1);
    player.pause();
    player.setSpeed(60);
    expect(shown()?.status).toBe('paused');
    player.resume();
    pass(100);
    expect(sent).toHaveLength(2);
  });

  it('says what it plays, how far it is and what was left out', () => {
    const { player, shown, pass } = createRig();
    void player.start(TRACE, 1);
    expect(shown()).toMatchObject({ status: 'playing', title: 'Short call', done: 1, total: 3, skipped: 2 });
    pass(6000);
    expect(shown()?.done).toBe(2);
  });

  it.each(['pause', 'resume', 'step', 'stop'] as const)(
    'does nothing on %s when there is nothing to play',
    (command) => {
      const { player, clock, sent, pass } = createRig();
      player[command]();
      pass(1000);
      expect(sent).toEqual([]);
      expect(clock.now()).toBe(START + 1000);
    },
  );
});

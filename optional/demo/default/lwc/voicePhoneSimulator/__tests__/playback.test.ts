import { NOTHING_PLAYED, Playback, type Progress } from '../playback';
import type { Scenario } from '../scenarios';

const SCENARIO: Scenario = {
  name: 'short',
  title: 'A short call',
  story: '',
  events: [
    [0, 'CALL_STARTED', { callId: 'A', participant: 'Ada' }],
    [4000, 'CALL_CONNECTED', { callId: 'A' }],
    [3000, 'MUTE', {}],
    [9000, 'CALL_ENDED', { callId: ' ' }],
  ],
};

/** A playback and the one wait that it is in. */
function createPlayback() {
  const sent: unknown[] = [];
  const waits: number[] = [];
  const shown: Progress[] = [];
  let then: (() => void) | null = null;
  let speed = 1;
  const playback = new Playback({
    send: (type, detail) => sent.push([type, detail]),
    speed: () => speed,
    wait(milliseconds, next) {
      waits.push(milliseconds);
      then = next;
      return () => (then = null);
    },
    onChange: (progress) => shown.push(progress),
  });
  return {
    playback,
    sent,
    waits,
    shown,
    setSpeed: (next: number) => (speed = next),
    isWaiting: () => then !== null,
    pass() {
      const next = then;
      then = null;
      next?.();
    },
  };
}

it('sends each event after the time between it and the one before, never less than none', () => {
  const { playback, sent, waits, pass } = createPlayback();
  playback.start(SCENARIO, '1');
  for (let event = 0; event < 4; event += 1) pass();
  expect(waits).toEqual([0, 4000, 0, 6000]);
  expect(sent).toEqual([
    ['CALL_STARTED', { callId: 'A-1', participant: 'Ada' }],
    ['CALL_CONNECTED', { callId: 'A-1' }],
    ['MUTE', {}],
    ['CALL_ENDED', { callId: ' ' }],
  ]);
});

it('goes faster from the next wait on', () => {
  const { playback, waits, pass, setSpeed } = createPlayback();
  playback.start(SCENARIO, '1');
  pass();
  pass();
  setSpeed(5);
  pass();
  expect(waits).toEqual([0, 4000, 0, 1200]);
});

it('lets a call ring for more than a second however fast it goes, unless it did not in life', () => {
  const { playback, waits, pass, setSpeed } = createPlayback();
  setSpeed(20);
  playback.start(SCENARIO, '1');
  pass();
  expect(waits).toEqual([0, 1500]);
  playback.start(
    {
      ...SCENARIO,
      events: [
        [0, 'CALL_STARTED', {}],
        [300, 'CALL_CONNECTED', {}],
      ],
    },
    '2',
  );
  pass();
  expect(waits.at(-1)).toBe(300);
});

it('says how far it is, and when it is done', () => {
  const { playback, shown, pass, isWaiting } = createPlayback();
  playback.start(SCENARIO, '1');
  for (let event = 0; event < 4; event += 1) pass();
  expect(shown.map(({ status, done }) => `${status} ${done}`)).toEqual([
    'playing 0',
    'playing 1',
    'playing 2',
    'playing 3',
    'finished 4',
  ]);
  expect(shown.at(-1)).toEqual({ status: 'finished', title: 'A short call', done: 4, total: 4 });
  expect(isWaiting()).toBe(false);
});

it('sends nothing more once it is stopped', () => {
  const { playback, sent, shown, pass, isWaiting } = createPlayback();
  playback.start(SCENARIO, '1');
  pass();
  playback.stop();
  expect(isWaiting()).toBe(false);
  pass();
  expect(sent.length).toBe(1);
  expect(shown.at(-1)).toBe(NOTHING_PLAYED);
});

it('starts another one in its place, with calls of its own', () => {
  const { playback, sent, pass } = createPlayback();
  playback.start(SCENARIO, '1');
  pass();
  playback.start(SCENARIO, '2');
  pass();
  expect(sent.at(-1)).toEqual(['CALL_STARTED', { callId: 'A-2', participant: 'Ada' }]);
});

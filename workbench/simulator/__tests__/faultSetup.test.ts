import { wireFaults } from '../../../platform/lms/bus';
import { createClock } from '../clock';
import { NO_FAULTS } from '../faultControl';
import { beginOrGoOn, createFaults } from '../faultSetup';
import { saveBackup, backupOf, takeBackup } from '../sessionBackup';
import type { Playback } from '../playback';
import { Session, type ConsolePage } from '../session';
import type { DatedEvent } from '../timeline';

const START = 1_795_000_000_000;
const event = (type: DatedEvent['type'], after: number): DatedEvent => ({
  type,
  at: START + after,
  detail: { callId: 'A' },
  oddities: [],
});
const EVENTS = [
  event('CALL_STARTED', 0),
  event('CALL_CONNECTED', 6000),
  event('HOLD', 6000),
  event('CALL_ENDED', 66_000),
];
const PLAYBACK: Playback = {
  status: 'playing',
  title: 'Hold and resume',
  done: 2,
  total: 4,
  skipped: 0,
  isLanded: false,
  goingTo: null,
  timeline: { events: EVENTS, shown: 2, isPast: false },
};

/** A page that was just loaded, after one that had played so far at that speed. */
function createRig(kept: { playback: Playback; speed: number } | null) {
  if (kept) {
    const arrangement = { isOpened: false, onRecord: 1 };
    const faults = { ...NO_FAULTS, arrangement, plan: { ...NO_FAULTS.plan, isChannelDown: true } };
    saveBackup(sessionStorage, backupOf(START + 6000, kept.speed, { playback: kept.playback, faults }));
  }
  const done: string[] = [];
  const page = {
    arrange: (arrangement: object) => void done.push(`arrange ${JSON.stringify(arrangement)}`),
    createRelay: () => void done.push('create relay'),
    emit: (type: string) => void done.push(`${type} ${clock.now() - START}`),
    delivered: async () => {},
  } as unknown as ConsolePage;
  const clock = createClock(Date.now);
  const phone = takeBackup(sessionStorage);
  if (phone) clock.jump(phone.at);
  let playback: Playback | undefined;
  const session = new Session({ clock, page, onPlayback: (next) => (playback = next), renewConsoles() {} });
  const faults = createFaults({
    phone: () => backupOf(clock.now(), 1, { playback: PLAYBACK, faults: NO_FAULTS }),
    arrange() {},
    setRelay() {},
    reload: () => void done.push('reload'),
    showLatePanel() {},
    onChange() {},
  });
  let speed = 1;
  const goesOn = beginOrGoOn({ kept: phone, page, session, faults, setSpeed: (next) => (speed = next) });
  return {
    session,
    faults,
    done,
    goesOn,
    speed: () => speed,
    time: () => clock.now() - START,
    shown: () => playback,
    pass: (milliseconds: number): void => void jest.advanceTimersByTime(milliseconds),
  };
}

beforeEach(() => {
  jest.useFakeTimers({ now: START + 900_000 });
  sessionStorage.clear();
});
afterEach(() => void jest.useRealTimers());

it('creates the relay of a page that begins, and nothing goes on', () => {
  const { goesOn, done, shown } = createRig(null);
  expect([goesOn, done, shown()]).toEqual([false, ['create relay'], undefined]);
});

it('goes on with what was playing, at its time and its speed, once the relays stand as they stood', () => {
  const { goesOn, done, speed, shown, pass } = createRig({ playback: PLAYBACK, speed: 60 });
  expect(done).toEqual(['arrange {"isOpened":false,"onRecord":1}', 'create relay', 'HOLD 6000']);
  expect(wireFaults.plan.isChannelDown).toBe(true);
  pass(1000);
  expect([goesOn, speed(), done.at(-1), shown()?.status]).toEqual([true, 60, 'CALL_ENDED 66000', 'finished']);
});

it.each([1, 60, Infinity])(
  'sends nothing of what was paused or in the past at speed %s before it is resumed',
  (speed) => {
    const timeline = { ...PLAYBACK.timeline, isPast: true };
    const rig = createRig({ playback: { ...PLAYBACK, status: 'paused', timeline }, speed });
    const { session, done, time, shown, pass } = rig;
    pass(100_000);
    expect([done.length, time(), shown()?.status]).toEqual([2, 6000, 'paused']);
    expect([rig.goesOn, rig.speed(), shown()?.title]).toEqual([true, speed, 'Hold and resume']);
    session.player.resume();
    pass(60_000 / speed + 1);
    expect(done.slice(2)).toEqual(['HOLD 6000', 'CALL_ENDED 66000']);
  },
);

it('goes on at its time when everything had been sent', () => {
  const timeline = { ...PLAYBACK.timeline, shown: 4 };
  const { goesOn, done, time, shown } = createRig({
    playback: { ...PLAYBACK, status: 'finished', timeline },
    speed: 5,
  });
  expect([goesOn, done.length, time(), shown()]).toEqual([true, 2, 6000, undefined]);
});

it('keeps the phone as it is when the page is left, not when that was asked for', () => {
  const { faults, done, pass } = createRig(null);
  faults.act({ kind: 'reload' });
  expect([done.at(-1), takeBackup(sessionStorage)]).toEqual(['reload', null]);
  pass(700);
  window.dispatchEvent(new Event('pagehide'));
  expect(takeBackup(sessionStorage)).toMatchObject({ at: START + 900_700, events: EVENTS.slice(2) });
  window.dispatchEvent(new Event('pagehide'));
  expect(takeBackup(sessionStorage)).toBeNull();
});

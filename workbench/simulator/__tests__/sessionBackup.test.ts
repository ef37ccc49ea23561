import { NO_FAULTS } from '../faultControl';
import { saveBackup, backupOf, restOf, takeBackup } from '../sessionBackup';
import type { Playback } from '../playback';
import type { DatedEvent } from '../timeline';

const eventAt = (at: number, type: DatedEvent['type']): DatedEvent => ({
  type,
  at,
  detail: { callId: 'A' },
  oddities: [],
});
const EVENTS = [eventAt(1000, 'CALL_STARTED'), eventAt(5000, 'CALL_CONNECTED'), eventAt(9000, 'HOLD')];
const PLAYBACK: Playback = {
  status: 'playing',
  title: 'Hold and resume',
  done: 1,
  total: 3,
  skipped: 0,
  isLanded: false,
  goingTo: null,
  timeline: { events: EVENTS, shown: 1, isPast: false },
};

function createStorage(): Storage {
  sessionStorage.clear();
  return sessionStorage;
}

it('keeps what is still to be sent, the page’s time, the speed and the faults, and gives it back once', () => {
  const storage = createStorage();
  const phone = backupOf(3000, 60, { playback: PLAYBACK, faults: NO_FAULTS });
  expect(phone).toEqual({
    at: 3000,
    speed: 60,
    isPlaying: true,
    title: 'Hold and resume',
    events: EVENTS.slice(1),
    problem: '',
    faults: { plan: NO_FAULTS.plan, arrangement: NO_FAULTS.arrangement },
  });
  saveBackup(storage, phone);
  expect(takeBackup(storage)).toEqual(phone);
  expect(takeBackup(storage)).toBeNull();
});

it('knows “at once” again, which is not a number in JSON, and that nothing was playing', () => {
  const storage = createStorage();
  const playback: Playback = { ...PLAYBACK, status: 'paused' };
  saveBackup(storage, backupOf(3000, Infinity, { playback, faults: NO_FAULTS }));
  expect(takeBackup(storage)).toMatchObject({ speed: null, isPlaying: false });
});

it('keeps all but the rest of a trace that is too long for the browser, and says so', () => {
  const storage = createStorage();
  const phone = backupOf(3000, 60, { playback: PLAYBACK, faults: NO_FAULTS });
  const setItem = (key: string, text: string): void => {
    if (text.length >= JSON.stringify(phone).length) throw new RangeError('The quota has been exceeded.');
    storage.setItem(key, text);
  };
  saveBackup({ setItem }, phone);
  expect(takeBackup(storage)).toEqual({
    ...phone,
    events: [],
    problem: 'The rest of Hold and resume is too long to be kept over a reload.',
  });
});

it('makes the rest a trace whose events come as long after now as they would have', () => {
  const phone = backupOf(3000, 1, { playback: PLAYBACK, faults: NO_FAULTS });
  expect(restOf(phone)).toEqual({
    title: 'Hold and resume',
    events: [
      { type: 'CALL_CONNECTED', after: 2000, detail: { callId: 'A' }, oddities: [] },
      { type: 'HOLD', after: 6000, detail: { callId: 'A' }, oddities: [] },
    ],
    skipped: 0,
    recordedAt: 3000,
  });
});

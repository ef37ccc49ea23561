import { createClock } from '../clock';
import { goOnWithKeptClock, keepClock } from '../keptClock';

const START = 1_795_000_000_000;

beforeEach(() => sessionStorage.clear());

it('goes on where the clock was, with the real time that a reload took', () => {
  let real = START;
  const before = createClock(() => real);
  before.jump(START + 3_600_000);
  keepClock(sessionStorage, before);
  real += 700;
  const after = createClock(() => real);
  goOnWithKeptClock(sessionStorage, after);
  expect(after.now()).toBe(START + 3_600_700);
  real -= 5000;
  keepClock(sessionStorage, after);
  real -= 5000;
  goOnWithKeptClock(sessionStorage, after);
  expect(after.now()).toBe(START + 3_600_700);
});

it('does so once, and shows real time where nothing was kept', () => {
  const clock = createClock(() => START);
  clock.jump(START + 5000);
  keepClock(sessionStorage, clock);
  goOnWithKeptClock(
    sessionStorage,
    createClock(() => START),
  );
  const next = createClock(() => START);
  goOnWithKeptClock(sessionStorage, next);
  expect([next.now(), sessionStorage.length]).toEqual([START, 0]);
});

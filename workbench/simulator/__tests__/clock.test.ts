import { createClock, createPageTime, installClock } from '../clock';

const START = 1_795_000_000_000;

function clockAt(start: number) {
  let real = start;
  const clock = createClock(() => real);
  const pass = (milliseconds: number): void => {
    real += milliseconds;
  };
  return { clock, pass };
}

describe('clock', () => {
  it('shows real time until it is told otherwise', () => {
    const { clock, pass } = clockAt(START);
    pass(1234);
    expect(clock.now()).toBe(START + 1234);
  });

  it('runs faster from the moment it is told, without a jump', () => {
    const { clock, pass } = clockAt(START);
    pass(1000);
    clock.run(60);
    expect(clock.now()).toBe(START + 1000);
    pass(1000);
    expect(clock.now()).toBe(START + 61_000);
  });

  it('keeps the time it has gained when it runs at its own pace again', () => {
    const { clock, pass } = clockAt(START);
    clock.run(20);
    pass(1000);
    clock.run(1);
    pass(500);
    expect(clock.now()).toBe(START + 20_500);
  });

  it('stands still at rate 0', () => {
    const { clock, pass } = clockAt(START);
    clock.run(0);
    pass(99_999);
    expect(clock.now()).toBe(START);
  });

  it('waits at its limit and goes on from there', () => {
    const { clock, pass } = clockAt(START);
    clock.run(5, START + 1000);
    pass(1000);
    expect(clock.now()).toBe(START + 1000);
    clock.run(5);
    pass(100);
    expect(clock.now()).toBe(START + 1500);
  });

  it('does not step back to a limit that has passed', () => {
    const { clock, pass } = clockAt(START);
    pass(5000);
    clock.run(1, START + 1000);
    expect(clock.now()).toBe(START + 5000);
  });

  it('jumps forth and back and goes on at the same rate', () => {
    const { clock, pass } = clockAt(START);
    clock.run(5);
    clock.jump(START + 60_000);
    expect(clock.now()).toBe(START + 60_000);
    clock.jump(START - 500);
    pass(100);
    expect(clock.now()).toBe(START);
  });

  it('shows whole milliseconds at any rate', () => {
    const { clock, pass } = clockAt(START);
    clock.run(0.3);
    pass(5);
    expect(clock.now()).toBe(START + 1);
  });

  it('does not run backwards when the real clock is set back', () => {
    const { clock, pass } = clockAt(START);
    clock.run(60);
    pass(-10_000);
    expect(clock.now()).toBe(START);
  });

  it('tells real time whatever it shows itself', () => {
    const { clock, pass } = clockAt(START);
    clock.run(0);
    clock.jump(7);
    pass(1000);
    expect([clock.now(), clock.real()]).toEqual([7, START + 1000]);
  });

  it('is back at real time after a reset', () => {
    const { clock, pass } = clockAt(START);
    clock.run(60, START + 7);
    pass(1000);
    clock.reset();
    pass(10);
    expect(clock.now()).toBe(START + 1010);
  });
});

describe('page time', () => {
  it('goes on as the clock does, at its rate', () => {
    const { clock, pass } = clockAt(START);
    const pageTime = createPageTime(clock, 700);
    expect(pageTime()).toBe(700);
    clock.run(60);
    pass(100);
    expect(pageTime()).toBe(6700);
    clock.run(0);
    pass(100);
    expect(pageTime()).toBe(6700);
  });

  it('stands still where the clock is set back, and goes on from there', () => {
    const { clock, pass } = clockAt(START);
    const pageTime = createPageTime(clock, 700);
    clock.jump(START - 3_600_000);
    expect(pageTime()).toBe(700);
    pass(50);
    expect(pageTime()).toBe(750);
  });
});

describe('installClock', () => {
  const realNow = Date.now;
  const realPageTime = performance.now;
  afterEach(() => {
    Date.now = realNow;
    performance.now = realPageTime;
  });

  it('answers for Date.now and performance.now from then on', () => {
    const clock = installClock();
    clock.run(0);
    clock.jump(Date.now() + 60_000);
    const [wall, page] = [Date.now(), performance.now()];
    clock.jump(wall + 5000);
    expect([Date.now(), performance.now()]).toEqual([wall + 5000, page + 5000]);
  });

  it('starts at the real time', () => {
    const before = realNow();
    const clock = installClock();
    expect(clock.now()).toBeGreaterThanOrEqual(before);
    expect(clock.now()).toBeLessThanOrEqual(realNow());
  });
});

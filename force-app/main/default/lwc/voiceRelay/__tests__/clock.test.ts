import { createRelayClock } from '../clock';

const T = 1_764_000_000_000;
const LOADED = { wallTime: T, pageTime: 0 };

describe('createRelayClock', () => {
  it('stamps with the wall time', () => {
    const clock = createRelayClock(null, LOADED);
    expect(clock.stamp({ wallTime: T, pageTime: 5 })).toBe(T);
    expect(clock.stamp({ wallTime: T + 70, pageTime: 75 })).toBe(T + 70);
  });

  it('goes on with the page time when the wall clock is set back', () => {
    const clock = createRelayClock(null, LOADED);
    clock.stamp({ wallTime: T, pageTime: 1000 });
    expect(clock.stamp({ wallTime: T - 3_600_000, pageTime: 61_000 })).toBe(T + 60_000);
    expect(clock.stamp({ wallTime: T - 3_599_000, pageTime: 62_000 })).toBe(T + 61_000);
  });

  it('follows the wall clock when that is set forward', () => {
    const clock = createRelayClock(null, LOADED);
    clock.stamp({ wallTime: T, pageTime: 0 });
    expect(clock.stamp({ wallTime: T + 3_600_000, pageTime: 10 })).toBe(T + 3_600_000);
  });

  it('gives whole milliseconds and adds up their parts', () => {
    const clock = createRelayClock(null, LOADED);
    clock.stamp({ wallTime: T, pageTime: 0 });
    const stamps = [0.4, 0.8, 1.2].map((pageTime) => clock.stamp({ wallTime: T - 1, pageTime }));
    expect(stamps).toEqual([T, T + 1, T + 1]);
  });

  it('never steps back without a page clock', () => {
    const clock = createRelayClock(null, LOADED);
    clock.stamp({ wallTime: T, pageTime: null });
    expect(clock.stamp({ wallTime: T - 50, pageTime: null })).toBe(T);
    expect(clock.stamp({ wallTime: T - 50, pageTime: 7 })).toBe(T);
    expect(clock.stamp({ wallTime: T - 50, pageTime: 9 })).toBe(T + 2);
    expect(clock.stamp({ wallTime: T - 50, pageTime: null })).toBe(T + 2);
    expect(clock.stamp({ wallTime: T - 50, pageTime: 12 })).toBe(T + 5);
  });

  it('does not count page time that steps back', () => {
    const clock = createRelayClock(null, LOADED);
    clock.stamp({ wallTime: T, pageTime: 100 });
    expect(clock.stamp({ wallTime: T, pageTime: 50 })).toBe(T);
  });

  it.each([
    ['forward', 2000, 3_602_000],
    ['back', -2000, 3_600_000],
  ])('goes on after a reload from the stored stamp and the wall time since, with the wall %s', (_, since, expected) => {
    const clock = createRelayClock({ stamp: T + 3_600_000, storedAt: T }, { wallTime: T + since, pageTime: 50 });
    expect(clock.read({ wallTime: T + since, pageTime: 50 })).toBe(T + expected);
    expect(clock.stamp({ wallTime: T + since + 97_000, pageTime: 97_050 })).toBe(T + expected + 97_000);
  });

  it('has the wall time after a reload where that is later', () => {
    const clock = createRelayClock({ stamp: T, storedAt: T }, { wallTime: T + 9, pageTime: 0 });
    expect(clock.stamp({ wallTime: T + 20, pageTime: 5 })).toBe(T + 20);
  });

  it('is read without a stamp being made', () => {
    const clock = createRelayClock(null, LOADED);
    clock.stamp({ wallTime: T, pageTime: 0 });
    expect(clock.read({ wallTime: T, pageTime: 5000 })).toBe(T + 5000);
    expect(clock.stamp({ wallTime: T, pageTime: 100 })).toBe(T + 100);
  });
});

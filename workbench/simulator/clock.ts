/**
 * The page's clock, in epoch milliseconds: `now = base + elapsed × rate`, never beyond `limit`. The relay and the consoles read it
 * through `Date.now` and `performance.now`, so a scenario at 60× shows the very times of its trace. Timers keep running in real time.
 */
export interface Clock {
  now(): number;
  /** How fast time passes from now on: 1 as in life, 0 stands still. With `limit` it stops there until told to go on. */
  run(rate: number, limit?: number): void;
  /** Sets the time; it goes on from there at the same rate. */
  jump(to: number): void;
  /** Back to real time. */
  reset(): void;
  /** Real time, however this clock goes. */
  real(): number;
}

/** Makes a clock over the real one. */
export function createClock(realNow: () => number): Clock {
  let base = realNow();
  let since = base;
  let rate = 1;
  let limit = Infinity;

  function now(): number {
    const elapsed = realNow() - since;
    return Math.floor(Math.max(base, Math.min(base + elapsed * rate, limit)));
  }
  function restart(from: number, nextRate: number, nextLimit: number): void {
    base = from;
    since = realNow();
    rate = nextRate;
    limit = nextLimit;
  }
  return {
    now,
    run: (nextRate, nextLimit = Infinity) => restart(now(), nextRate, nextLimit),
    jump: (to) => restart(to, rate, limit),
    reset: () => restart(realNow(), 1, Infinity),
    real: realNow,
  };
}

/** Makes the page time that goes with a clock: it goes on from `start` as the clock does, and stands still where that is set back. */
export function createPageTime(clock: Pick<Clock, 'now'>, start: number): () => number {
  let pageTime = start;
  let last = clock.now();
  return () => {
    const now = clock.now();
    pageTime += Math.max(0, now - last);
    last = now;
    return pageTime;
  };
}

/** Puts a clock in place of `Date.now` and `performance.now` on this page, and returns it. */
export function installClock(): Clock {
  const clock = createClock(Date.now.bind(Date));
  Date.now = clock.now;
  performance.now = createPageTime(clock, performance.now());
  return clock;
}

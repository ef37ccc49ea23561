/** A time of receipt on both clocks of the page. */
export interface Moment {
  /** `Date.now()`, epoch milliseconds. */
  readonly wallTime: number;
  /** `performance.now()`, milliseconds; null: not known. */
  readonly pageTime: number | null;
}

/** The last stamp before a reload of the page, and the wall time of storing it; both epoch milliseconds. */
export interface StoredStamp {
  readonly stamp: number;
  readonly storedAt: number;
}

/** Dates events. It never steps back and loses no time: docs/contract.md, "Relay messages". */
export interface RelayClock {
  /** Reads the clock, epoch milliseconds. */
  read(moment: Moment): number;
  /** Dates an event, epoch milliseconds. Stamps never decrease. */
  stamp(moment: Moment): number;
}

/**
 * Creates a clock that shows the wall time, or the last stamp plus the page time since, whichever is later.
 * @param before null: nothing was stored
 * @param start when the page was loaded: after a reload the clock goes on from there
 */
export function createRelayClock(before: StoredStamp | null, start: Moment): RelayClock {
  let last = before && { ...start, stamp: before.stamp + Math.max(0, start.wallTime - before.storedAt) };

  function exact({ wallTime, pageTime }: Moment): number {
    if (!last) return wallTime;
    const passed = Math.max(0, (pageTime ?? -Infinity) - (last.pageTime ?? Infinity)); // none where either is not known
    return Math.max(wallTime, last.stamp + passed);
  }
  return {
    read: (moment) => Math.round(exact(moment)),
    stamp(moment) {
      const stamp = exact(moment); // not rounded: the parts of a millisecond would add up
      last = { stamp, wallTime: moment.wallTime, pageTime: moment.pageTime ?? last?.pageTime ?? null };
      return Math.round(stamp);
    },
  };
}

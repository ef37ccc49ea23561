import { EventLog, type LogEntry } from './eventLog';
import { testOf, type LogFilter } from './filterLog';

/** Entries by place, newest first. */
export interface Entries {
  readonly size: number;
  /** @param index 0 for the newest entry */
  at(index: number): LogEntry | undefined;
}

const isSame = (one: LogFilter, other: LogFilter): boolean =>
  one.type === other.type && one.text === other.text && one.showNumbers === other.showNumbers;

/**
 * What a filter finds in a log that grows. Each entry is tested once: all of them when the filter changes or another log begins,
 * else those that came since. Without a filter nothing is tested, so that a long log costs as much as a short one.
 */
export class LogSearch implements Entries {
  private log = EventLog.empty();
  private filter: LogFilter | null = null;
  private test: ReturnType<typeof testOf> = null;
  /** What was found, oldest first; the first ones may have gone from the log. */
  private found: LogEntry[] = [];
  private gone = 0;

  get size(): number {
    return this.test ? this.found.length - this.gone : this.log.size;
  }

  at(index: number): LogEntry | undefined {
    if (index < 0 || index >= this.size) return undefined;
    return this.test ? this.found[this.found.length - 1 - index] : this.log.at(this.log.size - 1 - index);
  }

  /** Brings the findings up to this log and filter. */
  update(log: EventLog, filter: LogFilter): void {
    const isGoingOn = this.filter !== null && isSame(this.filter, filter) && log.follows(this.log);
    if (!isGoingOn) this.begin(filter);
    if (this.test) this.take(log, this.test);
    this.log = log;
  }

  private begin(filter: LogFilter): void {
    this.filter = filter;
    this.test = testOf(filter);
    this.log = EventLog.empty();
    this.found = [];
    this.gone = 0;
  }

  private take(log: EventLog, test: NonNullable<ReturnType<typeof testOf>>): void {
    for (let index = Math.max(0, log.size - (log.heard - this.log.heard)); index < log.size; index++) {
      const entry = log.at(index);
      if (entry && test(entry)) this.found.push(entry);
    }
    const oldest = log.at(0)?.number ?? Infinity;
    while ((this.found[this.gone]?.number ?? Infinity) < oldest) this.gone++;
    if (this.gone * 2 <= this.found.length) return;
    this.found = this.found.slice(this.gone);
    this.gone = 0;
  }
}

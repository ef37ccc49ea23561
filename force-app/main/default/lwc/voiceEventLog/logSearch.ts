import { EventLog, type LogEntry } from './eventLog';
import { testOf, type LogFilter } from './filterLog';

/** Entries by position, newest first. */
export interface Entries {
  readonly size: number;
  /** Returns an entry; undefined: there is none. @param index 0 for the newest */
  at(index: number): LogEntry | undefined;
}

const isSame = (one: LogFilter, other: LogFilter): boolean =>
  one.type === other.type && one.text === other.text && one.showNumbers === other.showNumbers;

/**
 * Keeps what a filter finds in a growing log. Each entry is tested once; all are tested again only if the filter changes or
 * another log begins. Without a filter nothing is tested, so a long log costs no more than a short one.
 */
export class LogSearch implements Entries {
  private log = EventLog.empty();
  private filter: LogFilter | null = null;
  private test: ReturnType<typeof testOf> = null;
  /** Entries that match, oldest first. The first may have been dropped from the log. */
  private found: LogEntry[] = [];
  private gone = 0;

  get size(): number {
    return this.test ? this.found.length - this.gone : this.log.size;
  }

  at(index: number): LogEntry | undefined {
    if (index < 0 || index >= this.size) return undefined;
    return this.test ? this.found[this.found.length - 1 - index] : this.log.at(this.log.size - 1 - index);
  }

  /** Updates the findings for this log and filter. */
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
    for (let index = Math.max(0, log.size - (log.received - this.log.received)); index < log.size; index++) {
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

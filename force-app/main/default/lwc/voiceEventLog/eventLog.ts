import type { Anomaly } from 'c/voiceCallState';
import type { RelayLine } from 'c/voiceEvents';

/** A line that is an event, or was meant to be. */
export type LoggedLine = Exclude<RelayLine, { kind: 'other-kind' }>;

/** A received message, and how it was parsed. */
export interface LogEntry {
  /** Counts from 1 in order of receipt. An entry keeps its number when older entries are dropped. */
  readonly number: number;
  readonly line: LoggedLine;
  /** The anomalies of this line. */
  readonly anomalies: readonly Anomaly[];
  /** The relay message as it came. */
  readonly message: unknown;
}

const DEFAULT_LIMIT = 10_000;
const PAGE = 512;

/**
 * Keeps the last messages received, oldest first. Immutable: appending returns a new log, which shares its pages with this one.
 * A class, because the platform does not wrap class instances in a read-only proxy when a component gets them.
 */
export class EventLog {
  /** Count of all messages ever appended, dropped ones too. */
  readonly received: number;
  readonly size: number;
  private readonly limit: number;
  /** Count of dropped entries. */
  private readonly gone: number;
  /** Full pages, except the last. A newer log may have appended to that one. */
  private readonly pages: readonly LogEntry[][];

  private constructor(limit: number, received: number, gone: number, pages: readonly LogEntry[][]) {
    this.limit = limit;
    this.received = received;
    this.size = received - gone;
    this.gone = gone;
    this.pages = pages;
  }

  /** Makes an empty log. @param limit the most entries to keep; the oldest are dropped */
  static empty(limit = DEFAULT_LIMIT): EventLog {
    return new EventLog(limit, 0, 0, []);
  }

  append(message: unknown, line: LoggedLine, anomalies: readonly Anomaly[]): EventLog {
    const entry: LogEntry = { number: this.received + 1, line, anomalies, message };
    return new EventLog(this.limit, this.received + 1, this.goneNext, this.pagesWith(entry));
  }

  /** Returns the log as it was when it had received that many messages, without the entries dropped since. */
  until(received: number): EventLog {
    if (received >= this.received) return this;
    const kept = Math.max(received, this.gone);
    const pages = this.pages.slice(0, Math.ceil(kept / PAGE) - this.gonePages);
    return new EventLog(this.limit, kept, this.gone, pages);
  }

  /** Whether this log continues the other: every entry of the other is in this one or was dropped. */
  follows(earlier: EventLog): boolean {
    if (earlier.received > this.received) return false;
    const last = earlier.at(earlier.size - 1);
    return last === undefined ? earlier.received === 0 : this.at(earlier.received - this.gone - 1) === last;
  }

  /** Returns an entry; undefined: there is none. @param index 0 for the oldest */
  at(index: number): LogEntry | undefined {
    if (index < 0 || index >= this.size) return undefined;
    const place = this.gone + index - this.gonePages * PAGE;
    return this.pages[Math.floor(place / PAGE)]?.[place % PAGE];
  }

  /** Yields the entries, oldest first. */
  *[Symbol.iterator](): Generator<LogEntry> {
    for (let index = 0; index < this.size; index++) {
      const entry = this.at(index);
      if (entry) yield entry;
    }
  }

  /** Counts the pages whose entries are all dropped. */
  private get gonePages(): number {
    return Math.floor(this.gone / PAGE);
  }

  /** Counts the dropped entries after the next append. */
  private get goneNext(): number {
    return Math.max(this.gone, this.received + 1 - this.limit);
  }

  private pagesWith(entry: LogEntry): readonly LogEntry[][] {
    const used = this.received % PAGE;
    const last = this.pages.at(-1);
    if (used > 0 && last?.length === used) {
      last.push(entry);
      return this.keptPages(this.pages);
    }
    if (used === 0 || !last) return this.keptPages([...this.pages, [entry]]);
    return this.keptPages([...this.pages.slice(0, -1), [...last.slice(0, used), entry]]); // a newer log used the rest
  }

  /** Returns the pages that the next log still needs. */
  private keptPages(pages: readonly LogEntry[][]): readonly LogEntry[][] {
    const gone = Math.floor(this.goneNext / PAGE) - this.gonePages;
    return gone > 0 ? pages.slice(gone) : pages;
  }
}

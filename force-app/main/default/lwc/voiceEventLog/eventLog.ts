import type { Anomaly } from 'c/voiceCallState';
import type { RelayLine } from 'c/voiceEvents';

/** A line that is an event or was meant to be one. */
export type LoggedLine = Exclude<RelayLine, { kind: 'other-kind' }>;

/** One message as heard, and what was made of it. */
export interface LogEntry {
  /** 1, 2, 3 … in order of hearing; an entry keeps its number when older ones go. */
  readonly number: number;
  readonly line: LoggedLine;
  /** What did not fit in this line. */
  readonly anomalies: readonly Anomaly[];
  /** The relay message as it came. */
  readonly message: unknown;
}

const DEFAULT_LIMIT = 10_000;
const PAGE = 512;

/**
 * The last messages heard, oldest first. A value: appending gives a new log and leaves this one as it was; both share
 * their pages. A class, because the platform makes no read-only copy of a class instance that is handed to a component.
 */
export class EventLog {
  /** How many were ever appended, those that went included. */
  readonly heard: number;
  readonly size: number;
  private readonly limit: number;
  /** How many entries are no longer kept. */
  private readonly gone: number;
  /** All full but the last, which a newer log may have filled further. */
  private readonly pages: readonly LogEntry[][];

  private constructor(limit: number, heard: number, gone: number, pages: readonly LogEntry[][]) {
    this.limit = limit;
    this.heard = heard;
    this.size = heard - gone;
    this.gone = gone;
    this.pages = pages;
  }

  /** @param limit how many entries are kept; the oldest go */
  static empty(limit = DEFAULT_LIMIT): EventLog {
    return new EventLog(limit, 0, 0, []);
  }

  append(message: unknown, line: LoggedLine, anomalies: readonly Anomaly[]): EventLog {
    const entry: LogEntry = { number: this.heard + 1, line, anomalies, message };
    return new EventLog(this.limit, this.heard + 1, this.goneNext, this.pagesWith(entry));
  }

  /** Returns the log as it was when that many were heard, without the entries that have gone since. */
  until(heard: number): EventLog {
    if (heard >= this.heard) return this;
    const kept = Math.max(heard, this.gone);
    const pages = this.pages.slice(0, Math.ceil(kept / PAGE) - this.gonePages);
    return new EventLog(this.limit, kept, this.gone, pages);
  }

  /** Whether this log went on from the other: all that the other kept, this one has kept or let go. */
  follows(earlier: EventLog): boolean {
    if (earlier.heard > this.heard) return false;
    const last = earlier.at(earlier.size - 1);
    return last === undefined ? earlier.heard === 0 : this.at(earlier.heard - this.gone - 1) === last;
  }

  /** @param index 0 for the oldest entry */
  at(index: number): LogEntry | undefined {
    if (index < 0 || index >= this.size) return undefined;
    const place = this.gone + index - this.gonePages * PAGE;
    return this.pages[Math.floor(place / PAGE)]?.[place % PAGE];
  }

  /** Oldest first. */
  *[Symbol.iterator](): Generator<LogEntry> {
    for (let index = 0; index < this.size; index++) {
      const entry = this.at(index);
      if (entry) yield entry;
    }
  }

  /** Pages of which no entry is kept. */
  private get gonePages(): number {
    return Math.floor(this.gone / PAGE);
  }

  /** How many entries the next log no longer keeps. */
  private get goneNext(): number {
    return Math.max(this.gone, this.heard + 1 - this.limit);
  }

  private pagesWith(entry: LogEntry): readonly LogEntry[][] {
    const used = this.heard % PAGE;
    const last = this.pages.at(-1);
    if (used > 0 && last?.length === used) {
      last.push(entry);
      return this.keptPages(this.pages);
    }
    if (used === 0 || !last) return this.keptPages([...this.pages, [entry]]);
    return this.keptPages([...this.pages.slice(0, -1), [...last.slice(0, used), entry]]); // a newer log went on from here
  }

  /** The pages that the next log still needs. */
  private keptPages(pages: readonly LogEntry[][]): readonly LogEntry[][] {
    const gone = Math.floor(this.goneNext / PAGE) - this.gonePages;
    return gone > 0 ? pages.slice(gone) : pages;
  }
}

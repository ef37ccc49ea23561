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
  /** All full but the last, which a newer log may have filled further. */
  private readonly pages: readonly LogEntry[][];

  private constructor(limit: number, heard: number, pages: readonly LogEntry[][]) {
    this.limit = limit;
    this.heard = heard;
    this.size = Math.min(heard, limit);
    this.pages = pages;
  }

  /** @param limit how many entries are kept; the oldest go */
  static empty(limit = DEFAULT_LIMIT): EventLog {
    return new EventLog(limit, 0, []);
  }

  append(message: unknown, line: LoggedLine, anomalies: readonly Anomaly[]): EventLog {
    const entry: LogEntry = { number: this.heard + 1, line, anomalies, message };
    return new EventLog(this.limit, this.heard + 1, this.pagesWith(entry));
  }

  /** @param index 0 for the oldest entry */
  at(index: number): LogEntry | undefined {
    if (index < 0 || index >= this.size) return undefined;
    const place = this.heard - this.size + index - this.gonePages * PAGE;
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
    return Math.floor((this.heard - this.size) / PAGE);
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
    const heard = this.heard + 1;
    const gone = Math.floor(Math.max(0, heard - this.limit) / PAGE) - this.gonePages;
    return gone > 0 ? pages.slice(gone) : pages;
  }
}

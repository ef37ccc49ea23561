import timeZone from '@salesforce/i18n/timeZone';
import { USER_LOCALE } from 'c/voiceCallFormat';
import type { EventLog, LogEntry } from './eventLog';

/** The time of an event for the screen, in the user's language and time zone. */
export interface EventTime {
  /** Time of day, to the millisecond. */
  readonly time: string;
  /** Date and time of day, to the millisecond. */
  readonly dated: string;
  /** Date, time and zone; the raw value if it is beyond the range of a date. */
  readonly dateTime: string;
  /** The day, such as `2026-11-22`; null: not known. */
  readonly day: string | null;
}

const TIME = {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
  hourCycle: 'h23',
} as const;

const timeFormat = new Intl.DateTimeFormat(USER_LOCALE, { ...TIME, timeZone });
const dateFormat = new Intl.DateTimeFormat(USER_LOCALE, { dateStyle: 'short', timeZone });
const fullFormat = new Intl.DateTimeFormat(USER_LOCALE, {
  ...TIME,
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  timeZoneName: 'short',
  timeZone,
});
/** The Swedish locale writes dates in ISO 8601. */
const dayFormat = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone });

const NO_TIME: EventTime = { time: '–', dated: '–', dateTime: '', day: null };

/** Returns the date of an event; null: it has no time, or one beyond the range of a date. */
function dateOf({ line }: LogEntry): Date | null {
  const date = new Date(line.kind === 'malformed' ? NaN : line.at);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** Formats the time of an event. */
export function timeOf(entry: LogEntry): EventTime {
  const date = dateOf(entry);
  if (date === null) return entry.line.kind === 'malformed' ? NO_TIME : { ...NO_TIME, dateTime: String(entry.line.at) };
  const time = timeFormat.format(date);
  return {
    time,
    dated: `${dateFormat.format(date)} ${time}`,
    dateTime: fullFormat.format(date),
    day: dayFormat.format(date),
  };
}

/** Returns the earliest entry's day, such as `2026-11-22`, in the user's time zone; entries without a day are skipped. Null: none. */
export function firstDay(entries: Iterable<LogEntry>): string | null {
  for (const entry of entries) {
    const date = dateOf(entry);
    if (date) return dayFormat.format(date);
  }
  return null;
}

/** Returns the latest entry's day; entries without a day are skipped. Null: none. */
export function lastDay(log: EventLog): string | null {
  for (let index = log.size - 1; index >= 0; index--) {
    const entry = log.at(index);
    const date = entry && dateOf(entry);
    if (date) return dayFormat.format(date);
  }
  return null;
}

import type { LogEntry } from './eventLog';
import { callIdOf, shownDetail, shownType, typeOf } from './shownDetail';

/** Which entries are wanted. */
export interface LogFilter {
  /** An event type, or a kind of line (`unknown-type`, `malformed`); null: all. */
  readonly type: string | null;
  /** Plain text that the entry shows or that its call's id holds; case does not matter, nor how a number is written. */
  readonly text: string;
  /** Without it masked numbers are not found either. */
  readonly showNumbers: boolean;
}

/** What an entry can be found by. */
interface Searchable {
  /** Lower case. */
  readonly text: string;
  /** Digits of each text that may hold a number. */
  readonly numbers: readonly string[];
}

/** What was made searchable once, by `showNumbers`; entries never change. */
const SEARCHABLE = { shown: new WeakMap<LogEntry, Searchable>(), masked: new WeakMap<LogEntry, Searchable>() };

/** Fewer digits are looked for as text alone: they stand in too many numbers. */
const LEAST_DIGITS = 3;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

function makeSearchable(entry: LogEntry, showNumbers: boolean): Searchable {
  const { participant, callType, others } = shownDetail(entry, showNumbers);
  const codes = entry.anomalies.map(({ code }) => code);
  const names = [shownType(entry, showNumbers), participant ?? '', callType ?? ''];
  return { text: [...names, others, callIdOf(entry), ...codes].join('\n').toLowerCase(), numbers: names.map(digitsOf) };
}

function searchable(entry: LogEntry, showNumbers: boolean): Searchable {
  const known = SEARCHABLE[showNumbers ? 'shown' : 'masked'];
  const made = known.get(entry) ?? makeSearchable(entry, showNumbers);
  known.set(entry, made);
  return made;
}

/** The digits of a text that is a number or a part of one, however it is written; null: it is something else. */
function digitsWanted(text: string): string | null {
  const digits = digitsOf(text);
  return digits.length >= LEAST_DIGITS && /^[\d\s().+/…-]+$/.test(text) ? digits : null;
}

function isFound({ text, numbers }: Searchable, wanted: string, digits: string | null): boolean {
  return text.includes(wanted) || (digits !== null && numbers.some((number) => number.includes(digits)));
}

/** Makes the test of a filter for one entry; null: every entry passes. */
export function testOf({ type, text, showNumbers }: LogFilter): ((entry: LogEntry) => boolean) | null {
  const wanted = text.trim().toLowerCase();
  if (type === null && !wanted) return null;
  const digits = digitsWanted(wanted);
  return (entry) => {
    if (type !== null && typeOf(entry) !== type && entry.line.kind !== type) return false;
    return !wanted || isFound(searchable(entry, showNumbers), wanted, digits);
  };
}

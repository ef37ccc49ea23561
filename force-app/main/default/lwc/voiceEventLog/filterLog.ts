import type { LogEntry } from './eventLog';
import { callIdOf, shownDetail, shownType, typeOf } from './shownDetail';

/** Selects entries of the log. */
export interface LogFilter {
  /** An event type or a kind of line (`unknown-type`, `malformed`); null: all. */
  readonly type: string | null;
  /** Text to find in the shown entry or in its callId. Case, and the way a number is written, do not matter. */
  readonly text: string;
  /** If false, masked numbers are not found either. */
  readonly showNumbers: boolean;
}

/** The texts by which an entry can be found. */
interface Searchable {
  /** Lower case. */
  readonly text: string;
  /** The digits of each text that may hold a number. */
  readonly numbers: readonly string[];
}

/** Caches the searchable texts of entries, which never change, for each value of `showNumbers`. */
const SEARCHABLE = { shown: new WeakMap<LogEntry, Searchable>(), masked: new WeakMap<LogEntry, Searchable>() };

/** Fewer digits are searched as text only: too many numbers contain them. */
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

/** Reads the digits of a text that is (part of) a phone number, however written; null: it is something else. */
function digitsWanted(text: string): string | null {
  const digits = digitsOf(text);
  return digits.length >= LEAST_DIGITS && /^[\d\s().+/…-]+$/.test(text) ? digits : null;
}

function isFound({ text, numbers }: Searchable, wanted: string, digits: string | null): boolean {
  return text.includes(wanted) || (digits !== null && numbers.some((number) => number.includes(digits)));
}

/** Makes a predicate from a filter; null: every entry passes. */
export function testOf({ type, text, showNumbers }: LogFilter): ((entry: LogEntry) => boolean) | null {
  const wanted = text.trim().toLowerCase();
  if (type === null && !wanted) return null;
  const digits = digitsWanted(wanted);
  return (entry) => {
    if (type !== null && typeOf(entry) !== type && entry.line.kind !== type) return false;
    return !wanted || isFound(searchable(entry, showNumbers), wanted, digits);
  };
}

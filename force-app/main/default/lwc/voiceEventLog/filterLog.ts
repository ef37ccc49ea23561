import type { EventLog, LogEntry } from './eventLog';
import { callIdOf, shownDetail, shownType, typeOf } from './shownDetail';

/** Which entries are wanted. */
export interface LogFilter {
  /** An event type, or a kind of line (`unknown-type`, `malformed`); null: all. */
  readonly type: string | null;
  /** Plain text that the entry shows or that its call's id holds; case does not matter. */
  readonly text: string;
  /** What is masked on the screen is not found either. */
  readonly showNumbers: boolean;
}

/** What was made searchable once, by `showNumbers`; entries never change. */
const SEARCHABLE = { shown: new WeakMap<LogEntry, string>(), masked: new WeakMap<LogEntry, string>() };

function searchable(entry: LogEntry, showNumbers: boolean): string {
  const known = SEARCHABLE[showNumbers ? 'shown' : 'masked'];
  const before = known.get(entry);
  if (before !== undefined) return before;
  const { participant, callType, others } = shownDetail(entry, showNumbers);
  const codes = entry.anomalies.map(({ code }) => code);
  const text = [shownType(entry, showNumbers), callIdOf(entry), participant, callType, others, ...codes]
    .join('\n')
    .toLowerCase();
  known.set(entry, text);
  return text;
}

/** The wanted entries, newest first. */
export function filterLog(log: EventLog, { type, text, showNumbers }: LogFilter): readonly LogEntry[] {
  const wanted = text.trim().toLowerCase();
  const found: LogEntry[] = [];
  for (let index = log.size - 1; index >= 0; index--) {
    const entry = log.at(index);
    if (!entry) continue;
    if (type !== null && typeOf(entry) !== type && entry.line.kind !== type) continue;
    if (wanted && !searchable(entry, showNumbers).includes(wanted)) continue;
    found.push(entry);
  }
  return found;
}

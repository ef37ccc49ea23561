import { displayName } from 'c/voiceCallFormat';
import type { LogEntry } from './eventLog';
import { maskDetail, type Masking } from './maskDetail';

/** What the log says of an event's `detail`, without words of its own. */
export interface ShownDetail {
  /** Null: the event names nobody, or nothing of the name can be seen. */
  readonly participant: string | null;
  readonly callType: string | null;
  /** Every other field but the call's id and audio statistics, as "key: value"; may be empty. */
  readonly others: string;
}

const CUT = '…';

const ON_SCREEN: Masking = { mask: (text) => displayName(text, false), other: (text) => text, hidden: CUT };

/** What is nested deeper is not spelled out. */
const SHOWN_LEVELS = 20;

const NOT_OTHERS = new Set(['callId', 'participant', 'callType', 'stats', 'audioStats']);

const fieldsOf = ({ line }: LogEntry): Readonly<Record<string, unknown>> =>
  line.kind === 'malformed' ? {} : line.detail;

/** The event's type as the toolkit named it, or `malformed`. */
export function typeOf({ line }: LogEntry): string {
  return line.kind === 'malformed' ? 'malformed' : line.type;
}

/** The event's type for the screen: that of an unknown event may be anything. */
export const shownType = (entry: LogEntry, showNumbers: boolean): string => displayName(typeOf(entry), showNumbers);

/** The call that the event names, known type or not; null: none. */
export function callIdOf(entry: LogEntry): string | null {
  const { callId } = fieldsOf(entry);
  return typeof callId === 'string' && callId.trim() ? callId : null;
}

function plainText(value: unknown, level: number): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (level === SHOWN_LEVELS) return CUT;
  if (Array.isArray(value)) return `[${value.map((item) => plainText(item, level + 1)).join(', ')}]`;
  return `{${fieldsText(Object.entries(value), level + 1)}}`;
}

function fieldsText(fields: readonly (readonly [string, unknown])[], level: number): string {
  return fields.map(([key, value]) => `${key}: ${plainText(value, level)}`).join(', ');
}

/** A name that is masked already where it has to be. */
const nameIn = (value: unknown): string | null => (typeof value === 'string' && displayName(value, true)) || null;

/** The event's detail for the screen; without `showNumbers` numbers are masked and call attributes hidden. */
export function shownDetail(entry: LogEntry, showNumbers: boolean): ShownDetail {
  const detail = showNumbers ? fieldsOf(entry) : maskDetail(fieldsOf(entry), ON_SCREEN);
  const others = Object.entries(detail).filter(([key]) => !NOT_OTHERS.has(key));
  return {
    participant: nameIn(detail['participant']),
    callType: nameIn(detail['callType']),
    others: fieldsText(others, 0),
  };
}

import { displayName } from 'c/voiceCallFormat';
import type { LogEntry } from './eventLog';
import { maskDetail, type Masking } from './maskDetail';

/** What the log says of an event's `detail`, without words of its own. */
export interface ShownDetail {
  /** Null: the event names nobody. */
  readonly participant: string | null;
  readonly callType: string | null;
  /** Every other field but the call's id and audio statistics, as "key: value"; may be empty. */
  readonly others: string;
}

const ON_SCREEN: Masking = { mask: (text) => displayName(text, false), hidden: '…' };

const NOT_OTHERS = new Set(['callId', 'participant', 'callType', 'stats', 'audioStats']);

const fieldsOf = ({ line }: LogEntry): Readonly<Record<string, unknown>> =>
  line.kind === 'malformed' ? {} : line.detail;

/** The event's type as the toolkit named it, or `malformed`. */
export function typeOf({ line }: LogEntry): string {
  return line.kind === 'malformed' ? 'malformed' : line.type;
}

/** The call that the event names, known type or not; null: none. */
export function callIdOf(entry: LogEntry): string | null {
  const { callId } = fieldsOf(entry);
  return typeof callId === 'string' && callId.trim() ? callId : null;
}

function plainText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(plainText).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return `{${fieldsText(Object.entries(value))}}`;
  return String(value);
}

function fieldsText(fields: readonly (readonly [string, unknown])[]): string {
  return fields.map(([key, value]) => `${key}: ${plainText(value)}`).join(', ');
}

/** The event's detail for the screen; without `showNumbers` numbers are masked and call attributes hidden. */
export function shownDetail(entry: LogEntry, showNumbers: boolean): ShownDetail {
  const detail = showNumbers ? fieldsOf(entry) : maskDetail(fieldsOf(entry), ON_SCREEN);
  const { participant, callType } = detail;
  return {
    participant: typeof participant === 'string' && participant.trim() ? displayName(participant, true) : null,
    callType: typeof callType === 'string' && callType.trim() ? displayName(callType, showNumbers) : null,
    others: fieldsText(Object.entries(detail).filter(([key]) => !NOT_OTHERS.has(key))),
  };
}

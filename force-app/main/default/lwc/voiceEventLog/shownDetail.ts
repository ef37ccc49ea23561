import { displayName } from 'c/voiceCallFormat';
import type { LogEntry } from './eventLog';
import { maskDetail, readId, readName } from './maskDetail';

/** The parts of an event's `detail` that the log shows. */
export interface ShownDetail {
  /** Null: the event names nobody, or nothing of the name is visible. */
  readonly participant: string | null;
  readonly callType: string | null;
  /** The keys of all other fields but callId and audio statistics, and the keys of the attributes; may be empty. */
  readonly others: string;
}

/** Replaces a value: attributes and unknown fields are never shown, so a search must not find them either. */
const HIDDEN = '…';

const NOT_OTHERS = new Set(['callId', 'participant', 'callType', 'stats', 'audioStats']);

const fieldsOf = ({ line }: LogEntry): Readonly<Record<string, unknown>> =>
  line.kind === 'malformed' ? {} : line.detail;

/** Returns the event's type as the toolkit named it, or `malformed`. */
export function typeOf({ line }: LogEntry): string {
  return line.kind === 'malformed' ? 'malformed' : line.type;
}

/** Formats the event's type for the screen: that of an unknown event may be any text. */
export const shownType = (entry: LogEntry, showNumbers: boolean): string => displayName(typeOf(entry), showNumbers);

/** Returns the callId of an event of any type; null: none. */
export const callIdOf = (entry: LogEntry): string | null => readId(fieldsOf(entry)['callId']);

/** Returns the participant of an event of any type; null: none. */
export const participantOf = (entry: LogEntry): string | null => readName(fieldsOf(entry)['participant']);

const keysText = (fields: object): string =>
  Object.entries(fields)
    .map(([key, value]) => `${key}: ${typeof value === 'object' && value !== null ? `{${keysText(value)}}` : HIDDEN}`)
    .join(', ');

/** Formats the event's detail for the screen. Unless `showNumbers`, numbers are masked, in keys too. */
export function shownDetail(entry: LogEntry, showNumbers: boolean): ShownDetail {
  const fields = fieldsOf(entry);
  const name = (text: string): string => displayName(text, showNumbers);
  const shown = (text: string | null): string | null => (text !== null && name(text)) || null;
  const others = Object.fromEntries(Object.entries(fields).filter(([key]) => !NOT_OTHERS.has(key)));
  const { callType } = fields;
  return {
    participant: shown(participantOf(entry)),
    callType: shown(typeof callType === 'string' ? callType : null),
    others: keysText(maskDetail(others, { name, callId: (callId) => callId, hidden: HIDDEN })),
  };
}

import { displayName } from 'c/voiceCallFormat';
import type { LogEntry } from './eventLog';
import { maskDetail, readId, readName } from './maskDetail';

/** What the log says of an event's `detail`, without words of its own. */
export interface ShownDetail {
  /** Null: the event names nobody, or nothing of the name can be seen. */
  readonly participant: string | null;
  readonly callType: string | null;
  /** The key of every other field but the call's id and audio statistics, and those of the attributes; may be empty. */
  readonly others: string;
}

/** Stands for a value: attributes and unknown fields are for nobody's eyes, so not for a search either. */
const HIDDEN = '…';

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
export const callIdOf = (entry: LogEntry): string | null => readId(fieldsOf(entry)['callId']);

/** Whom the event names, known type or not; null: nobody. */
export const participantOf = (entry: LogEntry): string | null => readName(fieldsOf(entry)['participant']);

const keysText = (fields: object): string =>
  Object.entries(fields)
    .map(([key, value]) => `${key}: ${typeof value === 'object' && value !== null ? `{${keysText(value)}}` : HIDDEN}`)
    .join(', ');

/** The event's detail for the screen; without `showNumbers` numbers are masked, also in a key. */
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

import { attempt } from './attempt';
import { cleanName } from './cleanName';
import { isDocumented, TOOLKIT_EVENT_TYPES, type ToolkitEventType, type ToolkitPayloads } from './payloads';

/** The relay that sent a line, and the number it gave; null where the line has none. */
export interface LineStamp {
  readonly relayId: string | null;
  readonly seq: number | null;
  /** Position, from 1, in the trace or among the messages that a live reader received. */
  readonly lineNumber: number;
}

type Detail = Readonly<Record<string, unknown>>;
type Named = 'participant' | 'callType';

/** One toolkit event after parsing. Its fields are strings that are not blank; null: missing, or not documented for the event. */
export type VoiceEvent = {
  [T in ToolkitEventType]: LineStamp & {
    readonly kind: 'event';
    readonly type: T;
    /** When the relay received it: whole epoch milliseconds. */
    readonly at: number;
    readonly callId: string | null;
    readonly detail: Detail;
  } & { readonly [F in Named]: F extends keyof ToolkitPayloads[T] ? string | null : null };
}[ToolkitEventType];

/** An event of a type that docs/contract.md#the-events does not list. */
export type UnknownTypeLine = LineStamp & {
  readonly kind: 'unknown-type';
  readonly type: string;
  readonly at: number;
  readonly detail: Detail;
};
/** Anything but a relay message. */
export type MalformedLine = LineStamp & { readonly kind: 'malformed' };
/** A relay message that is not an event, such as a status. */
export type OtherKindLine = LineStamp & { readonly kind: 'other-kind' };

export type RelayLine = VoiceEvent | UnknownTypeLine | MalformedLine | OtherKindLine;

/** The latest time that a date can hold, epoch milliseconds. */
const LAST_TIME = 8.64e15;

/** Returns the same string object for each type: engines compare identical strings at once. */
const KNOWN: ReadonlyMap<string, ToolkitEventType> = new Map(TOOLKIT_EVENT_TYPES.map((type) => [type, type]));

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns a string that is not blank; null: anything else. */
function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() ? value : null;
}

/** Returns a string, or a finite number as JavaScript writes it; null: anything else. */
function textOrNumber(value: unknown): string | null {
  return text(typeof value === 'number' && Number.isFinite(value) ? String(value) : value);
}

/** Returns a name as it came; null: nothing is left of it after cleaning, so it counts as missing. */
function nameOrNull(value: unknown): string | null {
  const name = textOrNumber(value);
  return name !== null && cleanName(name) ? name : null;
}

/** Returns whole epoch milliseconds; null: not a number, or beyond the range of a date. */
function timeOrNull(value: unknown): number | null {
  const at = typeof value === 'number' ? Math.round(value) + 0 : NaN; // + 0 turns -0 into 0
  return Math.abs(at) <= LAST_TIME ? at : null;
}

function read(value: unknown, lineNumber: number): RelayLine {
  const line = isRecord(value) ? value : {};
  const { type, detail } = line;
  const at = timeOrNull(line['at']);
  const relayId = text(line['relayId']);
  const seq = Number.isSafeInteger(line['seq']) && (line['seq'] as number) >= 0 ? (line['seq'] as number) : null;
  const stamp = { relayId, seq, lineNumber };
  if ('kind' in line) return { kind: 'other-kind', ...stamp };
  if (at === null || typeof type !== 'string' || !isRecord(detail)) return { kind: 'malformed', ...stamp };
  const known = KNOWN.get(type);
  if (!known) return { kind: 'unknown-type', ...stamp, at, type, detail };
  return {
    kind: 'event',
    ...stamp,
    at,
    type: known,
    detail,
    callId: textOrNumber(detail['callId']),
    participant: isDocumented(known, 'participant') ? nameOrNull(detail['participant']) : null,
    callType: isDocumented(known, 'callType') ? (text(detail['callType'])?.trim().toLowerCase() ?? null) : null,
  } as VoiceEvent;
}

/**
 * Parses one relay message or trace line. Never throws: a value that cannot be read becomes `malformed`.
 * @param lineNumber counts from 1; anomalies name it where the line has no `seq`
 */
export function parseRelayLine(value: unknown, lineNumber: number): RelayLine {
  return attempt(() => read(value, lineNumber), { kind: 'malformed', relayId: null, seq: null, lineNumber });
}

/** Parses one line of a trace file. Never throws: text that is not JSON becomes `malformed`. */
export function parseTraceText(text: string, lineNumber: number): RelayLine {
  return parseRelayLine(
    attempt<unknown>(() => JSON.parse(text), null),
    lineNumber,
  );
}

import { attempt } from './attempt';
import { cleanName } from './cleanName';
import { isDocumented, TOOLKIT_EVENT_TYPES, type ToolkitEventType, type ToolkitPayloads } from './payloads';

/** Who sent a line and as which number; null where the line left it out. */
export interface LineStamp {
  readonly relayId: string | null;
  readonly seq: number | null;
  /** 1-based place in the trace, or among the messages that a live reader received. */
  readonly lineNumber: number;
}

type Detail = Readonly<Record<string, unknown>>;
type Named = 'participant' | 'callType';

/** One toolkit event after parsing: its fields are strings with more than white space in them, or null; null where undocumented. */
export type VoiceEvent = {
  [T in ToolkitEventType]: LineStamp & {
    readonly kind: 'event';
    readonly type: T;
    /** Epoch milliseconds at receipt in the relay, an integer. */
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
/** Not a relay message at all. */
export type MalformedLine = LineStamp & { readonly kind: 'malformed' };
/** A message of another kind, not an event. */
export type OtherKindLine = LineStamp & { readonly kind: 'other-kind' };

export type RelayLine = VoiceEvent | UnknownTypeLine | MalformedLine | OtherKindLine;

/** The latest time that a date can hold, epoch milliseconds. */
const LAST_TIME = 8.64e15;

/** One and the same string for each type, however often it was read: engines compare those at once. */
const KNOWN: ReadonlyMap<string, ToolkitEventType> = new Map(TOOLKIT_EVENT_TYPES.map((type) => [type, type]));

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string with more than white space in it, else null. */
function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() ? value : null;
}

/** A string, or a finite number as JavaScript writes it. */
function textOrNumber(value: unknown): string | null {
  return text(typeof value === 'number' && Number.isFinite(value) ? String(value) : value);
}

/** A name whose cleaned text is empty is missing, too. */
function nameOrNull(value: unknown): string | null {
  const name = textOrNumber(value);
  return name !== null && cleanName(name) ? name : null;
}

/** A time as whole epoch milliseconds; null: not a number that a date can hold. */
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
 * Reads one relay message or trace line. Never throws: a value that cannot be read comes back as `malformed`.
 * @param lineNumber 1-based; anomalies name it where the line has no `seq`
 */
export function parseRelayLine(value: unknown, lineNumber: number): RelayLine {
  return attempt(() => read(value, lineNumber), { kind: 'malformed', relayId: null, seq: null, lineNumber });
}

/** Reads one line of a trace file; text that is not JSON is `malformed`. */
export function parseTraceText(text: string, lineNumber: number): RelayLine {
  return parseRelayLine(
    attempt<unknown>(() => JSON.parse(text), null),
    lineNumber,
  );
}

import { attempt } from './attempt';
import { TOOLKIT_EVENT_TYPES, type ToolkitEventType, type ToolkitPayloads } from './payloads';

/** Who sent a line and as which number; null where the line left it out. */
export interface LineStamp {
  readonly relayId: string | null;
  readonly seq: number | null;
  /** 1-based place in the trace, or in what a live reader has heard. */
  readonly lineNumber: number;
}

type Detail = Readonly<Record<string, unknown>>;
type Named = 'participant' | 'callType';

/** One toolkit event after parsing: its own fields are strings with more than white space in them, or null. */
export type VoiceEvent = {
  [T in ToolkitEventType]: LineStamp & {
    readonly kind: 'event';
    readonly type: T;
    /** Epoch milliseconds at receipt in the relay, an integer. */
    readonly at: number;
    readonly callId: string | null;
    readonly detail: Detail;
  } & { readonly [F in Named & keyof ToolkitPayloads[T]]: string | null };
}[ToolkitEventType];

/** An event of a type that the contract does not know. */
export type UnknownTypeLine = LineStamp & {
  readonly kind: 'unknown-type';
  readonly type: string;
  readonly at: number;
  readonly detail: Detail;
};
/** Not a relay message at all. */
export type MalformedLine = LineStamp & { readonly kind: 'malformed' };
/** A message of another kind, which is no event. */
export type OtherKindLine = LineStamp & { readonly kind: 'other-kind' };

export type RelayLine = VoiceEvent | UnknownTypeLine | MalformedLine | OtherKindLine;

/** One and the same string for each type, however often it was read: engines compare those at once. */
const KNOWN: ReadonlyMap<string, ToolkitEventType> = new Map(TOOLKIT_EVENT_TYPES.map((type) => [type, type]));

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() ? value : null;
}

function read(value: unknown, lineNumber: number): RelayLine {
  const line = isRecord(value) ? value : {};
  const { at, type, detail } = line;
  const relayId = text(line['relayId']);
  const seq = Number.isInteger(line['seq']) ? (line['seq'] as number) : null;
  const isOther = 'kind' in line;
  if (isOther || typeof at !== 'number' || !Number.isFinite(at) || typeof type !== 'string' || !isRecord(detail))
    return { kind: isOther ? 'other-kind' : 'malformed', relayId, seq, lineNumber };
  const known = KNOWN.get(type);
  if (!known) return { kind: 'unknown-type', relayId, seq, lineNumber, at: Math.round(at), type, detail };
  return {
    kind: 'event',
    relayId,
    seq,
    lineNumber,
    at: Math.round(at),
    type: known,
    detail,
    callId: text(detail['callId']),
    participant: text(detail['participant']),
    callType: text(detail['callType'])?.trim().toLowerCase() ?? null,
  } as VoiceEvent;
}

/**
 * Reads one relay message or trace line. Never throws: what cannot be read comes back as `malformed`.
 * @param lineNumber 1-based; anomalies name it where the line has no `seq`
 */
export function parseRelayLine(value: unknown, lineNumber: number): RelayLine {
  return attempt(() => read(value, lineNumber), { kind: 'malformed', relayId: null, seq: null, lineNumber });
}

/** Reads one line of a trace file; text that is no JSON is `malformed`. */
export function parseTraceText(text: string, lineNumber: number): RelayLine {
  return parseRelayLine(
    attempt<unknown>(() => JSON.parse(text), null),
    lineNumber,
  );
}

import { attempt } from 'c/voiceEvents';

/**
 * What readers and journals say to each other on the relay's channel. Each has a `kind`, so that it is no event for those
 * who do not know it.
 */
export type ControlMessage =
  /** A reader asks for the trace so far. */
  | { readonly kind: 'hello'; readonly from: string }
  /** A journal is here, or knows more than before: who has no trace yet may ask. */
  | { readonly kind: 'journal'; readonly from: string }
  /** A reader lacks these numbers of a relay, first and last included. */
  | NumberRequest
  | TraceMessage;

export interface NumberRequest {
  readonly kind: 'ask';
  readonly from: string;
  readonly relayId: string;
  readonly first: number;
  readonly last: number;
}

/** A journal's answer. */
export interface TraceMessage {
  readonly kind: 'trace';
  /** The reader that it is for. */
  readonly to: string;
  /**
   * `numbers`: the ones asked for. `provisional`: all that a journal knows that still asks others. `whole`: all that there is.
   * `cut`: all that is kept, which had to be cut short.
   */
  readonly extent: 'numbers' | 'provisional' | 'whole' | 'cut';
  /** Relay messages and marks, in the order in which they were applied. */
  readonly lines: readonly unknown[];
  /** Messages that came too early for the journal itself. */
  readonly early: readonly unknown[];
}

const VERSION = 1;
const EXTENTS: readonly unknown[] = ['numbers', 'provisional', 'whole', 'cut'] satisfies TraceMessage['extent'][];

type Fields = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** The message as it crosses the channel. */
export function toChannel(message: ControlMessage): object {
  return { v: VERSION, ...message };
}

function read(message: unknown): ControlMessage | null {
  if (typeof message !== 'object' || message === null) return null;
  const { kind, from, to, relayId, first, last, lines, early, extent } = message as Fields;
  if ((kind === 'hello' || kind === 'journal') && isText(from)) return { kind, from };
  if (kind === 'ask' && isText(from) && isText(relayId) && Number.isInteger(first) && Number.isInteger(last))
    return { kind, from, relayId, first: first as number, last: last as number };
  if (kind === 'trace' && isText(to) && Array.isArray(lines) && Array.isArray(early) && EXTENTS.includes(extent))
    return { kind, to, extent: extent as TraceMessage['extent'], lines, early };
  return null;
}

/** Reads a message of another kind than an event. Never throws; null: it is none of these. */
export function parseControl(message: unknown): ControlMessage | null {
  return attempt(() => read(message), null);
}

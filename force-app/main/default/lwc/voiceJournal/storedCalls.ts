import { parseTraceLine } from 'c/voiceCallFeed';
import { attempt } from 'c/voiceEvents';

/** What can be asked of `sessionStorage`. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Who stores, and when: what is read under another name, or too late, is dropped. */
export interface Owner {
  readonly userId: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What was stored: lines of a trace, or why there are none. */
export type StoredCalls =
  | { readonly kind: 'lines'; readonly lines: readonly unknown[] }
  | { readonly kind: 'none' | 'other-user' | 'too-old' | 'unreadable' };

export const STORAGE_KEY = 'voiceToolkitRelay.liveCalls';

const VERSION = 1;
/** A call of yesterday's shift is none of today's. */
const MAX_AGE_MS = 12 * 60 * 60 * 1000;

const parsedAll = (texts: readonly string[]): readonly unknown[] =>
  attempt(() => texts.map((text) => JSON.parse(text) as unknown), []);

/** A stored line is an event or a mark, and nothing else. */
function isReadable(value: unknown, index: number): boolean {
  const { kind } = parseTraceLine(value, index + 1);
  return kind !== 'malformed' && kind !== 'other-kind';
}

/** Reads what was stored. Never throws, unless the storage does. */
export function readStored(storage: TextStorage, { userId, now }: Owner): StoredCalls {
  const text = storage.getItem(STORAGE_KEY);
  if (text === null) return { kind: 'none' };
  const [header, ...lines] = parsedAll(text.split('\n'));
  if (typeof header !== 'object' || header === null) return { kind: 'unreadable' };
  const { v, userId: owner, savedAt } = header as Readonly<Record<string, unknown>>;
  if (v !== VERSION || typeof owner !== 'string' || typeof savedAt !== 'number') return { kind: 'unreadable' };
  if (owner !== userId) return { kind: 'other-user' };
  if (now - savedAt > MAX_AGE_MS) return { kind: 'too-old' };
  return lines.every(isReadable) ? { kind: 'lines', lines } : { kind: 'unreadable' };
}

/** Stores these lines in place of what was there. Throws what the storage throws. */
export function storeTexts(storage: TextStorage, { userId, now }: Owner, lines: readonly string[]): void {
  const header = JSON.stringify({ v: VERSION, userId, savedAt: now });
  storage.setItem(STORAGE_KEY, [header, ...lines].join('\n'));
}

import { foldBatch } from 'c/voiceAudioQuality';
import { beganAt, parseStoredCall, type Call } from 'c/voiceCallState';
import { EventLog } from 'c/voiceEventLog';
import { attempt, parseRelayLine, type VoiceEvent } from 'c/voiceEvents';

/** The part of `sessionStorage` that is used. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const CALLS_KEY = 'voiceToolkitRelay.calls';
const TAB_KEY = 'voiceToolkitRelay.tab';
const VERSION = 2;

/** The open calls of a page that was left. */
export interface StoredCalls {
  readonly calls: readonly Call[];
  /** Holds their events. Other events in it are not stored. */
  readonly log: EventLog;
  /** State time when the page was left, epoch milliseconds. */
  readonly stamp: number;
  /** Wall time when the page was left, epoch milliseconds. */
  readonly storedAt: number;
}

/** What the browser tab remembers besides calls. */
export interface TabMemory {
  /** Keys of the flows that have started. */
  readonly startedFlows: readonly string[];
  readonly hadVoiceEvent: boolean;
  readonly sawWrapUpEnd: boolean;
  /** The tab that the rep last chose in a console; null: none. */
  readonly chosenTab: string | null;
}

export const NO_MEMORY: TabMemory = { startedFlows: [], hadVoiceEvent: false, sawWrapUpEnd: false, chosenTab: null };

type Fields = Readonly<Record<string, unknown>>;

const isNumber = (value: unknown): value is number => typeof value === 'number';

/** Selects the parts of an event that may be stored: no call attributes and no undocumented fields. */
function storedLine({ type, at, callId, callType, participant, detail }: VoiceEvent): unknown {
  const stats = type === 'AUDIO_STATS' ? { stats: foldBatch(detail)['stats'] } : {};
  return {
    type,
    at,
    detail: {
      callId,
      ...(callType !== null && { callType }),
      ...(participant !== null && { participant }),
      ...stats,
    },
  };
}

/** Lists the events of these calls, from the beginning of each, as relay messages without relayId and seq. */
function linesOf(log: EventLog, calls: readonly Call[]): readonly unknown[] {
  const since = new Map<string | null, number>(calls.map((call) => [call.callId, beganAt(call)]));
  return [...log].flatMap(({ line }) => {
    if (line.kind !== 'event') return [];
    return line.at >= (since.get(line.callId) ?? Infinity) ? [storedLine(line)] : [];
  });
}

/** Makes a log of stored events; null: a line is not an event. */
function logOf(lines: readonly unknown[]): EventLog | null {
  let log = EventLog.empty();
  for (const [index, message] of lines.entries()) {
    const line = parseRelayLine(message, index + 1);
    if (line.kind !== 'event') return null;
    log = log.append(message, line, []);
  }
  return log;
}

/** Keeps calls in the storage of the browser tab, for one user. Another user's data is removed unread. If storage fails, nothing is kept. */
export class SessionBackup {
  private readonly storage: () => TextStorage;
  private readonly userId: string;

  /** @param storage returns that of the browser tab; it may throw where the browser forbids storage */
  constructor(storage: () => TextStorage, userId: string) {
    this.storage = storage;
    this.userId = userId;
  }

  /** Reads and removes the stored calls, so that a duplicated tab finds none; null: none, or they cannot be read. */
  takeCalls(): StoredCalls | null {
    const stored = this.take(CALLS_KEY);
    if (!stored || !isNumber(stored['stamp']) || !isNumber(stored['storedAt'])) return null;
    const { calls, lines, stamp, storedAt } = stored;
    if (!Array.isArray(calls) || !Array.isArray(lines)) return null;
    const parsed = calls.map(parseStoredCall).filter((call) => call !== null);
    const log = logOf(lines);
    return log && parsed.length === calls.length ? { calls: parsed, log, stamp, storedAt } : null;
  }

  /** Reads and removes the tab's memory; empty if there is none. */
  takeMemory(): TabMemory {
    const stored = this.take(TAB_KEY);
    if (!stored) return NO_MEMORY;
    const { startedFlows, hadVoiceEvent, sawWrapUpEnd, chosenTab } = stored;
    const isText = (value: unknown): value is string => typeof value === 'string';
    return {
      startedFlows: Array.isArray(startedFlows) ? startedFlows.filter(isText) : [],
      hadVoiceEvent: hadVoiceEvent === true,
      sawWrapUpEnd: sawWrapUpEnd === true,
      chosenTab: isText(chosenTab) ? chosenTab : null,
    };
  }

  /** Stores both for the next load of the page; `calls` is null if there are none to store. */
  store(calls: StoredCalls | null, memory: TabMemory): void {
    if (calls) this.put(CALLS_KEY, { ...calls, log: undefined, lines: linesOf(calls.log, calls.calls) });
    this.put(TAB_KEY, memory);
  }

  /** Removes the stored calls and the tab's memory. */
  clear(): void {
    this.take(CALLS_KEY);
    this.take(TAB_KEY);
  }

  private take(key: string): Fields | null {
    return attempt(() => {
      const text = this.storage().getItem(key);
      if (text === null) return null;
      this.storage().removeItem(key);
      const stored = JSON.parse(text) as Fields | null;
      return stored?.['v'] === VERSION && stored['userId'] === this.userId ? stored : null;
    }, null);
  }

  /** Stores a value. If the storage is full, nothing is kept, and after the reload it counts as not known. */
  private put(key: string, value: object): void {
    attempt(
      () => this.storage().setItem(key, JSON.stringify({ v: VERSION, userId: this.userId, ...value })),
      undefined,
    );
  }
}

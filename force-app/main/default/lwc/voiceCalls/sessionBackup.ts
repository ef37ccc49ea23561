import { foldBatch } from 'c/voiceAudioQuality';
import { beganAt, parseStoredCall, type Call } from 'c/voiceCallState';
import { EventLog } from 'c/voiceEventLog';
import { attempt, parseRelayLine, type VoiceEvent } from 'c/voiceEvents';

/** What can be asked of `sessionStorage`. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const CALLS_KEY = 'voiceToolkitRelay.calls';
const TAB_KEY = 'voiceToolkitRelay.tab';
const VERSION = 2;

/** The open calls of a page that was left. */
export interface StoredCalls {
  readonly calls: readonly Call[];
  /** Holds their events; of what else it holds nothing is stored. */
  readonly log: EventLog;
  /** State time when the page was left, epoch milliseconds. */
  readonly stamp: number;
  /** Wall time when the page was left, epoch milliseconds. */
  readonly storedAt: number;
}

/** What the tab remembers beside its calls. */
export interface TabMemory {
  /** The flows that were started, each once. */
  readonly startedFlows: readonly string[];
  readonly hadVoiceEvent: boolean;
  readonly sawWrapUpEnd: boolean;
  /** The tab of a console that the rep chose last; null: none. */
  readonly chosenTab: string | null;
}

export const NO_MEMORY: TabMemory = { startedFlows: [], hadVoiceEvent: false, sawWrapUpEnd: false, chosenTab: null };

type Fields = Readonly<Record<string, unknown>>;

const isNumber = (value: unknown): value is number => typeof value === 'number';

/** What an event may leave in the storage: no attribute of the caller, no field that the toolkit does not document. */
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

/** The log's events of these calls, each since its call began, as relay messages without relayId and seq. */
function linesOf(log: EventLog, calls: readonly Call[]): readonly unknown[] {
  const since = new Map<string | null, number>(calls.map((call) => [call.callId, beganAt(call)]));
  return [...log].flatMap(({ line }) => {
    if (line.kind !== 'event') return [];
    return line.at >= (since.get(line.callId) ?? Infinity) ? [storedLine(line)] : [];
  });
}

/** The log of events that were stored; null: a line is not an event. */
function logOf(lines: readonly unknown[]): EventLog | null {
  let log = EventLog.empty();
  for (const [index, message] of lines.entries()) {
    const line = parseRelayLine(message, index + 1);
    if (line.kind !== 'event') return null;
    log = log.append(message, line, []);
  }
  return log;
}

/** The storage of one tab for one user. What another user stored is removed unread; a storage that fails keeps nothing. */
export class SessionBackup {
  private readonly storage: () => TextStorage;
  private readonly userId: string;

  /** @param storage of the browser tab; opening it may throw where the browser forbids it */
  constructor(storage: () => TextStorage, userId: string) {
    this.storage = storage;
    this.userId = userId;
  }

  /** Reads and removes the calls, so that a duplicated tab finds none; null: none, or they cannot be read. */
  takeCalls(): StoredCalls | null {
    const stored = this.take(CALLS_KEY);
    if (!stored || !isNumber(stored['stamp']) || !isNumber(stored['storedAt'])) return null;
    const { calls, lines, stamp, storedAt } = stored;
    if (!Array.isArray(calls) || !Array.isArray(lines)) return null;
    const parsed = calls.map(parseStoredCall).filter((call) => call !== null);
    const log = logOf(lines);
    return log && parsed.length === calls.length ? { calls: parsed, log, stamp, storedAt } : null;
  }

  /** Reads and removes what the tab remembers. */
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

  /** Stores both for the next load of the page; null calls: there are none to store. */
  store(calls: StoredCalls | null, memory: TabMemory): void {
    if (calls) this.put(CALLS_KEY, { ...calls, log: undefined, lines: linesOf(calls.log, calls.calls) });
    this.put(TAB_KEY, memory);
  }

  /** Removes both. */
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

  /** A full storage keeps nothing: what is not stored is shown as not known after the reload. */
  private put(key: string, value: object): void {
    attempt(
      () => this.storage().setItem(key, JSON.stringify({ v: VERSION, userId: this.userId, ...value })),
      undefined,
    );
  }
}

import { EMPTY_STATE, putInDoubt, reduce, restoreCalls, type CallState, type ClockReading } from 'c/voiceCallState';
import { EventLog } from 'c/voiceEventLog';
import type { RelayLine, VoiceEvent } from 'c/voiceEvents';
import { keepLastClosed, type KeptCalls } from './endedCalls';
import { isSimulatedRelay, NOTHING_RECEIVED, withLine } from './received';
import { freshMoments, momentsBetween, momentsByTime, type CallMoment } from './moments';
import type { StoredCalls, TabMemory } from './sessionBackup';
import type { ReceivedFacts } from './snapshot';

/** The most closed calls to keep; those that closed first go first. */
const KEPT_ENDED = 20;

/** Everything that a page knows from messages of the channel. Immutable: each function here returns the next value. */
export interface PageFacts {
  readonly kept: KeptCalls;
  readonly received: ReceivedFacts;
  readonly moments: readonly CallMoment[];
  /** State time up to which `moments` holds what time alone brought, epoch milliseconds. */
  readonly momentsUntil: number;
  /** The clocks at receipt of the latest event. */
  readonly latestReading: ClockReading;
  readonly memory: TabMemory;
  /** The ids of relays that have a phone, in order of appearance. */
  readonly relayIds: readonly string[];
}

const withState = (facts: PageFacts, state: CallState): PageFacts => ({
  ...facts,
  kept: keepLastClosed(facts.kept, state, KEPT_ENDED),
});

/** Makes the facts of a new page, with the calls that the previous page stored, if any. */
export function beginFacts(memory: TabMemory, stored: StoredCalls | null, start: ClockReading): PageFacts {
  const kept = { state: EMPTY_STATE, closed: [] };
  const facts: PageFacts = {
    kept,
    received: NOTHING_RECEIVED,
    moments: [],
    momentsUntil: -Infinity,
    latestReading: start,
    memory,
    relayIds: [],
  };
  if (!stored) return facts;
  const { calls, log, stamp, storedAt } = stored;
  const now = stamp + Math.max(0, start.wallMs - storedAt);
  return {
    ...withState(facts, restoreCalls(calls, stamp, now)),
    received: { ...NOTHING_RECEIVED, log },
    momentsUntil: now,
    latestReading: { wallMs: storedAt, pageMs: start.pageMs },
  };
}

/** Drops the restored calls and their events. */
export function withoutRestored(facts: PageFacts): PageFacts {
  const { state } = facts.kept;
  const calls = state.calls.filter(({ isRestored }) => !isRestored);
  const entries = [...facts.received.log].filter(({ line }) => line.relayId !== null); // restored lines have no relayId
  const log = entries.reduce(
    (before, { message, line, anomalies }) => before.append(message, line, anomalies),
    EventLog.empty(),
  );
  return { ...withState(facts, { ...state, calls }), received: { ...facts.received, log } };
}

/** Puts live calls in doubt, because nobody watched for a while. */
export const inDoubt = (facts: PageFacts): PageFacts => withState(facts, putInDoubt(facts.kept.state));

/** Remembers a relay. Any relay after the page's first puts live calls in doubt: nobody watched for a while. */
export function takeRelay(facts: PageFacts, relayId: string | null): PageFacts {
  if (relayId === null || isSimulatedRelay(relayId) || facts.relayIds.includes(relayId)) return facts;
  const next = { ...facts, relayIds: [...facts.relayIds, relayId] };
  return facts.relayIds.length > 0 ? inDoubt(next) : next;
}

/** Reads the clocks at an event's receipt: it may have waited in the relay, so its own time counts as the wall time. */
function receivedAt({ relayId, at }: VoiceEvent, { wallMs, pageMs }: ClockReading): ClockReading {
  return { wallMs: isSimulatedRelay(relayId) ? wallMs : Math.min(wallMs, at), pageMs };
}

function remembered(memory: TabMemory, { type, relayId }: VoiceEvent): TabMemory {
  const sawWrapUpEnd = memory.sawWrapUpEnd || type === 'WRAP_UP_ENDED';
  const isKnown = memory.hadVoiceEvent && memory.sawWrapUpEnd === sawWrapUpEnd;
  return isKnown || isSimulatedRelay(relayId) ? memory : { ...memory, hadVoiceEvent: true, sawWrapUpEnd };
}

/** The moments of the last minute, and those that time alone has brought since the last line. `now` is state time. */
export function momentsAt({ moments, momentsUntil, kept }: PageFacts, now: number, giveUpMs: number) {
  return [...freshMoments(moments, now), ...momentsByTime(kept.state.calls, momentsUntil, now, giveUpMs)];
}

/**
 * Takes one line; `message` is the line as it came, `clock` reads when it came.
 * @param giveUpMs the length at which a wrap-up is given up
 */
export function takeLine(
  before: PageFacts,
  message: unknown,
  line: Exclude<RelayLine, { kind: 'other-kind' }>,
  clock: ClockReading,
  giveUpMs: number,
): PageFacts {
  const facts = line.kind === 'event' ? takeRelay(before, line.relayId) : before;
  const next = withState(facts, reduce(facts.kept.state, line));
  const received = withLine(facts.received, message, line, facts.kept.state, next.kept.state);
  if (line.kind !== 'event') return { ...next, received };
  const at = next.kept.state.latestAt as number; // an event sets it
  return {
    ...next,
    received,
    moments: [
      ...momentsAt(facts, at, giveUpMs),
      ...momentsBetween(facts.kept.state.calls, next.kept.state.calls, at, giveUpMs),
    ],
    momentsUntil: Math.max(facts.momentsUntil, at),
    latestReading: receivedAt(line, clock),
    memory: remembered(facts.memory, line),
  };
}

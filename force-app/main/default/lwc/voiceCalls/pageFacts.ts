import { EMPTY_STATE, putInDoubt, reduce, restoreCalls, type CallState, type ClockReading } from 'c/voiceCallState';
import { EventLog } from 'c/voiceEventLog';
import type { RelayLine, VoiceEvent } from 'c/voiceEvents';
import { keepLastClosed, type KeptCalls } from './endedCalls';
import { isSimulatedRelay, NOTHING_HEARD, withLine } from './heard';
import { freshMoments, momentsBetween, momentsByTime, type CallMoment } from './moments';
import type { StoredCalls, TabMemory } from './sessionBackup';
import type { Heard } from './snapshot';

/** Calls that are over; those that closed first go first. */
const KEPT_ENDED = 20;

/** Everything that messages of the channel have told a page. A value: each function here returns the next one. */
export interface PageFacts {
  readonly kept: KeptCalls;
  readonly heard: Heard;
  readonly moments: readonly CallMoment[];
  /** State time up to which `moments` holds what time alone brought, epoch milliseconds. */
  readonly momentsUntil: number;
  /** The clocks when the latest event was received. */
  readonly received: ClockReading;
  readonly memory: TabMemory;
  /** The ids of relays with a phone behind them, in order of appearance. */
  readonly relayIds: readonly string[];
}

const withState = (facts: PageFacts, state: CallState): PageFacts => ({
  ...facts,
  kept: keepLastClosed(facts.kept, state, KEPT_ENDED),
});

/** Begins a page: with the calls that were stored when the page before it was left, if there are any. */
export function beginFacts(memory: TabMemory, stored: StoredCalls | null, start: ClockReading): PageFacts {
  const kept = { state: EMPTY_STATE, closed: [] };
  const facts: PageFacts = {
    kept,
    heard: NOTHING_HEARD,
    moments: [],
    momentsUntil: -Infinity,
    received: start,
    memory,
    relayIds: [],
  };
  if (!stored) return facts;
  const { calls, log, stamp, storedAt } = stored;
  const now = stamp + Math.max(0, start.wallMs - storedAt);
  return {
    ...withState(facts, restoreCalls(calls, stamp, now)),
    heard: { ...NOTHING_HEARD, log },
    momentsUntil: now,
    received: { wallMs: storedAt, pageMs: start.pageMs },
  };
}

/** Drops the calls that were restored, and their events. */
export function withoutRestored(facts: PageFacts): PageFacts {
  const { state } = facts.kept;
  const calls = state.calls.filter(({ isRestored }) => !isRestored);
  const entries = [...facts.heard.log].filter(({ line }) => line.relayId !== null); // what was stored has none
  const log = entries.reduce(
    (before, { message, line, anomalies }) => before.append(message, line, anomalies),
    EventLog.empty(),
  );
  return { ...withState(facts, { ...state, calls }), heard: { ...facts.heard, log } };
}

/** Puts live calls in doubt: for a while nobody watched. */
export const inDoubt = (facts: PageFacts): PageFacts => withState(facts, putInDoubt(facts.kept.state));

/** Takes note of a relay. One that is not the page's first puts live calls in doubt: for a while nobody watched. */
export function takeRelay(facts: PageFacts, relayId: string | null): PageFacts {
  if (relayId === null || isSimulatedRelay(relayId) || facts.relayIds.includes(relayId)) return facts;
  const next = { ...facts, relayIds: [...facts.relayIds, relayId] };
  return facts.relayIds.length > 0 ? inDoubt(next) : next;
}

/** An event may have waited in the relay before it was published: it was received when the wall clock read its own time. */
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
  const heard = withLine(facts.heard, message, line, facts.kept.state, next.kept.state);
  if (line.kind !== 'event') return { ...next, heard };
  const at = next.kept.state.latestAt as number; // an event sets it
  return {
    ...next,
    heard,
    moments: [
      ...momentsAt(facts, at, giveUpMs),
      ...momentsBetween(facts.kept.state.calls, next.kept.state.calls, at, giveUpMs),
    ],
    momentsUntil: Math.max(facts.momentsUntil, at),
    received: receivedAt(line, clock),
    memory: remembered(facts.memory, line),
  };
}

import { selectDurations, selectUnconnectedStatus, type Call, type CallDurations } from 'c/voiceCallState';
import { isCurrent } from './ending';
import type { CardFacts } from './facts';
import { selectFirstHold, type FirstHold } from './parties';

/** The call that ended last. */
export interface LastCall {
  readonly call: Call;
  /** Milliseconds since its end. */
  readonly agoMs: number;
  readonly durations: CallDurations;
  readonly hold: FirstHold | null;
}

/** A call that was not answered, or that the caller gave up. */
export interface UnansweredCall {
  readonly call: Call;
  readonly agoMs: number;
  /** Whether the rep dialed it. */
  readonly isDialed: boolean;
}

/** The calls that are over and still shown. */
export interface CallHistory {
  /** Null: none. */
  readonly last: LastCall | null;
  /** The latest first. */
  readonly unanswered: readonly UnansweredCall[];
}

/** The most unanswered calls to show: docs/contract.md, "What the screen may claim". */
const MOST_CALLS = 5;
const KEPT_MS = 2 * 60 * 60_000;

type OverCall = Extract<Call, { phase: 'wrapUp' | 'closed' }>;

const NOTHING: CallHistory = { last: null, unanswered: [] };

const latestFirst = (a: OverCall, b: OverCall): number => b.endedAt - a.endedAt;

function lastCall(call: OverCall, now: number): LastCall {
  const isClosed = call.phase === 'closed';
  const durations = selectDurations(call, now);
  return {
    call,
    agoMs: now - call.endedAt,
    durations: { ...durations, wrapUpMs: isClosed ? durations.wrapUpMs : null },
    hold: selectFirstHold(call, now),
  };
}

/**
 * Selects the last call and the unanswered calls, at most five, of the last two hours; none if the admin switched this off. A leg
 * whose callId was answered later does not count as unanswered.
 * @param callId selects only calls of that id; null: all
 */
export function selectHistory(facts: CardFacts, callId: string | null = null): CallHistory {
  const { state, now, settings } = facts;
  if (settings.noRestore || !settings.showHistory) return NOTHING;
  const over = state.calls
    .filter((call): call is OverCall => call.endedAt !== null && !isCurrent(call, facts))
    .filter((call) => now - call.endedAt < KEPT_MS && (callId === null || call.callId === callId))
    .sort(latestFirst);
  const last = over.find(({ activeAt }) => activeAt !== null);
  const wasAnswered = ({ callId: id, leg }: Call): boolean =>
    state.calls.some((other) => other.callId === id && other.leg > leg && other.activeAt !== null);
  const unanswered = over.filter((call) => call.activeAt === null && !wasAnswered(call));
  return {
    last: last ? lastCall(last, now) : null,
    unanswered: unanswered.slice(0, MOST_CALLS - Number(last !== undefined)).map((call) => ({
      call,
      agoMs: now - call.endedAt,
      isDialed: selectUnconnectedStatus(call) === 'dialing',
    })),
  };
}

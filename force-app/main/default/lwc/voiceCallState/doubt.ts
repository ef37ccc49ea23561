import { withPackets } from './packets';
import type { Call, Party, StaleFact } from './call';
import { EMPTY_STATE, type CallState } from './state';

/** Nothing is in doubt. */
export const VERIFIED: readonly StaleFact[] = [];

/** The facts still in doubt once an event has reported that one. */
export function settled({ unverified }: Call, fact: StaleFact): readonly StaleFact[] {
  return unverified.includes(fact) ? unverified.filter((stale) => stale !== fact) : unverified;
}

const holdInDoubt = (party: Party): Party => ({ ...party, isUnverified: party.hold !== 'unknown' });

/** The facts of a call that may have changed unseen; a fact that was never known is not in doubt either. */
function staleFacts({ endedAt, mute, recording }: Call): readonly StaleFact[] {
  const facts: readonly (StaleFact | null)[] = [
    mute === 'unknown' ? null : 'mute',
    recording === 'unknown' ? null : 'recording',
    endedAt === null ? 'existence' : null,
  ];
  return facts.filter((fact) => fact !== null);
}

function inDoubt(call: Call): Call {
  if (call.phase === 'closed') return call;
  return { ...call, wasUnwatched: true, parties: call.parties.map(holdInDoubt), unverified: staleFacts(call) };
}

/**
 * Puts the open calls in doubt, because nobody watched for a while: values and times stay, but hold, mute, recording and
 * existence may have changed until an event reports each.
 */
export function putInDoubt(state: CallState): CallState {
  const relays = state.relays.map((relay) => ({ ...relay, firstAppliedAt: null }));
  return { ...state, calls: state.calls.map(inDoubt), relays, watchedSince: null, anomalies: [] };
}

/** A call without an event for so long is not restored. */
const RESTORE_MOST_MS = 12 * 60 * 60_000;

/**
 * Makes the state right after a reload, with calls that were open when the page was left.
 * @param latestAt state time of the latest event before the reload, epoch milliseconds
 * @param now state time of the reload; a call whose own last event is more than 12 hours older is dropped
 */
export function restoreCalls(calls: readonly Call[], latestAt: number, now: number): CallState {
  const kept = calls.filter(({ lastEventAt }) => now - lastEventAt <= RESTORE_MOST_MS);
  const samples = kept.flatMap(({ audio }) => audio?.recent ?? []);
  return {
    ...EMPTY_STATE,
    calls: kept.map((call) => ({ ...inDoubt(call), isRestored: true })),
    hadPackets: samples.reduce(withPackets, EMPTY_STATE.hadPackets),
    latestAt,
  };
}

/** A replay for a leg in wrapUp comes at most so long after the first event since somebody watches again. */
const REPLAY_TIME_MS = 10_000;

/** Whether a CALL_STARTED or CALL_CONNECTED of a leg that is in wrapUp since nobody watched is a replay. */
export function isReplayInWrapUp(call: Call, { watchedSince }: CallState, at: number): boolean {
  return call.phase === 'wrapUp' && call.wasUnwatched && at - (watchedSince ?? at) <= REPLAY_TIME_MS;
}

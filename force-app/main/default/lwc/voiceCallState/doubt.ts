import { withPackets } from './packets';
import type { Call, Party, StaleFact } from './call';
import { EMPTY_STATE, type CallState } from './state';
import { REPLAY_TIME_MS } from './replay';

/** No fact is in doubt. */
export const VERIFIED: readonly StaleFact[] = [];

/** Lists the facts still in doubt after an event has reported `fact`. */
export function settled({ unverified }: Call, fact: StaleFact): readonly StaleFact[] {
  return unverified.includes(fact) ? unverified.filter((stale) => stale !== fact) : unverified;
}

const holdInDoubt = (party: Party): Party => ({ ...party, isUnverified: party.hold !== 'unknown' });

/** Lists the facts of a call that may have changed unseen. A fact that was never known cannot be in doubt. */
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
 * Puts the open calls in doubt after a while in which nobody watched. Values and times stay; hold, mute, recording and existence
 * are marked as unverified until an event reports each.
 */
export function putInDoubt(state: CallState): CallState {
  const relays = state.relays.map((relay) => ({ ...relay, firstAppliedAt: null }));
  return { ...state, calls: state.calls.map(inDoubt), relays, watchedSince: null, anomalies: [] };
}

/** A call without an event for longer than this is not restored. */
const RESTORE_MOST_MS = 12 * 60 * 60_000;

/**
 * Makes the state after a reload, with the calls that were open before it.
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

/** Whether a CALL_STARTED or CALL_CONNECTED is a replay: its leg went into wrapUp, and then nobody watched for a while. */
export function isReplayInWrapUp(call: Call, { watchedSince }: CallState, at: number): boolean {
  return call.phase === 'wrapUp' && call.wasUnwatched && at - (watchedSince ?? at) <= REPLAY_TIME_MS;
}

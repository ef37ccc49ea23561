import type { Call, CallState, Party, TraceMark, Unverified } from './state';

/** Nothing is in doubt. */
export const VERIFIED: readonly Unverified[] = [];

/** What is still in doubt once an event has told of that. */
export function verified({ unverified }: Call, told: Unverified): readonly Unverified[] {
  return unverified.includes(told) ? unverified.filter((doubt) => doubt !== told) : unverified;
}

const inDoubt = (party: Party): Party => ({ ...party, isUnverified: party.hold !== 'unknown' });

/** The call as it is known after a reload: what was never known is not in doubt either. */
function restored(call: Call): Call {
  const doubts: readonly Unverified[] = ['mute', 'recording'];
  const unverified = doubts.filter((doubt) => call[doubt] !== 'unknown');
  return { ...call, isRestored: true, parties: call.parties.map(inDoubt), unverified };
}

/** The state after a mark of a trace. */
export function marked(state: CallState, mark: TraceMark): CallState {
  if (mark.kind === 'restored') return { ...state, calls: state.calls.map(restored), isRestored: true, anomalies: [] };
  const { relays, latestAt, addedMs, events, isRestored } = mark;
  return { calls: state.calls, relays, latestAt, addedMs, events, isRestored, anomalies: [] };
}

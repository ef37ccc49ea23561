import type { Call, CallState } from 'c/voiceCallState';

const isClosed = ({ phase }: Call): boolean => phase === 'closed';

/** A state, and the ids of its closed calls in order of closing. */
export interface SavedCalls {
  readonly state: CallState;
  readonly closed: readonly string[];
}

/**
 * The next state without the calls that are over but for the last to close. What closes another call closes after it, and so
 * goes after it.
 */
export function keepLastClosed({ state, closed }: SavedCalls, next: CallState, limit: number): SavedCalls {
  if (next.calls === state.calls) return { state: next, closed };
  const closing = next.calls.filter((call) => isClosed(call) && !closed.includes(call.callId));
  const all = [...closed, ...closing.map(({ callId }) => callId)];
  const last = all.slice(Math.max(0, all.length - limit));
  if (last.length === all.length) return { state: next, closed: all };
  const calls = next.calls.filter((call) => !isClosed(call) || last.includes(call.callId));
  return { state: { ...next, calls }, closed: last };
}

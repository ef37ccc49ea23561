import { callKey, type Call, type CallState } from 'c/voiceCallState';

const isClosed = ({ phase }: Call): boolean => phase === 'closed';

/** A state, and the keys of its closed calls in order of closing. */
export interface KeptCalls {
  readonly state: CallState;
  readonly closed: readonly string[];
}

/** The next state with only the last calls to close. Calls that one event closes go in the order in which they began. */
export function keepLastClosed({ state, closed }: KeptCalls, next: CallState, limit: number): KeptCalls {
  if (next.calls === state.calls) return { state: next, closed };
  const closing = next.calls.filter((call) => isClosed(call) && !closed.includes(callKey(call)));
  const all = [...closed, ...closing.map(callKey)];
  const last = all.slice(Math.max(0, all.length - limit));
  if (last.length === all.length) return { state: next, closed: all };
  const calls = next.calls.filter((call) => !isClosed(call) || last.includes(callKey(call)));
  return { state: { ...next, calls }, closed: last };
}

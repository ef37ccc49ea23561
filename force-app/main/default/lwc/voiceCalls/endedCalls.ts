import { callKey, type Call, type CallState } from 'c/voiceCallState';

const isClosed = ({ phase }: Call): boolean => phase === 'closed';

/** A state, and the keys of its closed calls in the order in which they closed. */
export interface KeptCalls {
  readonly state: CallState;
  readonly closed: readonly string[];
}

/** Drops all closed calls but the last `limit` that closed. Calls closed by one event count in the order in which they began. */
export function keepLastClosed({ state, closed }: KeptCalls, next: CallState, limit: number): KeptCalls {
  if (next.calls === state.calls) return { state: next, closed };
  const closing = next.calls.filter((call) => isClosed(call) && !closed.includes(callKey(call)));
  const all = [...closed, ...closing.map(callKey)];
  const last = all.slice(Math.max(0, all.length - limit));
  if (last.length === all.length) return { state: next, closed: all };
  const calls = next.calls.filter((call) => !isClosed(call) || last.includes(callKey(call)));
  return { state: { ...next, calls }, closed: last };
}

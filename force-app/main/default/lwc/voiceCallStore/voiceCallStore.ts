import type { RelayLine } from 'c/voiceEvents';
import { EMPTY_STATE, reduce, type CallState } from 'c/voiceCallState';

/** Told of each line after it was applied. */
export type StoreListener = (state: CallState, line: RelayLine | null) => void;

/** Holds the state of the calls and tells listeners. */
export interface CallStore {
  readonly state: CallState;
  apply(line: RelayLine): void;
  /** Hears from now on; returns its own undo. */
  listen(listener: StoreListener): () => void;
  /** Is told the present first (with no line); returns its own undo. */
  subscribe(listener: StoreListener): () => void;
}

export interface CallStoreOptions {
  /** How many calls that are over are kept; the oldest go first. Default 20. */
  readonly keepEnded?: number;
  /** Hears what a listener threw; the other listeners are still told. */
  readonly onListenerError: (error: unknown) => void;
}

function trimmed(state: CallState, keepEnded: number): CallState {
  let excess = state.calls.reduce((count, call) => count + Number(call.phase === 'closed'), -keepEnded);
  if (excess <= 0) return state;
  return { ...state, calls: state.calls.filter((call) => call.phase !== 'closed' || excess-- <= 0) };
}

/** Makes an empty store. */
export function createCallStore({ keepEnded = 20, onListenerError }: CallStoreOptions): CallStore {
  let state = EMPTY_STATE;
  let listeners: readonly StoreListener[] = [];

  function tell(listener: StoreListener, line: RelayLine | null): void {
    try {
      listener(state, line);
    } catch (error) {
      onListenerError(error);
    }
  }
  function listen(listener: StoreListener): () => void {
    listeners = [...listeners, listener];
    return () => {
      listeners = listeners.filter((other) => other !== listener);
    };
  }
  return {
    get state() {
      return state;
    },
    apply(line) {
      state = trimmed(reduce(state, line), keepEnded);
      for (const listener of listeners) tell(listener, line);
    },
    listen,
    subscribe(listener) {
      tell(listener, null);
      return listen(listener);
    },
  };
}

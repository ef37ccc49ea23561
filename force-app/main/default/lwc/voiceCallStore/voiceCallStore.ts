import type { RelayLine } from 'c/voiceEvents';
import { EMPTY_STATE, reduce, type CallState, type TraceMark } from 'c/voiceCallState';
import { keepLastClosed, type SavedCalls } from './endedCalls';

export type { SavedCalls } from './endedCalls';

/** What a store takes: the lines of a trace, and its marks. */
export type StoreLine = RelayLine | TraceMark;

/** Told of each line after it was applied; of no line when the store has come back to something earlier. */
export type StoreListener = (state: CallState, line: StoreLine | null) => void;

/** Holds the state of the calls and tells listeners. */
export interface CallStore {
  readonly state: CallState;
  apply(line: StoreLine): void;
  /** What is there now, to come back to. */
  save(): SavedCalls;
  /** Comes back to what was there. */
  load(saved: SavedCalls): void;
  /** Hears from now on; returns its own undo. */
  listen(listener: StoreListener): () => void;
  /** Is told the present first (with no line); returns its own undo. */
  subscribe(listener: StoreListener): () => void;
}

export interface CallStoreOptions {
  /** How many calls that are over are kept; those that closed first go first. Default 20. */
  readonly keepEnded?: number;
  /** Hears what a listener threw; the other listeners are still told. */
  readonly onListenerError: (error: unknown) => void;
}

const EMPTY: SavedCalls = { state: EMPTY_STATE, closed: [] };

/** Makes an empty store. */
export function createCallStore({ keepEnded = 20, onListenerError }: CallStoreOptions): CallStore {
  let kept: SavedCalls = EMPTY;
  let listeners: readonly StoreListener[] = [];

  function tell(told: readonly StoreListener[], line: StoreLine | null): void {
    for (const listener of told)
      try {
        listener(kept.state, line);
      } catch (error) {
        onListenerError(error);
      }
  }
  function show(next: SavedCalls, line: StoreLine | null): void {
    kept = next;
    tell(listeners, line);
  }
  function listen(listener: StoreListener): () => void {
    listeners = [...listeners, listener];
    return () => {
      listeners = listeners.filter((other) => other !== listener);
    };
  }
  return {
    get state() {
      return kept.state;
    },
    apply: (line) => show(keepLastClosed(kept, reduce(kept.state, line), keepEnded), line),
    save: () => kept,
    load: (saved) => show(saved, null),
    listen,
    subscribe(listener) {
      tell([listener], null);
      return listen(listener);
    },
  };
}

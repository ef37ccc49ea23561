import type { Anchor } from './window';

/** What a reader set up in the log. It outlives the panel, because its parent keeps it. */
export interface LogViewState {
  readonly isOpen: boolean;
  /** An event type or a kind of line; empty: all. */
  readonly type: string;
  readonly text: string;
  /** How many events had been heard when the log was paused; null: it runs. */
  readonly pausedAt: number | null;
  /** Null: at the newest event. */
  readonly anchor: Anchor | null;
}

/** The log as it is at first. */
export const FRESH_VIEW: LogViewState = { isOpen: false, type: '', text: '', pausedAt: null, anchor: null };

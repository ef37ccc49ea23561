import type { Anchor } from './window';

/** The choices of a reader of the log. The panel's parent keeps them, so they outlive the panel. */
export interface LogViewState {
  readonly isOpen: boolean;
  /** An event type or a kind of line; empty: all. */
  readonly type: string;
  readonly text: string;
  /** Count of events received when the log was paused; null: it runs. */
  readonly pausedAt: number | null;
  /** Null: at the newest event. */
  readonly anchor: Anchor | null;
}

/** The choices at first. */
export const FRESH_VIEW: LogViewState = { isOpen: false, type: '', text: '', pausedAt: null, anchor: null };

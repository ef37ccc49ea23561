import type { ClockReading } from 'c/voiceCallState';
import type { SessionBackup } from './sessionBackup';
import type { Every } from './ticker';

/** The world of a page's calls. */
export interface CallsWorld {
  readonly backup: SessionBackup;
  /** `Date.now()` and `performance.now()`, milliseconds. */
  now(): ClockReading;
  readonly every: Every;
  /** Acts once after that many milliseconds; returns its own undo. */
  after(ms: number, action: () => void): () => void;
  /** Acts when the page is left, and when the browser shows it again as it was; returns its own undo. */
  onLeave(left: () => void, shownAgain: () => void): () => void;
  /** Hears what a listener threw; the others are still called. */
  onListenerError(error: unknown): void;
}

/** One subscription of a component to the channel. */
export interface Feed {
  /** Takes a message as it came. */
  hear(message: unknown): void;
  end(): void;
}

/** The relay of a page, as far as its calls need it. */
export interface PageRelay {
  /** What it published and no feed may have heard yet, in order. */
  readonly unheard: readonly unknown[];
  /** What it knows of itself now, its counters too, dated by its clock; null: no host has reported yet. */
  readonly status: object | null;
}

import type { ClockReading } from 'c/voiceCallState';
import type { SessionBackup } from './sessionBackup';
import type { Every } from './ticker';

/** What a page's calls need from the browser. */
export interface CallsWorld {
  readonly backup: SessionBackup;
  /** Reads `Date.now()` and `performance.now()`, milliseconds. */
  now(): ClockReading;
  readonly every: Every;
  /** Runs the action once after that many milliseconds; returns a function that cancels it. */
  after(ms: number, action: () => void): () => void;
  /** Watches for leaving the page and for its return from the browser's cache; returns a function that stops it. */
  onLeave(left: () => void, shownAgain: () => void): () => void;
  /** Reports what a listener threw. The other listeners are still called. */
  onListenerError(error: unknown): void;
}

/** A component's subscription to the channel. */
export interface Feed {
  /** Takes a message as it came. */
  receive(message: unknown): void;
  end(): void;
}

/** What a page's calls need from its relay. */
export interface PageRelay {
  /** Messages that it published and that may not have reached a feed yet, in order. */
  readonly undelivered: readonly unknown[];
  /** Its status now with up-to-date counters, dated by its clock; null: no host has reported yet. */
  readonly status: object | null;
  /** When none of its hosts listened last, epoch milliseconds; null: never. */
  readonly unwatchedAt?: number | null;
}

import { createCalls, SessionBackup, type Calls, type CallsSnapshot, type TextStorage } from 'c/voiceCalls';
import { VirtualTime } from './virtualTime';

/** Creates the storage of a browser tab. */
export function createStorage(): TextStorage & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  };
}

/** The calls of one page, in virtual time. */
export interface CallsPage {
  readonly calls: Calls;
  readonly time: VirtualTime;
  /** What listeners threw. */
  readonly errors: readonly unknown[];
  readonly snapshot: CallsSnapshot;
  /** Leaves the page, as for a reload or a closed tab. */
  leave(): void;
  /** Shows the page again from the browser's cache. */
  showAgain(): void;
}

interface PageOptions {
  readonly time?: VirtualTime;
  /** The storage of the tab; a page without it finds nothing. */
  readonly storage?: TextStorage;
  readonly userId?: string;
}

/** Loads a page. */
export function loadCallsPage({
  time = new VirtualTime(),
  storage = createStorage(),
  userId = 'rep',
}: PageOptions = {}): CallsPage {
  const errors: unknown[] = [];
  const page = { left: () => {}, shownAgain: () => {} };
  const calls = createCalls({
    backup: new SessionBackup(() => storage, userId),
    now: () => ({ wallMs: time.wallMs, pageMs: time.pageMs }),
    every: time.every,
    after: time.after,
    onLeave(left, shownAgain) {
      Object.assign(page, { left, shownAgain });
      return () => Object.assign(page, { left: () => {}, shownAgain: () => {} });
    },
    onListenerError: (error) => void errors.push(error),
  });
  return {
    ...{ calls, time, errors },
    get snapshot() {
      return calls.snapshot;
    },
    leave: () => page.left(),
    showAgain: () => page.shownAgain(),
  };
}

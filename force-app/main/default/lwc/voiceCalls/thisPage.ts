import userId from '@salesforce/user/Id';
import { listenToChannel, type MessageContextHandle } from 'c/voiceChannel';
import { createCalls, type Calls, type CallsListener } from './calls';
import { faultText } from './faultText';
import { SessionBackup } from './sessionBackup';

/** Watches the page being left, and coming back as it was from the browser's cache. */
function onLeave(left: () => void, shownAgain: () => void): () => void {
  const onShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) shownAgain();
  };
  window.addEventListener('pagehide', left);
  window.addEventListener('pageshow', onShow);
  return () => {
    window.removeEventListener('pagehide', left);
    window.removeEventListener('pageshow', onShow);
  };
}

/** Calls back once, after that many milliseconds; returns its own undo. */
export function after(ms: number, action: () => void): () => void {
  const timer = setTimeout(action, ms);
  return () => clearTimeout(timer);
}

/** Draws an id that no other relay has: letters and digits. */
export function randomId(): string {
  const random = (): string => Math.random().toString(36).slice(2);
  return random() + random();
}

const begin = (): Calls =>
  createCalls({
    backup: new SessionBackup(() => sessionStorage, userId),
    now: () => ({ wallMs: Date.now(), pageMs: performance.now() }),
    every(ms, action) {
      const timer = setInterval(action, ms);
      return () => clearInterval(timer);
    },
    after,
    onLeave,
    // A listener of our own that throws is a bug to be seen, and harms no other.
    onListenerError: (error) => console.error('A listener of the calls failed:', faultText(error)),
  });

let calls = begin();

/** Returns the calls of this page: there a module is evaluated once, so all components share them. */
export const callsOfPage = (): Calls => calls;

/** Calls the listener with the present first, then after each change; returns its own undo. */
export const subscribe = (listener: CallsListener): (() => void) => calls.subscribe(listener);

/**
 * Feeds the calls of this page from the channel; returns its own undo. A page needs one component that does this; each of
 * ours does.
 * @param context from `@wire(MessageContext)`
 */
export function feedCalls(context: MessageContextHandle): () => void {
  const feed = calls.feed();
  const disconnect = listenToChannel(context, (message) => feed.hear(message));
  return () => {
    disconnect();
    feed.end();
  };
}

/** Ends the calls of the page and begins those of the next. Only a workbench, a benchmark or a test does this. */
export function beginPage(): void {
  calls.end();
  calls = begin();
}

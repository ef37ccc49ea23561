import userId from '@salesforce/user/Id';
import { listenToChannel, type MessageContextHandle } from 'c/voiceChannel';
import { createCalls, type Calls, type CallsListener } from './calls';
import { faultText } from './faultText';
import { SessionBackup } from './sessionBackup';

/** Watches for leaving the page and for its return from the browser's cache; returns a function that stops it. */
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

/** Runs the action once after that many milliseconds; returns a function that cancels it. */
export function after(ms: number, action: () => void): () => void {
  const timer = setTimeout(action, ms);
  return () => clearTimeout(timer);
}

/** Draws a random id of letters and digits. */
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
    // A listener of our own that throws is a bug: report it, and call the others.
    onListenerError: (error) => console.error('A listener of the calls failed:', faultText(error)),
  });

let calls = begin();

/** Returns the calls of this page. A page evaluates a module once, so all components share them. */
export const callsOfPage = (): Calls => calls;

/** Calls the listener at once and after each change; returns a function that unsubscribes. */
export const subscribe = (listener: CallsListener): (() => void) => calls.subscribe(listener);

/**
 * Feeds the calls of this page from the channel; returns a function that stops it. A page needs one component that does this;
 * all of ours do.
 * @param context from `@wire(MessageContext)`
 */
export function feedCalls(context: MessageContextHandle): () => void {
  const feed = calls.feed();
  const disconnect = listenToChannel(context, (message) => feed.receive(message));
  return () => {
    disconnect();
    feed.end();
  };
}

/** Ends the calls of this page and begins those of the next. Only the workbench, benchmarks and tests do this. */
export function beginPage(): void {
  calls.end();
  calls = begin();
}

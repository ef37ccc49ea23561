import { beginPage as beginCalls } from 'c/voiceCalls';
import { beginPage as beginRelay } from 'c/voiceRelay';
import { unmountAll } from './mount';

/** Leaves the page, as a reload does: the page stores what the next page needs. */
export function leavePage(): void {
  window.dispatchEvent(new Event('pagehide'));
}

/** Takes every component off the page and begins the next page of this tab. Fake timers must be set before. */
export function beginPage(): void {
  unmountAll();
  beginCalls();
  beginRelay();
}

/** Reloads the page: the next page finds what was stored. */
export function reloadPage(): void {
  leavePage();
  beginPage();
}

/** Begins the first page of a new tab. */
export function beginTab(): void {
  sessionStorage.clear();
  beginPage();
}

import { callsOfPage, type CallsSnapshot } from 'c/voiceCalls';

/** What the inspector shows of the calls of the page. */
export type PageState = Readonly<Record<string, unknown>>;

/** Leaves out the running times, which change each second, and what other panels show in full. */
function pageStateOf({ state, relay, joinedLateAt, gapAt, isSimulated, moments, snoozes }: CallsSnapshot): PageState {
  const timeless = relay && Object.fromEntries(Object.entries(relay).filter(([name]) => name !== 'at'));
  return { ...state, relay: timeless, joinedLateAt, gapAt, isSimulated, moments, snoozes };
}

/** Follows the calls of this page: calls the listener with the present first, then after each change; returns its own undo. */
export function followPage(listener: (state: PageState) => void): () => void {
  return callsOfPage().subscribe((snapshot) => listener(pageStateOf(snapshot)));
}

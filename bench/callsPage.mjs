// The calls of a page in Node, whose clock stands still and whose tab is empty.
import assert from 'node:assert/strict';

const nothing = () => undefined;
const EMPTY_TAB = { getItem: () => null, setItem: nothing, removeItem: nothing };

/** Loads a page and returns its calls; `core` has the exports of voiceCalls/calls and voiceCalls/sessionBackup. */
export function loadCallsPage({ createCalls, SessionBackup }) {
  return createCalls({
    backup: new SessionBackup(() => EMPTY_TAB, 'rep'),
    now: () => ({ wallMs: 1_780_000_000_000, pageMs: 0 }),
    every: () => nothing,
    after: () => nothing,
    onLeave: () => nothing,
    onListenerError: assert.fail,
  });
}

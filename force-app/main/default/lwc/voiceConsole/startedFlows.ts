import { attempt } from 'c/voiceEvents';

export const STARTED_KEY = 'voiceToolkitRelay.startedFlows';
/** A rep has no more calls open at once, and an older one does not end again. */
const KEPT = 50;

/** Notes that a flow starts; false: it was noted before, by this console or another of the tab, or before a reload. */
export type NoteStart = (start: string) => boolean;

/**
 * Knows which flows were started in a browser tab, so that none starts twice: ids of calls, no names and no numbers.
 * @param storage of the tab; opening it may throw where the browser forbids it
 */
export function createStartedFlows(storage: () => Pick<Storage, 'getItem' | 'setItem'>): NoteStart {
  let known: readonly unknown[] = [];
  const stored = (): readonly unknown[] => {
    const list = attempt<unknown>(() => JSON.parse(storage().getItem(STARTED_KEY) ?? ''), null);
    return Array.isArray(list) ? list : [];
  };
  return (start) => {
    const all = [...new Set([...stored(), ...known])];
    if (all.includes(start)) return false;
    known = [...all, start].slice(-KEPT);
    // Full or forbidden: then this console alone remembers.
    attempt(() => storage().setItem(STARTED_KEY, JSON.stringify(known)), undefined);
    return true;
  };
}

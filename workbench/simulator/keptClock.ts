import type { Clock } from './clock';

const KEY = 'workbench.clock';

type KeptClock = { readonly at: number; readonly realAt: number };

/** Keeps a clock's time in the browser tab until the page has been loaded again: a reload sets no clock back. */
export function keepClock(storage: Pick<Storage, 'setItem'>, clock: Pick<Clock, 'now' | 'real'>): void {
  const kept: KeptClock = { at: clock.now(), realAt: clock.real() };
  storage.setItem(KEY, JSON.stringify(kept));
}

/** Lets a clock go on where a kept one was, with the real time that has passed since; once. */
export function goOnWithKeptClock(storage: Pick<Storage, 'getItem' | 'removeItem'>, clock: Clock): void {
  const text = storage.getItem(KEY);
  storage.removeItem(KEY);
  if (text === null) return;
  const { at, realAt } = JSON.parse(text) as KeptClock; // this page's own writing
  clock.jump(at + Math.max(0, clock.real() - realAt));
}

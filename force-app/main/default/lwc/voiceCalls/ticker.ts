/** Acts each time that many milliseconds have passed; returns its own undo. */
export type Every = (ms: number, action: () => void) => () => void;

/** A clock that ticks as often as it has to, and not at all while nobody needs it. */
export class Ticker {
  private readonly every: Every;
  private readonly action: () => void;
  private running: { readonly ms: number; readonly stop: () => void } | null = null;

  constructor(every: Every, action: () => void) {
    this.every = every;
    this.action = action;
  }

  /** Ticks each time that many milliseconds have passed from now on; null: never. The same as before goes on undisturbed. */
  set(ms: number | null): void {
    if (ms === (this.running?.ms ?? null)) return;
    this.running?.stop();
    this.running = ms === null ? null : { ms, stop: this.every(ms, this.action) };
  }
}

/** Runs the action every so many milliseconds; returns a function that stops it. */
export type Every = (ms: number, action: () => void) => () => void;

/** Ticks at the interval that is set, or not at all. */
export class Ticker {
  private readonly every: Every;
  private readonly action: () => void;
  private running: { readonly ms: number; readonly stop: () => void } | null = null;

  constructor(every: Every, action: () => void) {
    this.every = every;
    this.action = action;
  }

  /** Sets the interval, milliseconds; null: no ticks. Setting the same interval again does not restart it. */
  set(ms: number | null): void {
    if (ms === (this.running?.ms ?? null)) return;
    this.running?.stop();
    this.running = ms === null ? null : { ms, stop: this.every(ms, this.action) };
  }
}

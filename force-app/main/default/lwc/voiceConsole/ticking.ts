import type { Call, CallView } from 'c/voiceCallState';

const TICK_MS = 1000;
const DEFAULT_GIVE_UP_SECONDS = 600;

/** Seconds after which a wrap-up's end counts as not reported; nonsense counts as the default. */
export function giveUpSecondsOf(attribute: unknown): number {
  const seconds = Number(attribute);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : DEFAULT_GIVE_UP_SECONDS;
}

/** Whether an open call's time runs: it is live, or in a wrap-up that is not given up. `now` is state time, milliseconds. */
export function isRunning(call: Call, now: number, giveUpSeconds: number): boolean {
  return call.phase !== 'wrapUp' || now - call.endedAt < giveUpSeconds * 1000;
}

/** Whether a time on the screen runs. */
export function needsTick({ calls, now }: CallView, giveUpSeconds: number): boolean {
  return calls.some((call) => isRunning(call, now, giveUpSeconds));
}

/** The one timer of a console: acts once a second, but only while it is needed. */
export class Tick {
  private readonly action: () => void;
  private timer: ReturnType<typeof setInterval> | null = null;

  constructor(action: () => void) {
    this.action = action;
  }

  run(isNeeded: boolean): void {
    if (isNeeded === (this.timer !== null)) return;
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = isNeeded ? setInterval(this.action, TICK_MS) : null;
  }
}

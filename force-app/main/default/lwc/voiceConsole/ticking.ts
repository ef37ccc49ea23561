import type { CallView } from 'c/voiceCallState';

const TICK_MS = 1000;
const DEFAULT_GIVE_UP_SECONDS = 600;

/** Seconds after which a wrap-up's end counts as not reported; nonsense counts as the default. */
export function giveUpSecondsOf(attribute: unknown): number {
  const seconds = Number(attribute);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : DEFAULT_GIVE_UP_SECONDS;
}

/** Whether a time on the screen runs: a call is live, or in a wrap-up that is not given up. */
export function needsTick(view: CallView, giveUpSeconds: number): boolean {
  return view.calls.some((call) => call.phase !== 'wrapUp' || view.now - call.endedAt < giveUpSeconds * 1000);
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

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

/** Of one page: a module is evaluated once, so all its consoles tick together and wake the page once. */
const actions = new Set<() => void>();
const timers: ReturnType<typeof setInterval>[] = [];

/** Has each console act; one that throws keeps no other from it. */
function actAll(): void {
  const faults = [...actions].flatMap((action) => {
    try {
      action();
      return [];
    } catch (fault) {
      return [fault];
    }
  });
  if (faults.length > 0) throw faults[0];
}

/** Acts once a second, but only while it is needed; the consoles of a page share its timer. */
export class Tick {
  private readonly action: () => void;

  constructor(action: () => void) {
    this.action = action;
  }

  run(isNeeded: boolean): void {
    if (isNeeded) actions.add(this.action);
    else actions.delete(this.action);
    if (actions.size > 0 && timers.length === 0) timers.push(setInterval(actAll, TICK_MS));
    if (actions.size === 0) timers.splice(0).forEach(clearInterval);
  }
}

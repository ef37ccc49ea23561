import type { Call } from 'c/voiceCallState';

/** Decides whether a wrap-up is given up: its end was not reported for that long. `now` is state time, milliseconds. */
export function isGivenUp(call: Call, now: number, giveUpSeconds: number): boolean {
  return call.phase === 'wrapUp' && now - call.endedAt >= giveUpSeconds * 1000;
}

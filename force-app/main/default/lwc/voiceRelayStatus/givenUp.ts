import type { Call } from 'c/voiceCallState';

/** Decides whether a wrap-up is given up: its end has not been reported for that long. @param now state time, epoch milliseconds */
export function isGivenUp(call: Call, now: number, giveUpSeconds: number): boolean {
  return call.phase === 'wrapUp' && now - call.endedAt >= giveUpSeconds * 1000;
}

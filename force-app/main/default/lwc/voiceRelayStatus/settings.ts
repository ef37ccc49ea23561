import type { Call } from 'c/voiceCallState';
import type { RelayStatus } from './status';

type Source = Pick<RelayStatus, 'settings'> | null;

const DEFAULT_GIVE_UP_SECONDS = 600;

/** Reads after how many seconds a wrap-up without an end is given up; the default where the relay says nothing usable. */
export function giveUpSecondsOf(relay: Source): number {
  const seconds = Number(relay?.settings['wrapUpGiveUpSeconds']);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : DEFAULT_GIVE_UP_SECONDS;
}

/** Reads whether live calls must not be kept for a reload of the page. */
export const noRestoreOf = (relay: Source): boolean => relay?.settings['noRestore'] === true;

/** Decides whether a wrap-up is given up: its end was not reported for that long. `now` is state time, milliseconds. */
export function isGivenUp(call: Call, now: number, giveUpSeconds: number): boolean {
  return call.phase === 'wrapUp' && now - call.endedAt >= giveUpSeconds * 1000;
}

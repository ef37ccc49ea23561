import type { Call } from 'c/voiceCallState';
import { isGivenUp } from 'c/voiceRelayStatus';
import type { CardFacts } from './facts';

/** For this long (milliseconds) an ended call stays in focus if it is not known whether it has a wrap-up. */
const ENDED_MS = 60_000;

/** How a call in wrap-up is shown. `over`: only as the last call. */
export type Ending = 'wrapUp' | 'wrapUpUnknown' | 'ended' | 'over';

type WrapUpCall = Extract<Call, { phase: 'wrapUp' }>;

/** Decides how a call in wrap-up is shown. It claims a wrap-up only if this browser tab has seen this user leave one. */
export function endingOf(call: WrapUpCall, { now, sawWrapUpEnd, settings }: CardFacts): Ending {
  if (!sawWrapUpEnd) return now - call.endedAt < ENDED_MS ? 'ended' : 'over';
  return isGivenUp(call, now, settings.wrapUpGiveUpSeconds) ? 'wrapUpUnknown' : 'wrapUp';
}

/** Whether the call is shown as a current call. */
export const isCurrent = (call: Call, facts: CardFacts): boolean =>
  call.phase !== 'closed' && !(call.phase === 'wrapUp' && endingOf(call, facts) === 'over');

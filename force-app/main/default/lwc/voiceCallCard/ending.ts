import type { Call } from 'c/voiceCallState';
import { isGivenUp } from 'c/voiceRelayStatus';
import type { CardFacts } from './facts';

/** For so long an ended call is in focus where nobody knows whether it has a wrap-up. Milliseconds. */
const ENDED_MS = 60_000;

/** How a call in wrap-up is shown; `over`: not as a call any more, but as the last one. */
export type Ending = 'wrapUp' | 'wrapUpUnknown' | 'ended' | 'over';

type WrapUpCall = Extract<Call, { phase: 'wrapUp' }>;

/** A wrap-up is claimed only where this tab has seen this user leave one. */
export function endingOf(call: WrapUpCall, { now, sawWrapUpEnd, settings }: CardFacts): Ending {
  if (!sawWrapUpEnd) return now - call.endedAt < ENDED_MS ? 'ended' : 'over';
  return isGivenUp(call, now, settings.wrapUpGiveUpSeconds) ? 'wrapUpUnknown' : 'wrapUp';
}

/** Whether the call is shown as one that goes on. */
export const isCurrent = (call: Call, facts: CardFacts): boolean =>
  call.phase !== 'closed' && !(call.phase === 'wrapUp' && endingOf(call, facts) === 'over');

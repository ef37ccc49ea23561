import { areHoldsMixed, isPresent } from './parties';
import { hasRecentNews } from './recentNews';
import { isSameCall } from './callRef';
import type { Call } from './call';
import type { CallState } from './state';

/** How the parties are connected with the rep, as far as events say. */
export type OthersOnLine =
  /** One party is on hold and another is not, or this call and another form a consultation. */
  | 'consult'
  /** Two or more parties, each reported off hold since they last changed. */
  | 'conference'
  /** Two or more parties, and nothing says who hears whom. */
  | 'several'
  /** One party, or nobody known. */
  | 'one';

const CONSULTS: readonly (string | null)[] = ['consult', 'internalcall'];

const isLive = ({ endedAt }: Call): boolean => endedAt === null;

/** Whether a consult or internalcall is live beside another live call. A call without recent news does not count. */
function isConsultPair(state: CallState, call: Call, now: number): boolean {
  const isConsult = ({ callType }: Call): boolean => CONSULTS.includes(callType);
  const beside = state.calls.filter(
    (other) => isLive(other) && !isSameCall(other, call) && hasRecentNews(state.calls, other, now),
  );
  return beside.some((other) => isConsult(call) || isConsult(other));
}

/** Selects how the parties of a live call are connected. @param now state time, epoch milliseconds */
export function selectOthersOnLine(state: CallState, call: Call, now: number): OthersOnLine {
  const present = call.parties.filter(isPresent);
  if (isLive(call) && (areHoldsMixed(present) || isConsultPair(state, call, now))) return 'consult';
  if (present.length < 2) return 'one';
  const areTogether = present.every(({ hold, isTakenOffHold }) => hold === 'off' && isTakenOffHold);
  return areTogether ? 'conference' : 'several';
}

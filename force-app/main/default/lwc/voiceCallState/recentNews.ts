import { isAnyOnHold } from './parties';
import type { Call } from './call';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Types that ring for at most 3 minutes; a callback and an unknown type may ring for 10. */
const RINGS_SHORT: readonly (string | null)[] = [
  'inbound',
  'outbound',
  'addparticipant',
  'transfer',
  'internalcall',
  'dialedcallback',
  'consult',
];

const OTHER_OVER_MS = 60 * SECOND;
const UNSURE_WHO_LEFT_MS = 60 * SECOND;
const REPORTS_EXPECTED = 3;
const NO_REPORT_MS = 95 * SECOND;

/** Types that never connect beside an active call. Null: no type reported. */
const TAKES_THE_LINE: readonly (string | null)[] = ['inbound', 'callback', null];

type Rule = (call: Call, now: number, calls: readonly Call[]) => boolean;

/** Whether a ringing call has had no event for 3 minutes (10 for a callback or an unknown type). */
const ringsTooLong: Rule = ({ phase, callType, lastEventAt }, now) =>
  phase === 'ringing' && now - lastEventAt >= (RINGS_SHORT.includes(callType) ? 3 : 10) * MINUTE;

/** Whether, since its last event, an inbound, callback or untyped call connected, or any other call did and ended 60 s ago or more. */
const wasReplaced: Rule = (call, now, calls) =>
  call.phase === 'active' &&
  calls.some(({ connectedAt, callType, endedAt }) => {
    if (connectedAt === null || connectedAt <= call.lastEventAt) return false;
    return TAKES_THE_LINE.includes(callType) || (endedAt !== null && now - endedAt >= OTHER_OVER_MS);
  });

/** Whether an active call has had no event for 60 s after a PARTICIPANT_REMOVED of nobody known. */
const mayHaveBeenLeft: Rule = ({ phase, isUnsureWhoLeft, lastEventAt }, now) =>
  phase === 'active' && isUnsureWhoLeft && now - lastEventAt >= UNSURE_WHO_LEFT_MS;

/** Whether an active call had at least 3 AUDIO_STATS and then none for 95 s, with nobody on hold. */
const hasFallenSilent: Rule = ({ phase, audio, parties, lastHeldAt }, now) =>
  phase === 'active' &&
  audio !== null &&
  audio.reports >= REPORTS_EXPECTED &&
  !isAnyOnHold(parties) &&
  now - Math.max(audio.lastReportAt, lastHeldAt ?? audio.lastReportAt) >= NO_REPORT_MS;

const RULES: readonly Rule[] = [ringsTooLong, wasReplaced, mayHaveBeenLeft, hasFallenSilent];

/** Whether no rule says that the end of the call may have been missed. Always true for a call that is over. */
export function hasRecentNews(calls: readonly Call[], call: Call, now: number): boolean {
  return !RULES.some((rule) => rule(call, now, calls));
}

import { isAnyOnHold } from './parties';
import type { Call } from './state';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** A ringing call of these types is believed for 3 minutes without an event; other types ring longer. */
const RINGS_SHORT: readonly (string | null)[] = [
  'inbound',
  'outbound',
  'addparticipant',
  'transfer',
  'internalcall',
  'dialedcallback',
  'consult',
];
const RINGS_SHORT_MS = 3 * MINUTE;
const RINGS_LONG_MS = 10 * MINUTE;

const OTHER_OVER_MS = 60 * SECOND;
const UNSURE_WHO_LEFT_MS = 60 * SECOND;
const REPORTS_EXPECTED = 3;
const NO_REPORT_MS = 95 * SECOND;

/** A call of these types, or of none, never comes in beside an active call. */
const TAKES_THE_LINE: readonly (string | null)[] = ['inbound', 'callback', null];

type Rule = (call: Call, now: number, calls: readonly Call[]) => boolean;

/** A ringing call without an event for 3 minutes (10 for callback and unknown types). */
const ringsTooLong: Rule = ({ phase, callType, lastEventAt }, now) =>
  phase === 'ringing' && now - lastEventAt >= (RINGS_SHORT.includes(callType) ? RINGS_SHORT_MS : RINGS_LONG_MS);

/** Another call of type inbound, callback or none was connected since its last event, or any other was and has been over for 60 s. */
const wasReplaced: Rule = (call, now, calls) =>
  call.phase === 'active' &&
  calls.some(({ connectedAt, callType, endedAt }) => {
    if (connectedAt === null || connectedAt <= call.lastEventAt) return false;
    return TAKES_THE_LINE.includes(callType) || (endedAt !== null && now - endedAt >= OTHER_OVER_MS);
  });

/** An active call 60 s after a PARTICIPANT_REMOVED without a known participant, with no event since. */
const mayHaveBeenLeft: Rule = ({ phase, isUnsureWhoLeft, lastEventAt }, now) =>
  phase === 'active' && isUnsureWhoLeft && now - lastEventAt >= UNSURE_WHO_LEFT_MS;

/** An active call that had at least 3 AUDIO_STATS and then none for 95 s, with nobody on hold. */
const hasFallenSilent: Rule = ({ phase, audio, parties, lastHeldAt }, now) =>
  phase === 'active' &&
  audio !== null &&
  audio.reports >= REPORTS_EXPECTED &&
  !isAnyOnHold(parties) &&
  now - Math.max(audio.lastReportAt, lastHeldAt ?? audio.lastReportAt) >= NO_REPORT_MS;

const RULES: readonly Rule[] = [ringsTooLong, wasReplaced, mayHaveBeenLeft, hasFallenSilent];

/** Whether none of the rules says that the end of the call may have been missed; a call that is over has all its news. */
export function hasRecentNews(calls: readonly Call[], call: Call, now: number): boolean {
  return !RULES.some((rule) => rule(call, now, calls));
}

// The word of a call by the table of the card's bar: the first that applies, with since when it does.
import { presentIn } from './story.mjs';
import { label } from './screenTexts.mjs';

/** What the workbench's relay is set up with, seconds as milliseconds. */
export const SETTINGS = {
  mutedMs: 30_000,
  holdMs: 60_000,
  longHoldMs: 120_000,
  recordingPausedMs: 60_000,
  wrapUpTargetMs: 120_000,
  wrapUpGiveUpMs: 600_000,
  audioReportMs: 75_000,
};

const MINUTE = 60_000;
const CONSULTS = ['consult', 'internalcall'];
/** How long a call of a type rings at most; of any other ten minutes. */
const RINGS_SHORT = ['inbound', 'outbound', 'addparticipant', 'transfer', 'internalcall', 'dialedcallback', 'consult'];
/** A call that comes in like this ends the one before. */
const TAKES_THE_LINE = ['inbound', 'callback', null];
const UNCONNECTED = { Ringing: ['inbound', 'callback', null], Dialing: ['outbound', 'dialedcallback'] };

/** The name of the label for a call that is, or was, not connected yet. */
export const unconnectedOf = ({ callType }) =>
  Object.keys(UNCONNECTED).find((name) => UNCONNECTED[name].includes(callType)) ?? 'Calling';

const isLive = ({ endedAt }) => endedAt === null;

/** Since when the call is connected, as far as anybody saw. */
export const connectedSince = ({ connectedAt, activeAt }) => connectedAt ?? activeAt;

function wasReplaced(call, calls, now) {
  const later = calls.filter(({ connectedAt }) => connectedAt !== null && connectedAt > call.lastEventAt);
  return later.some(
    ({ callType, endedAt }) => TAKES_THE_LINE.includes(callType) || (endedAt !== null && now - endedAt >= MINUTE),
  );
}

/** Whether the end of a call may have been missed. */
export function isStale(call, { calls }, now) {
  const { phase, callType, lastEventAt, audio, parties } = call;
  if (phase === 'ringing') return now - lastEventAt >= (RINGS_SHORT.includes(callType) ? 3 : 10) * MINUTE;
  if (phase !== 'active') return false;
  const isHeld = parties.some(({ heldSince }) => heldSince !== null);
  const isSilent = audio?.reports >= 3 && !isHeld && now - Math.max(call.lastReportAt, call.lastHeldAt ?? 0) >= 95_000;
  return isSilent || wasReplaced(call, calls, now) || (call.isUnsureWhoLeft && now - lastEventAt >= MINUTE);
}

/** Whether a call is shown as one that goes on. */
export const isCurrent = ({ phase, endedAt }, { sawWrapUpEnd }, now) =>
  phase !== 'closed' && !(phase === 'wrapUp' && !sawWrapUpEnd && now - endedAt >= MINUTE);

function consultSince(call, moment, now) {
  if (call.mixedSince !== null) return call.mixedSince;
  const beside = moment.calls.filter((other) => other !== call && isLive(other) && !isStale(other, moment, now));
  const isPair = beside.some((other) => [call, other].some(({ callType }) => CONSULTS.includes(callType)));
  return isPair ? Math.max(...[call, ...beside].map(({ startedAt, activeAt }) => startedAt ?? activeAt)) : null;
}

/** The word of a call with several parties; null: there is one. */
function severalWord(call) {
  const present = presentIn(call);
  if (present.length < 2) return null;
  const areTogether = present.every(({ hold, isTakenOff }) => hold === 'off' && isTakenOff);
  if (areTogether) return { name: 'Conference', word: label('Status_Conference', present.length + 1) };
  return { name: 'OthersOnLine', word: label('Status_OthersOnLine', present.length) };
}

const wordOf = (name, since) => ({ name, word: label(`Status_${name}`), since });

function activeWord(call, moment, now) {
  const connected = wordOf('Connected', connectedSince(call));
  if (isStale(call, moment, now)) return connected;
  if (call.holdSince !== null) return wordOf('OnHold', call.holdSince);
  if (call.mutedSince !== null) return { name: 'Muted', word: label('Mute_On'), since: call.mutedSince };
  if (call.pausedSince !== null && now - call.pausedSince >= SETTINGS.recordingPausedMs)
    return { name: 'Paused', word: label('Recording_Paused'), since: call.pausedSince };
  const consult = consultSince(call, moment, now);
  if (consult !== null) return wordOf('Consult', consult);
  const several = severalWord(call);
  return several ? { ...several, since: connected.since } : connected;
}

/** The word of a call, and since when; `since` null: it has no time. */
export function callWord(call, moment, now) {
  if (call.phase === 'ringing') return wordOf(unconnectedOf(call), call.startedAt);
  if (call.phase === 'active') return activeWord(call, moment, now);
  if (!moment.sawWrapUpEnd) return wordOf('Ended', call.endedAt);
  const isGivenUp = now - call.endedAt >= SETTINGS.wrapUpGiveUpMs;
  return isGivenUp ? wordOf('WrapUpUnknown', null) : wordOf('WrapUp', call.endedAt);
}

/** Which calls come first; those in one row are alike. */
function rankOf({ phase, holdSince }) {
  if (phase === 'active') return holdSince === null ? 0 : 1;
  return phase === 'ringing' ? 2 : 3;
}

const statusSince = ({ phase, holdSince, activeAt, startedAt, endedAt }) =>
  ({ active: holdSince ?? activeAt, ringing: startedAt, wrapUp: endedAt })[phase];

/** The open calls of a moment, the one in focus first. */
export function byFocus(moment, now) {
  const stale = (call) => Number(isStale(call, moment, now));
  const open = moment.calls.filter(({ phase }) => phase !== 'closed');
  return open.sort((a, b) => stale(a) - stale(b) || rankOf(a) - rankOf(b) || statusSince(b) - statusSince(a));
}

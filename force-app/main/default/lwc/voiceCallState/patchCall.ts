import { areAllOnHold, areHoldsMixed, isAnyOnHold } from './parties';
import { withLast } from './recent';
import { counting } from './spans';
import type { Call } from './call';

const MAX_CHANGES = 200;

/** The fields of a call that change. */
export type CallPatch = Partial<Pick<Call, keyof Call>>;

/** Copies a call field by field: engines do that many times faster than spreading an object that was itself spread. */
function copyOf(call: Call) {
  return {
    callId: call.callId,
    leg: call.leg,
    callType: call.callType,
    observed: call.observed,
    isConnectSeen: call.isConnectSeen,
    parties: call.parties,
    hasUnnamed: call.hasUnnamed,
    hadUnlisted: call.hadUnlisted,
    mute: call.mute,
    recording: call.recording,
    onHold: call.onHold,
    holdCount: call.holdCount,
    muted: call.muted,
    recordingPaused: call.recordingPaused,
    audio: call.audio,
    isRestored: call.isRestored,
    wasUnwatched: call.wasUnwatched,
    unverified: call.unverified,
    changes: call.changes,
    startedAt: call.startedAt,
    lastStartedAt: call.lastStartedAt,
    connectedAt: call.connectedAt,
    lastEventAt: call.lastEventAt,
    isUnsureWhoLeft: call.isUnsureWhoLeft,
    lastHeldAt: call.lastHeldAt,
    mixedSince: call.mixedSince,
    phase: call.phase,
    activeAt: call.activeAt,
    endedAt: call.endedAt,
    lastEndedAt: call.lastEndedAt,
    wrapUpEndedAt: call.wrapUpEndedAt,
    canReopen: call.canReopen,
  };
}

function isSame(call: Readonly<Record<string, unknown>>, patch: Readonly<Record<string, unknown>>): boolean {
  for (const name in patch) if (call[name] !== patch[name]) return false;
  return true;
}

/** Patches a call and brings its counts and timeline up to `at`. Returns the same call if nothing changed. */
export function patchCall(call: Call, patch: CallPatch, at: number): Call {
  if (isSame(call, patch)) return call;
  const next = Object.assign(copyOf(call), patch);
  const { parties, mute, recording, activeAt } = next;
  const onHold = areAllOnHold(parties);
  const wasOnHold = call.onHold.since !== null;
  if (isAnyOnHold(call.parties) && !isAnyOnHold(parties)) next.lastHeldAt = at;
  next.mixedSince = areHoldsMixed(parties) ? (call.mixedSince ?? at) : null;
  if (onHold !== wasOnHold || mute !== call.mute || recording !== call.recording) {
    next.onHold = counting(call.onHold, onHold, activeAt, at);
    next.holdCount += Number(onHold && !wasOnHold);
    next.muted = counting(call.muted, mute === 'on', activeAt, at);
    next.recordingPaused = counting(call.recordingPaused, recording === 'paused', activeAt, at);
    next.changes = withLast(call.changes, { at, onHold, mute, recording }, MAX_CHANGES);
  }
  return next as Call;
}

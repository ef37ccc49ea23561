import { areAllOnHold } from './parties';
import { withLast } from './recent';
import { counting } from './spans';
import type { Call } from './state';

const MAX_CHANGES = 200;

/** The fields of a call that change. */
export type Told = Partial<Pick<Call, keyof Call>>;

/** A copy, field by field: engines do that many times faster than a spread of what was spread before. */
function copyOf(call: Call) {
  return {
    callId: call.callId,
    callType: call.callType,
    observed: call.observed,
    parties: call.parties,
    mute: call.mute,
    recording: call.recording,
    onHold: call.onHold,
    holdCount: call.holdCount,
    muted: call.muted,
    recordingPaused: call.recordingPaused,
    audio: call.audio,
    isRestored: call.isRestored,
    unverified: call.unverified,
    changes: call.changes,
    phase: call.phase,
    startedAt: call.startedAt,
    connectedAt: call.connectedAt,
    activeAt: call.activeAt,
    endedAt: call.endedAt,
    wrapUpEndedAt: call.wrapUpEndedAt,
    canReopen: call.canReopen,
  };
}

function isSame(call: Readonly<Record<string, unknown>>, told: Readonly<Record<string, unknown>>): boolean {
  for (const name in told) if (call[name] !== told[name]) return false;
  return true;
}

/** The call with what was told, and what follows from it: what is counted, and the timeline's changes. The same call when nothing changed. */
export function changed(call: Call, told: Told, at: number): Call {
  if (isSame(call, told)) return call;
  const next = Object.assign(copyOf(call), told);
  const { parties, mute, recording, activeAt } = next;
  const onHold = areAllOnHold(parties);
  const wasOnHold = call.onHold.since !== null;
  if (onHold !== wasOnHold || mute !== call.mute || recording !== call.recording) {
    next.onHold = counting(call.onHold, onHold, activeAt, at);
    next.holdCount += Number(onHold && !wasOnHold);
    next.muted = counting(call.muted, mute === 'on', activeAt, at);
    next.recordingPaused = counting(call.recordingPaused, recording === 'paused', activeAt, at);
    next.changes = withLast(call.changes, { at, onHold, mute, recording }, MAX_CHANGES);
  }
  return next as Call;
}

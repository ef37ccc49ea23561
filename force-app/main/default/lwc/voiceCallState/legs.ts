import type { VoiceEvent } from 'c/voiceEvents';
import { VERIFIED } from './doubt';
import { canReopen } from './ends';
import { join } from './parties';
import { IDLE } from './spans';
import type { Call, RingingCall } from './state';

/** An event that can begin a call on its own account. */
export type BeginningEvent = VoiceEvent & { readonly type: 'CALL_STARTED' | 'CALL_CONNECTED' };

export const isBeginning = (event: VoiceEvent): event is BeginningEvent =>
  event.type === 'CALL_STARTED' || event.type === 'CALL_CONNECTED';

/** Closer to the end of a leg, its own start or connect merely crossed with the end. */
const CROSSED_MS = 1000;

/**
 * Whether CALL_STARTED or CALL_CONNECTED begins the next leg of a call that is over and cannot be taken back by it: more than
 * 1 s after its end and its last CALL_ENDED; CALL_STARTED at once after a leg that was not answered (offered again).
 */
export function beginsNextLeg(call: Call, { type }: BeginningEvent, at: number): boolean {
  if (call.endedAt === null || (type === 'CALL_CONNECTED' && canReopen(call, at))) return false;
  const isOfferedAgain = type === 'CALL_STARTED' && call.activeAt === null;
  return isOfferedAgain || at - call.lastEndedAt > CROSSED_MS;
}

/** A call that the event begins, or that is inferred from it. */
export function newCall(callId: string, leg: number, event: VoiceEvent, at: number): Call {
  const beginning = isBeginning(event) ? event : null;
  const call: Call = {
    callId,
    leg,
    callType: beginning && beginning.callType,
    observed: beginning !== null,
    isConnectSeen: false,
    parties: beginning ? join([], beginning.participant, { hold: 'unknown' }, at) : [],
    hasUnnamed: false,
    mute: 'unknown',
    recording: 'unknown',
    onHold: IDLE,
    holdCount: 0,
    muted: IDLE,
    recordingPaused: IDLE,
    audio: null,
    isRestored: false,
    wasUnwatched: false,
    unverified: VERIFIED,
    changes: [{ at, onHold: false, mute: 'unknown', recording: 'unknown' }],
    startedAt: null,
    lastStartedAt: null,
    connectedAt: beginning && at,
    lastEventAt: at,
    isUnsureWhoLeft: false,
    lastHeldAt: null,
    phase: 'active',
    activeAt: at,
    endedAt: null,
    lastEndedAt: null,
    wrapUpEndedAt: null,
    canReopen: false,
  };
  if (event.type !== 'CALL_STARTED') return call;
  const ringing: RingingCall = {
    ...call,
    phase: 'ringing',
    startedAt: at,
    lastStartedAt: at,
    connectedAt: null,
    activeAt: null,
  };
  return ringing;
}

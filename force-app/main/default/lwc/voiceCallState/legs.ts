import type { VoiceEvent } from 'c/voiceEvents';
import { VERIFIED } from './doubt';
import { canReopen } from './ends';
import { join } from './parties';
import { patchCall, type CallPatch } from './patchCall';
import { IDLE } from './spans';
import type { Call } from './call';
import type { CallRef } from './callRef';

/** An event that can begin a call. */
export type BeginningEvent = VoiceEvent & { readonly type: 'CALL_STARTED' | 'CALL_CONNECTED' };

export const isBeginning = (event: VoiceEvent): event is BeginningEvent =>
  event.type === 'CALL_STARTED' || event.type === 'CALL_CONNECTED';

/** A start or connect this close to the end of its leg merely crossed with the end. */
const CROSSED_MS = 1000;

/**
 * Whether CALL_STARTED or CALL_CONNECTED begins the next leg of a call that is over: it comes more than 1 s after the end and the
 * last CALL_ENDED. After a leg that was not answered, CALL_STARTED may come at once: the call is offered again.
 */
export function beginsNextLeg(call: Call, { type }: BeginningEvent, at: number): boolean {
  if (call.endedAt === null || (type === 'CALL_CONNECTED' && canReopen(call, at))) return false;
  const isOfferedAgain = type === 'CALL_STARTED' && call.activeAt === null;
  return isOfferedAgain || at - call.lastEndedAt > CROSSED_MS;
}

/** An active call about which nothing is known. */
const BLANK: Call = {
  callId: '',
  leg: 1,
  callType: null,
  observed: false,
  isConnectSeen: false,
  parties: [],
  hasUnnamed: false,
  hadUnlisted: false,
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
  changes: [],
  startedAt: null,
  lastStartedAt: null,
  connectedAt: null,
  lastEventAt: 0,
  isUnsureWhoLeft: false,
  lastHeldAt: null,
  mixedSince: null,
  phase: 'active',
  activeAt: 0,
  endedAt: null,
  lastEndedAt: null,
  wrapUpEndedAt: null,
  canReopen: false,
};

/** Makes the call that the event begins, or that is inferred from it. */
export function newCall({ callId, leg }: CallRef, event: VoiceEvent, at: number): Call {
  const beginning = isBeginning(event) ? event : null;
  const isRinging = event.type === 'CALL_STARTED';
  const facts: CallPatch = {
    callId,
    leg,
    callType: beginning && beginning.callType,
    observed: beginning !== null,
    parties: beginning ? join([], beginning.participant, { hold: 'unknown' }, at) : [],
    changes: [{ at, onHold: false, mute: 'unknown', recording: 'unknown' }],
    lastEventAt: at,
    phase: isRinging ? 'ringing' : 'active',
    startedAt: isRinging ? at : null,
    lastStartedAt: isRinging ? at : null,
    connectedAt: event.type === 'CALL_CONNECTED' ? at : null,
    activeAt: isRinging ? null : at,
  };
  return patchCall(BLANK, facts, at);
}

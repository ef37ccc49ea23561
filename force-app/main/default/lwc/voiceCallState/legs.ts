import type { VoiceEvent } from 'c/voiceEvents';
import { VERIFIED } from './doubt';
import { canReopen } from './ends';
import { join } from './parties';
import { IDLE } from './spans';
import type { Call } from './call';
import type { CallRef } from './callRef';

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

/** A call of which nothing is known yet. */
const NOTHING_KNOWN = {
  isConnectSeen: false,
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
  isUnsureWhoLeft: false,
  lastHeldAt: null,
  endedAt: null,
  lastEndedAt: null,
  wrapUpEndedAt: null,
  canReopen: false,
} as const;

/** A call that the event begins, or that is inferred from it. */
export function newCall({ callId, leg }: CallRef, event: VoiceEvent, at: number): Call {
  const beginning = isBeginning(event) ? event : null;
  const facts = {
    ...NOTHING_KNOWN,
    callId,
    leg,
    callType: beginning && beginning.callType,
    observed: beginning !== null,
    parties: beginning ? join([], beginning.participant, { hold: 'unknown' }, at) : [],
    changes: [{ at, onHold: false, mute: 'unknown', recording: 'unknown' }],
    lastEventAt: at,
  } as const;
  if (event.type === 'CALL_STARTED')
    return { ...facts, phase: 'ringing', startedAt: at, lastStartedAt: at, connectedAt: null, activeAt: null };
  return {
    ...facts,
    phase: 'active',
    startedAt: null,
    lastStartedAt: null,
    connectedAt: beginning && at,
    activeAt: at,
  };
}

import type { VoiceEvent } from 'c/voiceEvents';
import { findParty, isPresent, join, replaceParty } from './parties';
import type { CallPatch } from './patchCall';
import { isSeenToConnect } from './replay';
import type { Step } from './step';
import type { Call, Party, RingingCall } from './call';

type Connected = VoiceEvent & { type: 'CALL_CONNECTED' };

/**
 * Applies the name in a CALL_CONNECTED. A nameless party on the call takes the name, or is dropped if the named party is there.
 * The named party joins if nobody is on the call, or if the call was inferred and this is its first CALL_CONNECTED.
 */
function nameParty(call: Call, name: string, at: number): readonly Party[] {
  const { parties } = call;
  const nameless = findParty(parties, null);
  const named = findParty(parties, name);
  if (named) {
    const others = nameless ? parties.filter((party) => party !== nameless) : parties;
    return named.addedAt === null ? others : replaceParty(others, named, { ...named, addedAt: null });
  }
  if (nameless) return replaceParty(parties, nameless, { ...nameless, name });
  const isFirstNaming = call.startedAt === null && !call.isConnectSeen;
  return isFirstNaming || !parties.some(isPresent) ? join(parties, name, { hold: 'unknown' }, at) : parties;
}

/** Whether a connect is new, so nobody is on hold or muted; never if events may have been missed. */
function isFreshConnect({ wasUnwatched, lastStartedAt, startedAt }: RingingCall, { at, relaySince }: Step): boolean {
  if (wasUnwatched) return false;
  return isSeenToConnect({ connectedAt: at, lastStartedAt, beganAt: startedAt, listensSince: relaySince });
}

/** Applies CALL_CONNECTED to a ringing or active call. */
export function connect(call: Call, { participant, callType }: Connected, step: Step): CallPatch {
  const { at } = step;
  const parties = participant === null ? call.parties : nameParty(call, participant, at);
  const patch = { observed: true, isConnectSeen: true, callType: call.callType ?? callType, parties };
  if (call.phase !== 'ringing') return patch;
  const active = { ...patch, phase: 'active', connectedAt: at, activeAt: at } as const;
  if (!isFreshConnect(call, step)) return active;
  const [first, ...others] = parties;
  const firstOff = first?.hold === 'unknown' ? [{ ...first, hold: 'off' as const }, ...others] : parties;
  return { ...active, parties: firstOff, mute: call.mute === 'unknown' ? 'off' : call.mute };
}

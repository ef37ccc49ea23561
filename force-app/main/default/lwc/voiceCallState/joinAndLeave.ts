import { endByInference } from './ends';
import { findParty, isPresent, join, patchParty, replaceParty } from './parties';
import type { CallPatch } from './patchCall';
import type { NoteCall } from './step';
import type { Call } from './call';

/** Applies PARTICIPANT_ADDED: the named party joins, not on hold. Without a name somebody unnamed is on the call. */
export function addParty(call: Call, name: string | null, at: number, note: NoteCall): CallPatch {
  if (name === null) {
    note('unknown-party');
    return call.phase === 'active' ? { hasUnnamed: true, hadUnlisted: true } : {};
  }
  const present = findParty(call.parties, name);
  if (!present) return { parties: join(call.parties, name, { hold: 'off', addedAt: at }, at), hasUnnamed: false };
  if (present.addedAt === null) return {};
  return { parties: replaceParty(call.parties, present, { ...present, addedAt: null }) };
}

/** Applies PARTICIPANT_REMOVED: the named party leaves; without a name the unnamed one. An observed call ends with its last party. */
export function removeParty(call: Call, name: string | null, at: number, note: NoteCall): CallPatch {
  const party = name === null ? undefined : findParty(call.parties, name);
  if (!party) note('unknown-party');
  if (!party && name !== null) return { hadUnlisted: true };
  const parties = party
    ? replaceParty(
        call.parties,
        party,
        patchParty(party, { isThere: false, addedAt: null }, { at, activeAt: call.activeAt }),
      )
    : call.parties;
  const left = party ? { parties } : { hasUnnamed: false, hadUnlisted: true };
  const isLast = party ? !call.hasUnnamed : call.hasUnnamed;
  if (!call.observed || !isLast || parties.some(isPresent)) return left;
  return { ...left, ...endByInference(call, at, note) };
}

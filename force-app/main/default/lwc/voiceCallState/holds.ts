import { findParty, isPresent, join, mapParties, patchParty, type PartyPatch } from './parties';
import type { CallPatch } from './patchCall';
import type { NoteCall } from './step';
import type { Call, HoldReport, Party, TriState } from './call';

type Parties = readonly Party[];

/** Patches the parties for which `patchOf` returns a patch. */
function patched(call: Call, at: number, patchOf: (party: Party) => PartyPatch | null): Parties {
  return mapParties(call.parties, (party) => {
    const patch = patchOf(party);
    return patch ? patchParty(party, patch, { at, activeAt: call.activeAt }) : party;
  });
}

/** Finds the party on the call that the name means; a nameless party may take it. Undefined: the name is unknown. */
function findMeant(present: Parties, name: string): Party | undefined {
  return findParty(present, name) ?? findParty(present, null);
}

/**
 * Guesses whom a HOLD or RESUME of an unknown name means: the only party on the call, or the only one whose hold differs from
 * the reported one; otherwise nobody.
 */
function guessMeant(present: Parties, reported: TriState): Parties {
  if (present.length === 1) return present;
  const others = present.filter(({ hold }) => hold !== reported);
  return others.length === 1 ? others : [];
}

/** Records a HOLD or RESUME as the party's latest; returns the same object if it repeats the last. */
function reportOf({ holdReport }: Party, hold: 'on' | 'off', at: number): HoldReport {
  return holdReport?.hold === hold && holdReport.at === at ? holdReport : { hold, at };
}

/** Applies HOLD or RESUME to the named party, without a name to everyone. If nobody is on the call, the party joins with it. */
export function reportHold(call: Call, name: string | null, hold: 'on' | 'off', at: number, note: NoteCall): CallPatch {
  const present = call.parties.filter(isPresent);
  if (!present.length) return { parties: join(call.parties, name, { hold, holdReport: { hold, at } }, at) };
  const known = name === null ? undefined : findMeant(present, name);
  const isUnknown = name !== null && !known;
  if (isUnknown) note('unknown-party');
  const meant = known ? [known] : isUnknown ? guessMeant(present, hold) : present;
  if (hold === 'off' && meant.length && meant.every((party) => party.hold === 'off')) note('resume-without-hold');
  const patchOf = (party: Party): PartyPatch | null => {
    if (!meant.includes(party)) return null;
    const holdReport = reportOf(party, hold, at);
    // A RESUME that names nobody takes back nothing that is known of each.
    const isTakenOffHold = hold === 'off' && (name !== null || party.isTakenOffHold);
    return { name: party.name ?? name, hold, holdReport, isUnverified: false, addedAt: null, isTakenOffHold };
  };
  return { parties: patched(call, at, patchOf) };
}

/** Applies CONFERENCE: takes everyone on the call off hold. */
export function takeAllOffHold(call: Call, at: number): CallPatch {
  const patch = { hold: 'off', isUnverified: false, addedAt: null, isTakenOffHold: true } as const;
  return { parties: patched(call, at, (party) => (isPresent(party) ? patch : null)) };
}

/** A HOLD and a RESUME within this time before a SWAP have already swapped. */
const SWAP_DONE_MS = 5000;
/** A HOLD or RESUME within this time before a SWAP is part of it. */
const SWAP_PART_MS = 1000;

const FLIPPED: Record<TriState, TriState> = { on: 'off', off: 'on', unknown: 'unknown' };

const wasReported = ({ holdReport }: Party, hold: 'on' | 'off', at: number): boolean =>
  holdReport?.hold === hold && at - holdReport.at <= SWAP_DONE_MS;

const isPartOfSwap = ({ holdReport }: Party, at: number): boolean =>
  holdReport !== null && at - holdReport.at <= SWAP_PART_MS;

/** Applies SWAP: flips each hold, unless HOLD and RESUME just did. Holds that cannot come from a swap become unknown. */
export function swapHolds(call: Call, at: number): CallPatch {
  const present = call.parties.filter(isPresent);
  const isDone = (['on', 'off'] as const).every((hold) => present.some((party) => wasReported(party, hold, at)));
  const holdAfter = (party: Party): TriState => (isDone || isPartOfSwap(party, at) ? party.hold : FLIPPED[party.hold]);
  const [first, ...others] = present.map(holdAfter);
  const areAlike = first !== 'unknown' && others.length > 0 && others.every((hold) => hold === first);
  const patchOf = (party: Party): PartyPatch | null => {
    if (!isPresent(party)) return null;
    const after = holdAfter(party);
    const hold = areAlike && after !== party.hold ? 'unknown' : after;
    return { hold, isUnverified: party.isUnverified && hold !== 'unknown', addedAt: null };
  };
  return { parties: patched(call, at, patchOf) };
}

/** Sets holds that are off to unknown: a second line usually parks the first without a HOLD event. */
export function parkUnseen(call: Call, at: number): CallPatch {
  const patch = { hold: 'unknown', isUnverified: false } as const;
  return { parties: patched(call, at, (party) => (isPresent(party) && party.hold === 'off' ? patch : null)) };
}

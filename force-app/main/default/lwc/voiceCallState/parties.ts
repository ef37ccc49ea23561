import { isSameName } from './names';
import { counting, IDLE } from './spans';
import type { Party, TriState } from './call';

type Parties = readonly Party[];

/** Whether the party is on the call now. */
export const isPresent = (party: Party): boolean => party.presence.since !== null;

/** Finds the party of that name that joined first (null: the nameless one), on the call or, if `present` is false, gone. */
export function findParty(parties: Parties, name: string | null, present = true): Party | undefined {
  return parties.find(
    (p) =>
      isPresent(p) === present && (p.name === name || (p.name !== null && name !== null && isSameName(p.name, name))),
  );
}

/** Replaces one party by another. */
export function replaceParty(parties: Parties, party: Party, by: Party): Parties {
  return parties.map((p) => (p === party ? by : p));
}

/** The fields of a party that an event changes. Spans and counts follow from them. */
export interface PartyPatch extends Partial<Omit<Party, 'presence' | 'held' | 'holdCount'>> {
  readonly isThere?: boolean;
}

/** Patches a party at a moment, and counts if it is put on hold. Returns the same party if nothing changed. */
export function patchParty(party: Party, { isThere = isPresent(party), ...patch }: PartyPatch, moment: Moment): Party {
  const next = { ...party, ...patch };
  const { activeAt, at } = moment;
  const isHeld = isThere && next.hold === 'on';
  next.presence = counting(party.presence, isThere, activeAt, at);
  next.held = counting(party.held, isHeld, activeAt, at);
  next.holdCount += Number(isHeld && party.held.since === null);
  return isEqual(party, next) ? party : next;
}

const isEqual = (party: Party, next: Party): boolean =>
  (Object.keys(next) as (keyof Party)[]).every((name) => party[name] === next[name]);

/** Maps the parties; returns the same list if none changed. */
export function mapParties(parties: Parties, change: (party: Party) => Party): Parties {
  const next = parties.map(change);
  return next.every((party, index) => party === parties[index]) ? parties : next;
}

/** A state time, and when the call became active (null: not yet). */
export interface Moment {
  readonly at: number;
  readonly activeAt: number | null;
}

const NOBODY: Party = {
  name: null,
  hold: 'unknown',
  presence: IDLE,
  held: IDLE,
  holdCount: 0,
  isUnverified: false,
  holdReport: null,
  addedAt: null,
  isTakenOffHold: false,
};

/** Adds a party. One that left and has this name joins again. */
export function join(
  parties: Parties,
  name: string | null,
  joining: PartyPatch & { hold: TriState },
  at: number,
): Parties {
  const left = findParty(parties, name, false);
  const patch: PartyPatch = { isUnverified: false, addedAt: null, ...joining, isThere: true };
  const joined = patchParty(left ?? { ...NOBODY, name }, patch, { at, activeAt: null });
  return left ? replaceParty(parties, left, joined) : [...parties, joined];
}

/** Whether everyone on the call is on hold, and somebody is on the call. */
export function areAllOnHold(parties: Parties): boolean {
  return parties.some(isPresent) && parties.every((p) => p.hold === 'on' || !isPresent(p));
}

/** Whether one party on the call is on hold and another is not. */
export const areHoldsMixed = (parties: Parties): boolean =>
  parties.some((p) => p.hold === 'on' && isPresent(p)) && parties.some((p) => p.hold === 'off' && isPresent(p));

/** Whether anyone on the call is on hold. */
export const isAnyOnHold = (parties: Parties): boolean => parties.some(({ held }) => held.since !== null);

import { isSameName } from './names';
import { counting } from './spans';
import type { Call, Party, TriState } from './state';

type Parties = readonly Party[];

export const isPresent = (party: Party): boolean => party.presence.since !== null;

/** The earliest joined party of that name, among those present or those that left. */
export function findParty(parties: Parties, name: string, present: boolean): Party | undefined {
  return parties.find((p) => isPresent(p) === present && p.name !== null && isSameName(p.name, name));
}

/** The one present party that the call named nobody for. */
export const findNameless = (parties: Parties): Party | undefined =>
  parties.find((p) => p.name === null && isPresent(p));

export function replaceParty(parties: Parties, party: Party, by: Party): Parties {
  return party === by ? parties : parties.map((p) => (p === party ? by : p));
}

/** A party with that hold from `at` on; the same object when nothing changed. */
export function withHold(party: Party, hold: TriState, call: Call, at: number): Party {
  if (party.hold === hold) return party;
  return { ...party, hold, held: counting(party.held, hold === 'on', call.activeAt, at) };
}

/** The parties with one that joins, or joins again, with that hold. */
export function join(parties: Parties, name: string | null, hold: TriState, at: number): Parties {
  const left = name === null ? undefined : findParty(parties, name, false);
  const joined: Party = {
    name: left?.name ?? name,
    hold,
    presence: { ms: left?.presence.ms ?? 0, since: at },
    held: { ms: left?.held.ms ?? 0, since: hold === 'on' ? at : null },
  };
  return left ? replaceParty(parties, left, joined) : [...parties, joined];
}

export function leave(call: Call, party: Party, at: number): Parties {
  return replaceParty(call.parties, party, {
    ...party,
    presence: counting(party.presence, false, call.activeAt, at),
    held: counting(party.held, false, call.activeAt, at),
  });
}

/** Every present party on hold, and at least one. */
export function areAllOnHold(parties: Parties): boolean {
  const present = parties.filter(isPresent);
  return present.length > 0 && present.every((p) => p.hold === 'on');
}

import { isSameName } from './names';
import { counting, IDLE } from './spans';
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

/** Joins a party, or lets it join again, with that hold. */
export function join(call: Call, name: string | null, hold: TriState, at: number): Parties {
  const left = name === null ? undefined : findParty(call.parties, name, false);
  const since = { ms: 0, since: at };
  const held = hold === 'on' ? since : IDLE;
  if (!left) return [...call.parties, { name, hold, presence: since, held }];
  return replaceParty(call.parties, left, {
    ...left,
    hold,
    presence: { ms: left.presence.ms, since: at },
    held: { ms: left.held.ms, since: held.since },
  });
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

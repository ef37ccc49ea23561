import { isSameName } from './names';
import { counting, IDLE } from './spans';
import type { Party, TriState } from './state';

type Parties = readonly Party[];

export const isPresent = (party: Party): boolean => party.presence.since !== null;

/** The earliest joined party of that name (null: the one that the call named nobody for), present or one that left. */
export function findParty(parties: Parties, name: string | null, present = true): Party | undefined {
  return parties.find(
    (p) =>
      isPresent(p) === present && (p.name === name || (p.name !== null && name !== null && isSameName(p.name, name))),
  );
}

export function replaceParty(parties: Parties, party: Party, by: Party): Parties {
  return parties.map((p) => (p === party ? by : p));
}

/** The party, present or not, with that hold from `at` on, and with that name if it had none. */
export function updated(
  party: Party,
  name: string | null,
  hold: TriState,
  isThere: boolean,
  activeAt: number | null,
  at: number,
  isUnverified = party.isUnverified,
): Party {
  return {
    name: party.name ?? name,
    hold,
    presence: counting(party.presence, isThere, activeAt, at),
    held: counting(party.held, isThere && hold === 'on', activeAt, at),
    isUnverified,
  };
}

/** The parties with one that joins, or joins again, with that hold. */
export function join(parties: Parties, name: string | null, hold: TriState, at: number): Parties {
  const left = findParty(parties, name, false);
  const joined = updated(
    left ?? { name, hold, presence: IDLE, held: IDLE, isUnverified: false },
    name,
    hold,
    true,
    null,
    at,
    false,
  );
  return left ? replaceParty(parties, left, joined) : [...parties, joined];
}

/** Every present party on hold, and at least one. */
export function areAllOnHold(parties: Parties): boolean {
  return parties.some(isPresent) && parties.every((p) => p.hold === 'on' || !isPresent(p));
}

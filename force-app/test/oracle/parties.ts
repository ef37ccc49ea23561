import type { OracleCall, OracleParty } from './model';

/** "equal after trimming and case folding, or … both hold at least 7 digits and their last n digits are equal" */
function oracleSameName(a: string, b: string): boolean {
  if (a.trim().toLowerCase() === b.trim().toLowerCase()) return true;
  const digitsOfA = a.replace(/[^0-9]/g, '');
  const digitsOfB = b.replace(/[^0-9]/g, '');
  if (digitsOfA.length < 7 || digitsOfB.length < 7) return false;
  // "n = the smaller of their digit counts, at most 10"
  const n = Math.min(digitsOfA.length, digitsOfB.length, 10);
  return digitsOfA.slice(-n) === digitsOfB.slice(-n);
}

export const present = (call: OracleCall): OracleParty[] => call.parties.filter((party) => party.present);

/** "Of several parties that match a name, the earliest joined is meant." */
export function presentNamed(call: OracleCall, name: string): OracleParty | undefined {
  return present(call).find((party) => party.name !== null && oracleSameName(party.name, name));
}

/** A party joins, or joins again if it had left. */
export function join(call: OracleCall, name: string | null, hold: 'on' | 'off' | 'unknown'): void {
  // "had left: joins again"
  const left = call.parties.find(
    (party) => !party.present && party.name !== null && name !== null && oracleSameName(party.name, name),
  );
  if (left !== undefined) {
    left.present = true;
    left.hold = hold;
  } else call.parties.push({ name, present: true, hold });
}

/** The effect of a name in CALL_CONNECTED on a nameless party. */
export function nameByConnect(call: OracleCall, name: string | null): void {
  const nameless = present(call).find((party) => party.name === null);
  if (nameless === undefined || name === null) return;
  // "if that CALL_CONNECTED names a party already present, the nameless one is dropped from the list instead"
  if (presentNamed(call, name) !== undefined) call.parties = call.parties.filter((party) => party !== nameless);
  // "A present nameless party takes the first name that a later … CALL_CONNECTED gives"
  else nameless.name = name;
}

type Note = (code: string) => void;

/** PARTICIPANT_ADDED p */
export function added(call: OracleCall, name: string | null, note: Note): void {
  // "No p: no change, anomaly `unknown-party`"
  if (name === null) note('unknown-party');
  // "p joins, hold `off`; already present: no change; had left: joins again"
  else if (presentNamed(call, name) === undefined) join(call, name, 'off');
}

/** PARTICIPANT_REMOVED p; true when somebody left. */
export function removed(call: OracleCall, name: string | null, note: Note): boolean {
  const party = name === null ? undefined : presentNamed(call, name);
  // "p unknown or no p: no change, anomaly `unknown-party`"
  if (party === undefined) {
    note('unknown-party');
    return false;
  }
  // "p leaves"
  party.present = false;
  return true;
}

/** HOLD and RESUME, with and without p. */
export function holdOrResume(call: OracleCall, name: string | null, hold: 'on' | 'off', note: Note): void {
  const meant = partiesMeant(call, name, hold, note);
  // "A RESUME whose parties were all `off` already changes no hold: anomaly `resume-without-hold`."
  if (hold === 'off' && meant.length > 0 && meant.every((party) => party.hold === 'off')) note('resume-without-hold');
  for (const party of meant) party.hold = hold;
}

/** Who is meant; empty when one joined with that hold. */
function partiesMeant(call: OracleCall, name: string | null, hold: 'on' | 'off', note: Note): OracleParty[] {
  const here = present(call);
  if (name === null) {
    // "every present party; if none is present, a nameless one joins with that hold"
    if (here.length === 0) join(call, null, hold);
    return here;
  }
  // "p's hold becomes on / off"
  const party = presentNamed(call, name);
  if (party !== undefined) return [party];
  // "A present nameless party takes the first name that a later HOLD, RESUME … gives"
  const nameless = here.find((one) => one.name === null);
  if (nameless !== undefined) {
    nameless.name = name;
    return [nameless];
  }
  // "if exactly one party is present it is meant, anomaly `unknown-party`"
  if (here.length === 1) {
    note('unknown-party');
    return here;
  }
  // "if none is, p joins (or rejoins) with that hold; if several are, likewise, with anomaly `unknown-party`"
  if (here.length > 1) note('unknown-party');
  join(call, name, hold);
  return [];
}

/** "each present party's hold flips (unknown stays unknown)" */
export function swap(call: OracleCall): void {
  for (const party of present(call)) {
    if (party.hold === 'on') party.hold = 'off';
    else if (party.hold === 'off') party.hold = 'on';
  }
}

/** "every present party's hold off" */
export function conference(call: OracleCall): void {
  for (const party of present(call)) party.hold = 'off';
}

import type { OracleCall, OracleEvent, OracleParty } from './model';
import { sameParty } from './names';

export const present = (call: OracleCall): OracleParty[] => call.parties.filter((party) => party.present);

/**
 * "Of several parties that match a name, the party that first joined earliest is meant; present parties go before those
 * that have left."
 */
export function presentNamed(call: OracleCall, name: string): OracleParty | undefined {
  return present(call).find((party) => party.name !== null && sameParty(party.name, name));
}

/**
 * "Whenever a party joins and a party that left matches it, the latter joins again, with the hold that a joining party
 * gets."
 */
export function join(call: OracleCall, name: string | null, hold: 'on' | 'off' | 'unknown'): OracleParty {
  let party = call.parties.find(
    (one) => !one.present && one.name !== null && name !== null && sameParty(one.name, name),
  );
  if (party === undefined) call.parties.push((party = { name, present: true, hold, meant: null }));
  party.present = true;
  party.hold = hold;
  return party;
}

/** The effect of a name in CALL_CONNECTED on a nameless party. */
export function nameByConnect(call: OracleCall, name: string | null): void {
  const nameless = present(call).find((party) => party.name === null);
  if (nameless === undefined || name === null) return;
  // "If such a CALL_CONNECTED names a party that is already present, the nameless party is dropped from the list
  // instead."
  if (presentNamed(call, name) !== undefined) call.parties = call.parties.filter((party) => party !== nameless);
  // "A present nameless party takes the first name that a later … CALL_CONNECTED gives"
  else nameless.name = name;
}

type Note = (code: string) => void;

/** PARTICIPANT_ADDED p */
export function added(call: OracleCall, name: string | null, note: Note): void {
  if (name === null) {
    // "without p … anomaly `unknown-party`; if the call is active, the leg is marked"
    note('unknown-party');
    if (call.phase === 'active') call.marked = true;
  } else if (presentNamed(call, name) === undefined) {
    // "p joins, or joins again if it had left, with hold `off`"
    join(call, name, 'off');
    // "the leg's mark is taken away"
    call.marked = false;
  }
}

/** PARTICIPANT_REMOVED p; true when the last party may have gone by it. */
export function removed(call: OracleCall, name: string | null, note: Note): boolean {
  if (name === null) {
    // "without p … anomaly `unknown-party`; the mark is taken away"
    note('unknown-party');
    const hadMark = call.marked;
    call.marked = false;
    return hadMark;
  }
  const party = presentNamed(call, name);
  if (party === undefined) {
    // "p is unknown … no change, anomaly `unknown-party`"
    note('unknown-party');
    return false;
  }
  // "p leaves"
  party.present = false;
  return true;
}

/** HOLD and RESUME, with and without p. */
export function holdOrResume(call: OracleCall, event: OracleEvent, note: Note): void {
  const type = event.type === 'HOLD' ? 'HOLD' : 'RESUME';
  const hold = type === 'HOLD' ? 'on' : 'off';
  const before = [...present(call)];
  const meant = partiesMeant(call, event.participant, hold, note);
  const joinsNone = meant.every((party) => before.includes(party));
  // "A RESUME that means at least one party, joins none and finds all of them `off` changes no hold: anomaly
  // `resume-without-hold`."
  if (type === 'RESUME' && meant.length > 0 && joinsNone && meant.every((party) => party.hold === 'off'))
    note('resume-without-hold');
  for (const party of meant) {
    party.hold = hold;
    // "also if the hold was that already"
    party.meant = { type, at: event.at };
  }
}

/** Who is meant, "the party that was matched, named, joined or taken for an unknown p, or every present party". */
function partiesMeant(call: OracleCall, name: string | null, hold: 'on' | 'off', note: Note): OracleParty[] {
  const here = present(call);
  if (name === null) {
    // "every present party is meant; if none is present, a nameless party joins with that hold"
    return here.length === 0 ? [join(call, null, hold)] : here;
  }
  // "p's hold becomes on, off"
  const party = presentNamed(call, name);
  if (party !== undefined) return [party];
  // "A present nameless party takes the first name that a later HOLD, RESUME … gives. HOLD and RESUME give it only if
  // no present party matches the name."
  const nameless = here.find((one) => one.name === null);
  if (nameless !== undefined) {
    nameless.name = name;
    return [nameless];
  }
  // "p is unknown, no party present … p joins (or joins again) with that hold"
  if (here.length === 0) return [join(call, name, hold)];
  // "`unknown-party` either way"
  note('unknown-party');
  // "p is unknown, one party present … that party is meant, anomaly `unknown-party`"
  if (here.length === 1) return here;
  // "if exactly one of them has another hold than reported, it is meant; otherwise no change"
  const others = here.filter((one) => one.hold !== hold);
  return others.length === 1 ? others : [];
}

/** SWAP */
export function swap(call: OracleCall, at: number): void {
  const here = present(call);
  const wasMeant = (party: OracleParty, type: string, withinMs: number): boolean =>
    party.meant !== null && party.meant.type === type && at - party.meant.at <= withinMs;
  // "If, of the present parties, the latest HOLD or RESUME that meant one of them was a HOLD at most 5 s before, and
  // the latest that meant another was a RESUME at most 5 s before, SWAP changes no hold"
  if (here.some((party) => wasMeant(party, 'HOLD', 5000)) && here.some((party) => wasMeant(party, 'RESUME', 5000)))
    return;
  const flipped: OracleParty[] = [];
  for (const party of here) {
    // "a party that a HOLD or RESUME meant at most 1000 ms before keeps its hold"
    if (wasMeant(party, 'HOLD', 1000) || wasMeant(party, 'RESUME', 1000)) continue;
    // "unknown stays unknown"
    if (party.hold === 'unknown') continue;
    // "each present party's hold flips"
    party.hold = party.hold === 'on' ? 'off' : 'on';
    flipped.push(party);
  }
  // "if afterwards two or more parties are present and all of them are `on`, or all `off`, each hold that flipped
  // becomes `unknown`"
  const allOn = here.every((party) => party.hold === 'on');
  const allOff = here.every((party) => party.hold === 'off');
  if (here.length >= 2 && (allOn || allOff)) for (const party of flipped) party.hold = 'unknown';
}

/** "every present party's hold becomes `off`"; "CONFERENCE means nobody." */
export function conference(call: OracleCall): void {
  for (const party of present(call)) party.hold = 'off';
}

// The parties of bareCall.mjs.
const idle = () => ({ ms: 0, since: null });
export const start = (span, at) => ({ ms: span.ms, since: at });
export const stop = (span, at) => ({ ms: span.ms + at - span.since, since: null });

export const isPresent = ({ presence }) => presence.since !== null;

export function joined(name, hold, addedAt, at) {
  return {
    name,
    hold,
    presence: { ms: 0, since: at },
    held: idle(),
    holdCount: 0,
    isUnverified: false,
    holdReport: null,
    addedAt,
    isTakenOffHold: false,
  };
}

/** A present party with that hold. */
export function withHold(party, hold, holdReport, isTakenOffHold, at) {
  const { name, presence, held, holdCount, isUnverified } = party;
  const begins = hold === 'on' && held.since === null;
  const ends = hold !== 'on' && held.since !== null;
  return {
    name,
    hold,
    presence,
    held: begins ? start(held, at) : ends ? stop(held, at) : held,
    holdCount: holdCount + Number(begins),
    isUnverified,
    holdReport,
    addedAt: null,
    isTakenOffHold,
  };
}

/** A new grouping: nobody is known to have been taken off hold. */
export function regrouped(party) {
  return party.isTakenOffHold ? { ...party, isTakenOffHold: false } : party;
}

export function left(party, at, activeAt) {
  const { name, hold, presence, held, holdCount, isUnverified, holdReport } = party;
  const ms = presence.ms + at - Math.max(presence.since, activeAt);
  return {
    name,
    hold,
    presence: { ms, since: null },
    held: held.since === null ? held : stop(held, at),
    holdCount,
    isUnverified,
    holdReport,
    addedAt: null,
    isTakenOffHold: false,
  };
}

/** The parties with one that is added, or added again. */
export function added(parties, name, at) {
  if (!parties.some((party) => party.name === name)) return [...parties.map(regrouped), joined(name, 'off', at, at)];
  return parties.map((party) =>
    party.name === name
      ? { ...party, hold: 'off', presence: start(party.presence, at), addedAt: at, isTakenOffHold: false }
      : regrouped(party),
  );
}

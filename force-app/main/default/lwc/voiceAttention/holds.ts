import { isPresent, isSameCall, type Call, type CallState, type Party } from 'c/voiceCallState';

/** A party that waits, and for how long, milliseconds. */
export interface Waiting {
  readonly party: Party;
  readonly ms: number;
}

/** Something that counts in a call since then; null: it does not. */
export function runningMs({ activeAt }: Call, since: number | null, now: number): number | null {
  return since === null || activeAt === null ? null : now - Math.max(since, activeAt);
}

const longest = (waiting: readonly (Waiting | null)[]): Waiting | null =>
  waiting.filter((one) => one !== null).reduce<Waiting | null>((a, b) => (a && a.ms >= b.ms ? a : b), null);

function longestOf(call: Call, parties: readonly Party[], now: number): Waiting | null {
  return longest(
    parties.map((party) => {
      const ms = runningMs(call, party.held.since, now);
      return ms === null ? null : { party, ms };
    }),
  );
}

/** Selects who has been on hold the longest; nobody whose hold is in doubt. */
export const longestHold = (call: Call, now: number): Waiting | null =>
  longestOf(
    call,
    call.parties.filter(({ isUnverified }) => !isUnverified),
    now,
  );

/** Selects who was last known on hold, the longest, of those whose hold is in doubt. */
export const longestDoubtedHold = (call: Call, now: number): Waiting | null =>
  longestOf(
    call,
    call.parties.filter(({ isUnverified }) => isUnverified),
    now,
  );

/** When another call connected first since the call's latest event; null: none did. It may have parked this call unseen. */
function parkedAt({ calls }: CallState, call: Call): number | null {
  const connects = calls.flatMap((other) => (isSameCall(other, call) ? [] : (other.connectedAt ?? [])));
  const later = connects.filter((at) => at > call.lastEventAt);
  return later.length > 0 ? Math.min(...later) : null;
}

/** Selects who may have waited the longest in a call without recent news: last known on hold, or parked by another call. */
export function longestPossibleHold(state: CallState, call: Call, now: number): Waiting | null {
  const parked = parkedAt(state, call);
  return longest(
    call.parties.filter(isPresent).map((party) => {
      const ms = runningMs(call, party.hold === 'unknown' ? parked : party.held.since, now);
      return ms === null ? null : { party, ms };
    }),
  );
}

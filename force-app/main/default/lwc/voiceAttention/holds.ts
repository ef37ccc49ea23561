import { isPresent, isSameCall, type Call, type CallState, type Party } from 'c/voiceCallState';

/** A party on hold, and for how long, milliseconds. */
export interface Waiting {
  readonly party: Party;
  readonly ms: number;
}

/** Computes the milliseconds since `since` within the call's active time; null: it does not run. */
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

/** Selects the party that has been on hold the longest, without holds in doubt; null: none. */
export const longestHold = (call: Call, now: number): Waiting | null =>
  longestOf(
    call,
    call.parties.filter(({ isUnverified }) => !isUnverified),
    now,
  );

/** Selects the party with the longest hold in doubt; null: none. */
export const longestDoubtedHold = (call: Call, now: number): Waiting | null =>
  longestOf(
    call,
    call.parties.filter(({ isUnverified }) => isUnverified),
    now,
  );

/** Finds when another call first connected after this call's latest event, which may have parked it unseen; null: none did. */
function parkedAt({ calls }: CallState, call: Call): number | null {
  const connects = calls.flatMap((other) => (isSameCall(other, call) ? [] : (other.connectedAt ?? [])));
  const later = connects.filter((at) => at > call.lastEventAt);
  return later.length > 0 ? Math.min(...later) : null;
}

/** Selects the party that may have been on hold the longest in a call without recent news; another call may have parked it. */
export function longestPossibleHold(state: CallState, call: Call, now: number): Waiting | null {
  const parked = parkedAt(state, call);
  return longest(
    call.parties.filter(isPresent).map((party) => {
      const ms = runningMs(call, party.hold === 'unknown' ? parked : party.held.since, now);
      return ms === null ? null : { party, ms };
    }),
  );
}

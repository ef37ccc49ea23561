import { isPresent, selectPartyDurations, type Call, type Party } from 'c/voiceCallState';

/** A party of an active call, and its state. */
export interface PartyOnCall {
  readonly party: Party;
  /** `added`: only PARTICIPANT_ADDED is known, so it may still ring. `unknown`: no event has reported its hold. */
  readonly state: 'onLine' | 'added' | 'onHold' | 'unknown';
  /** Milliseconds in this state; null: not counted. */
  readonly ms: number | null;
  /** Whether the hold may have changed while nobody watched. */
  readonly isInDoubt: boolean;
}

function partyOnCall(call: Call, party: Party, now: number): PartyOnCall {
  const { heldNowMs } = selectPartyDurations(call, party, now);
  const isInDoubt = party.isUnverified;
  if (heldNowMs !== null) return { party, state: 'onHold', ms: heldNowMs, isInDoubt };
  if (party.addedAt !== null) return { party, state: 'added', ms: now - party.addedAt, isInDoubt };
  return { party, state: party.hold === 'off' ? 'onLine' : 'unknown', ms: null, isInDoubt };
}

/** Selects the parties on an active call, and their states. @param now state time, epoch milliseconds */
export const selectPartiesOnCall = (call: Call, now: number): readonly PartyOnCall[] =>
  call.parties.filter(isPresent).map((party) => partyOnCall(call, party, now));

/** The hold of the party that matters to the rep, the first. */
export interface FirstHold {
  readonly ms: number;
  readonly count: number;
  /** Milliseconds on hold until now; null: not on hold now. */
  readonly nowMs: number | null;
  /** False for a consult or an internal call: the party is a colleague. */
  readonly isCustomer: boolean;
}

const BETWEEN_COLLEAGUES: readonly (string | null)[] = ['consult', 'internalcall'];

/** Selects the hold of a call's first party; null: it was never seen on hold. */
export function selectFirstHold(call: Call, now: number): FirstHold | null {
  const [first] = call.parties;
  if (!first || first.holdCount === 0) return null;
  const { heldMs, heldNowMs } = selectPartyDurations(call, first, now);
  const isCustomer = !BETWEEN_COLLEAGUES.includes(call.callType);
  return { ms: heldMs, count: first.holdCount, nowMs: heldNowMs, isCustomer };
}

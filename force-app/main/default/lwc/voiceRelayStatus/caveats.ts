import { isPresent, selectHasRecentNews, type Call, type CallState, type StaleFact } from 'c/voiceCallState';

/** A fact of a call that may have changed while nobody watched. */
export type Doubt = 'hold' | StaleFact;

/** A reason why the state on the screen may not be exact. */
export type Caveat =
  /** A call was restored after a reload of the page. */
  | { readonly kind: 'restored' }
  /** These facts may have changed while nobody watched, and no event has reported them since. */
  | { readonly kind: 'unverified'; readonly doubts: readonly Doubt[] }
  /** The end of a call may have been missed. */
  | { readonly kind: 'no-recent-news' }
  /** Nobody saw a call connect, so its times count from its first event. */
  | { readonly kind: 'estimated' }
  /** The relay sent messages before this page began to receive, and they are not known. */
  | { readonly kind: 'late-joined' }
  /** This many messages of the relay are missing. */
  | { readonly kind: 'gap'; readonly missing: number }
  /** The calls come from a simulator, not from a phone. */
  | { readonly kind: 'simulated' };

/** The facts, besides the calls, from which caveats follow. */
export interface CaveatFacts {
  readonly state: CallState;
  /** State time, epoch milliseconds. */
  readonly now: number;
  /** State time of the last gap in a relay's numbers, epoch milliseconds; null: none. */
  readonly gapAt: number | null;
  /** State time of a relay's first message if its number was above 1, epoch milliseconds; null: none. */
  readonly joinedLateAt: number | null;
  readonly isSimulated: boolean;
}

/** Selects the facts of a live call that may have changed while nobody watched and that no event has reported since. */
export function selectDoubts({ phase, parties, unverified }: Call): readonly Doubt[] {
  if (phase !== 'active' && phase !== 'ringing') return [];
  const isHoldInDoubt = phase === 'active' && parties.some((party) => isPresent(party) && party.isUnverified);
  return isHoldInDoubt ? ['hold', ...unverified] : unverified;
}

const DOUBTS: readonly Doubt[] = ['existence', 'hold', 'mute', 'recording'];

function unverifiedCaveat(calls: readonly Call[]): Caveat | null {
  const all = calls.flatMap(selectDoubts);
  const doubts = DOUBTS.filter((doubt) => all.includes(doubt));
  return doubts.length > 0 ? { kind: 'unverified', doubts } : null;
}

const isEstimated = ({ activeAt, connectedAt }: Call): boolean => activeAt !== null && connectedAt === null;

const beganAt = ({ startedAt, activeAt, endedAt }: Call): number => startedAt ?? activeAt ?? endedAt ?? Infinity;

const beganBy =
  (at: number | null) =>
  (call: Call): boolean =>
    at !== null && beganAt(call) <= at;

/** Makes the caveat about missing messages. Those before the first received message do not count: nobody was there yet. */
function gapCaveat({ state, gapAt }: CaveatFacts, calls: readonly Call[]): Caveat | null {
  const ranges = state.relays.flatMap(({ missingRanges }) => missingRanges).filter(([first]) => first > 1);
  const missing = ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  return missing > 0 && calls.some(beganBy(gapAt)) ? { kind: 'gap', missing } : null;
}

/** Whether the call was seen to begin after that time. An inferred call may have begun at any time. */
const beganSince =
  (at: number) =>
  ({ startedAt, connectedAt }: Call): boolean =>
    (startedAt ?? connectedAt ?? -Infinity) > at;

/** Whether a call from before the first message may go on: until a call begins after it, and while any other call is open. */
function isJoinedLate({ state, joinedLateAt }: CaveatFacts, calls: readonly Call[]): boolean {
  if (joinedLateAt === null) return false;
  const isSince = beganSince(joinedLateAt);
  return !calls.every(isSince) || !state.calls.some(isSince);
}

/** Selects the caveats of these calls, in the order in which they are shown. */
export function selectCaveats(facts: CaveatFacts, calls: readonly Call[]): readonly Caveat[] {
  const caveats: readonly (Caveat | null)[] = [
    calls.some(({ isRestored }) => isRestored) ? { kind: 'restored' } : null,
    unverifiedCaveat(calls),
    calls.every((call) => selectHasRecentNews(facts.state, call, facts.now)) ? null : { kind: 'no-recent-news' },
    calls.some(isEstimated) ? { kind: 'estimated' } : null,
    isJoinedLate(facts, calls) ? { kind: 'late-joined' } : null,
    gapCaveat(facts, calls),
    facts.isSimulated ? { kind: 'simulated' } : null,
  ];
  return caveats.filter((caveat) => caveat !== null);
}

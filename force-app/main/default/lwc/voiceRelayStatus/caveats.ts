import { isPresent, selectHasRecentNews, type Call, type CallState, type StaleFact } from 'c/voiceCallState';

/** What of a call may have changed while nobody watched. */
export type Doubt = 'hold' | StaleFact;

/** Where the state on the screen rests on less than everything that happened. */
export type Caveat =
  /** A call is known from before a reload of the page. */
  | { readonly kind: 'restored' }
  /** These facts may have changed while nobody watched, and no event has reported them since. */
  | { readonly kind: 'unverified'; readonly doubts: readonly Doubt[] }
  /** The end of a call may have been missed. */
  | { readonly kind: 'no-recent-news' }
  /** Nobody saw a call connect, so its times count from its first event. */
  | { readonly kind: 'estimated' }
  /** What the relay sent before this page began to hear is not known. */
  | { readonly kind: 'late-joined' }
  /** That number of the relay's messages is missing. */
  | { readonly kind: 'gap'; readonly missing: number }
  /** No phone is behind the calls. */
  | { readonly kind: 'simulated' };

/** What the caveats follow from, beside the calls. */
export interface CaveatFacts {
  readonly state: CallState;
  /** State time, epoch milliseconds. */
  readonly now: number;
  /** State time of the last jump in a relay's numbers, epoch milliseconds; null: none. */
  readonly gapAt: number | null;
  /** State time of a first message that had a number larger than 1, epoch milliseconds; null: none. */
  readonly joinedLateAt: number | null;
  readonly isSimulated: boolean;
}

/** Which facts of a live call may have changed while nobody watched, and were not reported since. */
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

/** What a relay sent before the first message that was heard is not missing: nobody was there yet. */
function gapCaveat({ state, gapAt }: CaveatFacts, calls: readonly Call[]): Caveat | null {
  const ranges = state.relays.flatMap(({ missingRanges }) => missingRanges).filter(([first]) => first > 1);
  const missing = ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  return missing > 0 && calls.some(beganBy(gapAt)) ? { kind: 'gap', missing } : null;
}

/** Whether the call was seen to begin after that time; a call that was inferred may have begun at any time. */
const beganSince =
  (at: number) =>
  ({ startedAt, connectedAt }: Call): boolean =>
    (startedAt ?? connectedAt ?? -Infinity) > at;

/** Until a call begins after the first message, and as long as another call is open, a call from before it may be on. */
function isJoinedLate({ state, joinedLateAt }: CaveatFacts, calls: readonly Call[]): boolean {
  if (joinedLateAt === null) return false;
  const isSince = beganSince(joinedLateAt);
  return !calls.every(isSince) || !state.calls.some(isSince);
}

/** Selects the caveats that hold for these calls, in the order in which they are shown. */
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

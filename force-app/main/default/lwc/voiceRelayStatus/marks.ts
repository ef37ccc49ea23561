import type { Joining, MissingNumbers } from 'c/voiceCallFeed';
import { isPresent, type Call, type Unverified } from 'c/voiceCallState';

/** What of a call may have changed unseen over a reload of the page. */
export type Doubt = 'hold' | Unverified;

/** Where the state on the screen rests on less than everything that happened. */
export type TruthMark =
  /** A call was taken over a reload of the page. */
  | { readonly kind: 'restored' }
  /** And these of it may have changed since; no event has told. */
  | { readonly kind: 'unverified'; readonly doubts: readonly Doubt[] }
  /** Nobody saw a call connect, so its times count from the first event. */
  | { readonly kind: 'estimated' }
  /** State from now on only; `isCut`: a journal told, but the beginning of a call had no room in it. */
  | { readonly kind: 'late-joined'; readonly isCut: boolean }
  /** So many messages of the relay are missing. */
  | { readonly kind: 'gap'; readonly missing: number }
  /** No telephone is behind the calls. */
  | { readonly kind: 'simulated' };

/** What the marks follow from. */
export interface TruthFacts {
  /** The open calls on the page. */
  readonly calls: readonly Call[];
  readonly joining: Joining;
  readonly missing: readonly MissingNumbers[];
  /** State time of the last jump in a relay's numbers, epoch milliseconds; null: none. */
  readonly gapAt: number | null;
  readonly isSimulated: boolean;
}

/** What of the call is from before a reload of the page, and no event has told of since. */
export function selectDoubts({ phase, parties, unverified }: Call): readonly Doubt[] {
  if (phase !== 'active' && phase !== 'ringing') return [];
  const isHoldInDoubt = phase === 'active' && parties.some((party) => isPresent(party) && party.isUnverified);
  return isHoldInDoubt ? ['hold', ...unverified] : unverified;
}

const DOUBTS: readonly Doubt[] = ['hold', 'mute', 'recording'];

function unverifiedMark({ calls }: TruthFacts): TruthMark | null {
  const all = calls.flatMap(selectDoubts);
  const doubts = DOUBTS.filter((doubt) => all.includes(doubt));
  return doubts.length > 0 ? { kind: 'unverified', doubts } : null;
}

const isEstimated = ({ activeAt, connectedAt }: Call): boolean => activeAt !== null && connectedAt === null;

/** What a relay sent before the first message that was heard is not missing: nobody was there yet. */
function gapMark({ calls, missing, gapAt }: TruthFacts): TruthMark | null {
  const lost = missing.filter(({ first }) => first > 1).reduce((sum, { first, last }) => sum + last - first + 1, 0);
  const wasThere = ({ changes }: Call): boolean => gapAt !== null && (changes[0]?.at ?? Infinity) <= gapAt;
  return lost > 0 && calls.some(wasThere) ? { kind: 'gap', missing: lost } : null;
}

const simple = (kind: 'restored' | 'estimated' | 'simulated', holds: boolean): TruthMark | null =>
  holds ? { kind } : null;

/** Each mark if it holds, in the order in which they are shown. */
const MARKS: readonly ((facts: TruthFacts) => TruthMark | null)[] = [
  ({ calls }) =>
    simple(
      'restored',
      calls.some(({ isRestored }) => isRestored),
    ),
  unverifiedMark,
  ({ calls }) => simple('estimated', calls.some(isEstimated)),
  ({ joining }) =>
    joining === 'alone' || joining === 'cut' ? { kind: 'late-joined', isCut: joining === 'cut' } : null,
  gapMark,
  ({ isSimulated }) => simple('simulated', isSimulated),
];

/** Which marks hold, in the order in which they are shown. */
export function selectMarks(facts: TruthFacts): readonly TruthMark[] {
  return MARKS.map((mark) => mark(facts)).filter((mark) => mark !== null);
}

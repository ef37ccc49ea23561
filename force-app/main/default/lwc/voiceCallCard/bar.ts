import type { Call } from 'c/voiceCallState';
import { selectAbsence, type Absence } from 'c/voiceRelayStatus';
import { selectChips, type CallChip } from './chips';
import { isCurrent } from './ending';
import type { CardFacts } from './facts';
import { selectWord, type CallWord, type WordKind } from './word';

/** There may be calls that this page cannot see. `noVoice`: the same in a browser tab that never had a voice event. */
export type BlindKind = 'cannotSee' | 'noVoice';
export type BarKind =
  | WordKind
  | BlindKind
  | 'noCall'
  /** There are calls, but none that this page shows. */
  | 'noCallHere'
  /** The page is too new to know whether it has a relay. */
  | 'notYet';

/** The most serious fact now: one word, one time, and facts beside them. */
export interface Bar extends Omit<CallWord, 'kind'> {
  readonly kind: BarKind;
  readonly chips: readonly CallChip[];
  /** Count of calls that ring beside the call in focus. */
  readonly othersRinging: number;
}

const WITHOUT_CALL: Record<Absence, BlindKind | 'noCall' | 'notYet'> = {
  'cannot-see': 'cannotSee',
  'no-voice': 'noVoice',
  'not-yet': 'notYet',
  'no-call': 'noCall',
};

const bare = (kind: BarKind): Bar => ({ kind, since: null, count: null, chips: [], othersRinging: 0 });

/** Selects how clearly to say that events cannot arrive; null: they arrive, or the relay may still come. */
export function selectBlindKind(facts: CardFacts): BlindKind | null {
  const kind = WITHOUT_CALL[selectAbsence(facts)];
  return kind === 'cannotSee' || kind === 'noVoice' ? kind : null;
}

const rings = ({ phase }: Call): boolean => phase === 'ringing';

/**
 * Selects the bar: the most serious fact that applies.
 * @param onPage the open calls that the page shows, the call in focus first; all by default
 */
export function selectBar(facts: CardFacts, onPage: readonly Call[] = facts.openCalls): Bar {
  const blind = selectBlindKind(facts);
  if (blind) return bare(blind);
  const [call, ...others] = onPage.filter((one) => isCurrent(one, facts));
  const word = call && selectWord(call, facts);
  if (!call || !word) {
    const isElsewhere = facts.openCalls.some((one) => isCurrent(one, facts));
    return bare(isElsewhere ? 'noCallHere' : WITHOUT_CALL[selectAbsence(facts)]);
  }
  return { ...word, chips: selectChips(call, facts, word), othersRinging: others.filter(rings).length };
}

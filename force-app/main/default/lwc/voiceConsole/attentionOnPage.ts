import { selectAttention, type Attention, type AttentionFacts, type Snoozes, type Thresholds } from 'c/voiceAttention';
import { isSameCall, type Call } from 'c/voiceCallState';

/** Selects what needs attention of the calls on a page; all open calls say on which of them the rep talks. */
export function attentionOnPage(
  facts: AttentionFacts,
  onPage: readonly Call[],
  thresholds: Thresholds,
  snoozes: Snoozes,
): readonly Attention[] {
  return selectAttention(facts, thresholds, snoozes).filter((one) => onPage.some((call) => isSameCall(call, one)));
}

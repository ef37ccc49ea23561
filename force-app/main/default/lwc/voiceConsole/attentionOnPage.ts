import { selectAttention, type Attention, type Snoozes, type Thresholds } from 'c/voiceAttention';
import type { Call, CallView } from 'c/voiceCallState';

/** What needs attention of the calls on a page; all open calls tell on which of them the rep talks. */
export function attentionOnPage(
  open: CallView,
  onPage: CallView,
  thresholds: Thresholds,
  snoozes: Snoozes,
): readonly Attention[] {
  const isOnPage = ({ callId }: Pick<Call, 'callId'>): boolean => onPage.calls.some((call) => call.callId === callId);
  return selectAttention(open.calls, open.now, thresholds, snoozes).filter(isOnPage);
}

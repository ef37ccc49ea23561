import { selectAttention, type Attention } from 'c/voiceAttention';
import type { CallsSnapshot } from 'c/voiceCalls';
import { isSameCall, type Call } from 'c/voiceCallState';

/** Selects what needs attention of the calls on a page; all open calls say on which of them the rep talks. */
export function attentionOnPage(snapshot: CallsSnapshot, onPage: readonly Call[]): readonly Attention[] {
  const all = selectAttention(snapshot, snapshot.snoozes);
  return all.filter((one) => onPage.some((call) => isSameCall(call, one)));
}

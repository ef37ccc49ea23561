import { selectAttention } from 'c/voiceAttention';
import { isSameCall } from 'c/voiceCallState';
/** Selects what needs attention of the calls on a page; all open calls say on which of them the rep talks. */
export function attentionOnPage(facts, onPage, thresholds, snoozes) {
    return selectAttention(facts, thresholds, snoozes).filter((one) => onPage.some((call) => isSameCall(call, one)));
}

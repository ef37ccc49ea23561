import copy from '@salesforce/label/c.VoiceRelay_CallStatus_Copy';
import copied from '@salesforce/label/c.VoiceRelay_CallStatus_Copied';
import heading from '@salesforce/label/c.VoiceRelay_CallStatus_Heading';
import notCopied from '@salesforce/label/c.VoiceRelay_CallStatus_NotCopied';
import otherCalls from '@salesforce/label/c.VoiceRelay_CallStatus_OtherCalls';
import { fillLabel, shownText } from 'c/voiceCallFormat';
import { api, LightningElement } from 'lwc';
import { absenceRow, callRow } from './callRow';
/** What the rep's calls are doing: the one in focus large, the others as cards. Fires `copyid` with the id to copy. */
export default class VoiceCallStatusPanel extends LightningElement {
    @api
    view;
    /** What stands in place of a call where there is none. */
    @api
    absence = 'no-call';
    @api
    showNumbers = false;
    /** Seconds of wrap-up after which its end counts as not reported. */
    @api
    giveUpSeconds = 600;
    /** What came of it when an id was copied; null: nothing yet. */
    copied = null;
    labels = { copy, heading, otherCalls };
    /** Null: no call. */
    get focusedId() {
        return this.view?.calls[0]?.callId ?? null;
    }
    /** Always one, with one key: a list, because a template asks for each list once, but for a property at each place that shows it. */
    get focused() {
        const [call = null] = this.rowsOf(0, 1);
        return [{ ...(call ?? absenceRow(this.absence)), key: 'focus' }];
    }
    get others() {
        return this.rowsOf(1);
    }
    get hasOthers() {
        return (this.view?.calls.length ?? 0) > 1;
    }
    get copiedText() {
        if (!this.copied || this.copied.callId !== this.focusedId)
            return null;
        return this.copied.isDone ? copied : fillLabel(notCopied, shownText(this.copied.callId));
    }
    /** An old answer about a call is not shown again when that call comes back into focus. */
    renderedCallback() {
        if (this.copied?.callId !== this.focusedId)
            this.copied = null;
    }
    handleCopy() {
        const callId = this.focusedId;
        if (callId === null)
            return;
        this.copied = null; // so that the next answer is announced, even if it is the same
        const answer = (isDone) => void (this.copied = { callId, isDone });
        this.dispatchEvent(new CustomEvent('copyid', { detail: { callId, answer } }));
    }
    rowsOf(from, to) {
        const { calls, now } = this.view ?? { calls: [], now: 0 };
        const { giveUpSeconds, showNumbers } = this;
        return calls.slice(from, to).map((call) => callRow(call, { now, giveUpSeconds, showNumbers }));
    }
}

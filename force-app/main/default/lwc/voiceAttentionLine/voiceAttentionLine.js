import critical from '@salesforce/label/c.VoiceRelay_Attention_Critical';
import heading from '@salesforce/label/c.VoiceRelay_Attention_Heading';
import more from '@salesforce/label/c.VoiceRelay_Attention_More';
import needTime from '@salesforce/label/c.VoiceRelay_Attention_NeedTime';
import prefixed from '@salesforce/label/c.VoiceRelay_Attention_Prefixed';
import remind from '@salesforce/label/c.VoiceRelay_Attention_Remind';
import warning from '@salesforce/label/c.VoiceRelay_Attention_Warning';
import { keyOf } from 'c/voiceAttention';
import { fillLabel } from 'c/voiceCallFormat';
import { api, LightningElement } from 'lwc';
import { attentionText } from './attentionText';
import { crossingOf, crossingsAfter } from './crossings';
const LEVELS = {
    critical: { word: critical, icon: 'utility:error' },
    warning: { word: warning, icon: 'utility:warning' },
};
/** What the rep should look at, in one line: the worst of it. Fires `snooze` with its key when it is put off. */
export default class VoiceAttentionLine extends LightningElement {
    @api
    showNumbers = false;
    labels = { heading };
    all = [];
    crossings = [];
    hadFocus = false;
    /** The worst first. */
    @api
    get attention() {
        return this.all;
    }
    set attention(attention) {
        this.all = attention ?? [];
        this.hadFocus = Boolean(this.template?.activeElement);
        this.crossings = crossingsAfter(this.crossings, this.all);
    }
    /** Null: nothing needs attention. */
    get line() {
        const [worst, ...others] = this.all;
        if (!worst)
            return null;
        const { shown, told } = attentionText(worst, this.showNumbers);
        const snooze = worst.kind === 'wrapUp' ? needTime : remind;
        return {
            ...LEVELS[worst.level],
            className: `line ${worst.level}`,
            text: shown,
            others: others.length > 0 ? { sign: `+${others.length}`, text: fillLabel(more, others.length) } : null,
            snooze,
            snoozeTitle: fillLabel(prefixed, snooze, told),
        };
    }
    /** What was announced and still holds. Each text is as it was at first, so that nothing is announced twice. */
    get told() {
        return this.crossings.map((one) => {
            const { told } = attentionText(one, this.showNumbers);
            return { key: crossingOf(one), text: fillLabel(prefixed, LEVELS[one.level].word, told) };
        });
    }
    /** A button that goes would take the focus to the top of the page. */
    renderedCallback() {
        if (this.hadFocus && this.all.length === 0)
            this.template?.querySelector('.home')?.focus();
        this.hadFocus = false;
    }
    handleSnooze() {
        const [worst] = this.all;
        if (worst)
            this.dispatchEvent(new CustomEvent('snooze', { detail: { key: keyOf(worst) } }));
    }
}

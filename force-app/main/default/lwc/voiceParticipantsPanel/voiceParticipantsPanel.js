import heading from '@salesforce/label/c.VoiceRelay_Participants_Heading';
import none from '@salesforce/label/c.VoiceRelay_Participants_None';
import { ABSENCE_TEXT } from 'c/voiceCallLabels';
import { api, LightningElement } from 'lwc';
import { callGroup } from './partyRow';
/** Who is on each of the rep's calls, and on hold for how long. */
export default class VoiceParticipantsPanel extends LightningElement {
    @api
    view;
    /** What stands in place of a call where there is none. */
    @api
    absence = 'no-call';
    @api
    showNumbers = false;
    labels = { heading, none };
    get absenceWord() {
        return ABSENCE_TEXT[this.absence].word;
    }
    get groups() {
        const now = this.view?.now ?? 0;
        return this.calls.map((call) => callGroup(call, now, this.showNumbers));
    }
    get hasNoCall() {
        return this.calls.length === 0;
    }
    /** One call needs no heading of its own. */
    get hasTitles() {
        return this.calls.length > 1;
    }
    get calls() {
        return this.view?.calls ?? [];
    }
}

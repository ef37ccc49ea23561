import heading from '@salesforce/label/c.VoiceRelay_Parties_Heading';
import held from '@salesforce/label/c.VoiceRelay_Parties_Held';
import heldNow from '@salesforce/label/c.VoiceRelay_Parties_HeldNow';
import left from '@salesforce/label/c.VoiceRelay_Parties_Left';
import none from '@salesforce/label/c.VoiceRelay_Parties_None';
import onTheLine from '@salesforce/label/c.VoiceRelay_Parties_OnTheLine';
import type { CallView } from 'c/voiceCallState';
import { api, LightningElement } from 'lwc';
import { callSums, type CallSums } from './partySums';

/** Shows how long each party was on the call and on hold. */
export default class VoicePartySumsPanel extends LightningElement {
  @api view: CallView | undefined;
  /** If false, phone numbers are masked. */
  @api showNumbers = false;

  /** For `lwc:spread`: with it the framework writes a text only when it changes, otherwise with each rendering. */
  same = {};
  labels = { heading, held, heldNow, left, none, onTheLine };

  get calls(): readonly CallSums[] {
    const { calls, now } = this.view ?? { calls: [], now: 0 };
    const withParties = calls.filter(({ activeAt, parties }) => activeAt !== null && parties.length > 0);
    return withParties.map((call) => callSums(call, now, this.showNumbers));
  }

  /** Whether calls have headings: a single call needs none. */
  get hasTitles(): boolean {
    return this.calls.length > 1;
  }

  get isEmpty(): boolean {
    return this.calls.length === 0;
  }
}

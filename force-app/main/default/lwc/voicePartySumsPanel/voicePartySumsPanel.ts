import heading from '@salesforce/label/c.VoiceRelay_Parties_Heading';
import held from '@salesforce/label/c.VoiceRelay_Parties_Held';
import heldNow from '@salesforce/label/c.VoiceRelay_Parties_HeldNow';
import left from '@salesforce/label/c.VoiceRelay_Parties_Left';
import none from '@salesforce/label/c.VoiceRelay_Parties_None';
import onTheLine from '@salesforce/label/c.VoiceRelay_Parties_OnTheLine';
import type { CallView } from 'c/voiceCallState';
import { api, LightningElement } from 'lwc';
import { callSums, type CallSums } from './partySums';

/** For how long each party of the calls was on the line and on hold. */
export default class VoicePartySumsPanel extends LightningElement {
  @api view: CallView | undefined;
  /** Without it phone numbers are masked. */
  @api showNumbers = false;

  /** With `lwc:spread` a text is written only when it changes: else the framework writes it with each rendering. */
  same = {};
  labels = { heading, held, heldNow, left, none, onTheLine };

  get calls(): readonly CallSums[] {
    const { calls, now } = this.view ?? { calls: [], now: 0 };
    const withParties = calls.filter(({ activeAt, parties }) => activeAt !== null && parties.length > 0);
    return withParties.map((call) => callSums(call, now, this.showNumbers));
  }

  /** One call needs no heading of its own. */
  get hasTitles(): boolean {
    return this.calls.length > 1;
  }

  get isEmpty(): boolean {
    return this.calls.length === 0;
  }
}

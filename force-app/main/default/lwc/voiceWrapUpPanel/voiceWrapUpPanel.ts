import endNotConfirmed from '@salesforce/label/c.VoiceRelay_WrapUp_EndNotConfirmed';
import endNotReported from '@salesforce/label/c.VoiceRelay_WrapUp_EndNotReported';
import heading from '@salesforce/label/c.VoiceRelay_WrapUp_Heading';
import none from '@salesforce/label/c.VoiceRelay_WrapUp_None';
import sinceEnd from '@salesforce/label/c.VoiceRelay_WrapUp_SinceEnd';
import type { CallView } from 'c/voiceCallState';
import { api, LightningElement } from 'lwc';
import { wrapUpRows, type WrapUpRow } from './wrapUpRow';

/** The rep's after-call work: how long it has lasted, or that nothing tells when it ends. */
export default class VoiceWrapUpPanel extends LightningElement {
  @api view: CallView | undefined;
  @api showNumbers = false;
  /** Seconds after which the end of wrap-up counts as not reported. */
  @api giveUpSeconds = 600;

  labels = { endNotConfirmed, endNotReported, heading, none, sinceEnd };

  get rows(): readonly WrapUpRow[] {
    return this.view ? wrapUpRows(this.view, this.giveUpSeconds, this.showNumbers) : [];
  }

  get isEmpty(): boolean {
    return this.rows.length === 0;
  }
}

import endNotConfirmed from '@salesforce/label/c.VoiceRelay_WrapUp_EndNotConfirmed';
import endNotReported from '@salesforce/label/c.VoiceRelay_WrapUp_EndNotReported';
import heading from '@salesforce/label/c.VoiceRelay_WrapUp_Heading';
import none from '@salesforce/label/c.VoiceRelay_WrapUp_None';
import sinceEnd from '@salesforce/label/c.VoiceRelay_WrapUp_SinceEnd';
import { ABSENCE_TEXT } from 'c/voiceCallLabels';
import type { CallView } from 'c/voiceCallState';
import type { Absence } from 'c/voiceRelayStatus';
import { DEFAULT_SETTINGS } from 'c/voiceSettings';
import { api, LightningElement } from 'lwc';
import { wrapUpRows, type WrapUpRow } from './wrapUpRow';

/** The rep's after-call work: how long it has lasted, or that its end was not reported. */
export default class VoiceWrapUpPanel extends LightningElement {
  @api view: CallView | undefined;
  /** What stands in place of a call where there is none. */
  @api absence: Absence = 'no-call';
  @api showNumbers = false;
  /** Seconds after which the end of wrap-up counts as not reported. */
  @api giveUpSeconds = DEFAULT_SETTINGS.wrapUpGiveUpSeconds;

  labels = { endNotConfirmed, endNotReported, heading, sinceEnd };

  get rows(): readonly WrapUpRow[] {
    return this.view ? wrapUpRows(this.view, this.giveUpSeconds, this.showNumbers) : [];
  }

  /** That there is no wrap-up is known only where it is known that there is no call. */
  get emptyText(): string {
    const isKnown = this.absence === 'no-call' || (this.view?.calls.length ?? 0) > 0;
    return isKnown ? none : ABSENCE_TEXT[this.absence].word;
  }

  get isEmpty(): boolean {
    return this.rows.length === 0;
  }
}

import heading from '@salesforce/label/c.VoiceRelay_CallStatus_Heading';
import otherCalls from '@salesforce/label/c.VoiceRelay_CallStatus_OtherCalls';
import { NO_CALL_TEXT } from 'c/voiceCallLabels';
import type { CallView } from 'c/voiceCallState';
import { api, LightningElement } from 'lwc';
import { callRow, type CallRow } from './callRow';

/** What the rep's calls are doing: the one in focus large, the others as a list. */
export default class VoiceCallStatusPanel extends LightningElement {
  @api view: CallView | undefined;
  @api showNumbers = false;
  /** Seconds of wrap-up after which its end counts as not reported. */
  @api giveUpSeconds = 600;

  labels = { heading, otherCalls };

  /** None or one: a list, because a template asks for each list once, but for a property at each place that shows it. */
  get focused(): readonly CallRow[] {
    return this.rowsOf(0, 1);
  }

  get others(): readonly CallRow[] {
    return this.rowsOf(1);
  }

  get hasOthers(): boolean {
    return (this.view?.calls.length ?? 0) > 1;
  }

  get word(): string {
    return this.focused[0]?.word ?? NO_CALL_TEXT;
  }

  get doubt(): string | null {
    return this.focused[0]?.doubt ?? null;
  }

  get icon(): string {
    return this.focused[0]?.icon ?? 'utility:end_call';
  }

  private rowsOf(from: number, to?: number): readonly CallRow[] {
    const { calls, now } = this.view ?? { calls: [], now: 0 };
    const { giveUpSeconds, showNumbers } = this;
    return calls.slice(from, to).map((call) => callRow(call, { now, giveUpSeconds, showNumbers }));
  }
}

import heading from '@salesforce/label/c.VoiceRelay_Timeline_Heading';
import lasts from '@salesforce/label/c.VoiceRelay_Timeline_Lasts';
import part from '@salesforce/label/c.VoiceRelay_Timeline_Part';
import showTable from '@salesforce/label/c.VoiceRelay_Timeline_ShowTable';
import startsAt from '@salesforce/label/c.VoiceRelay_Timeline_StartsAt';
import { ABSENCE_TEXT } from 'c/voiceCallLabels';
import type { CallView } from 'c/voiceCallState';
import type { Absence } from 'c/voiceRelayStatus';
import { api, LightningElement } from 'lwc';
import { bandOf, type Band } from './band';

/** Shows the call in focus as a band to scale, which grows while the call is live. */
export default class VoiceCallTimelinePanel extends LightningElement {
  /** Says what to show without a call. */
  @api absence: Absence = 'no-call';
  /** For `lwc:spread`: with it the framework writes a text only when it changes, otherwise with each rendering. */
  same = {};
  labels = { heading, lasts, part, showTable, startsAt };
  /** Null: no call. Made once for each view, not by a getter, because the template reads it many times. */
  band: Band | null = null;
  isTableOpen = false;
  private shownView: CallView | undefined;
  private wrapUpSeconds: number | null = null;

  @api
  get view(): CallView | undefined {
    return this.shownView;
  }
  set view(view: CallView | undefined) {
    this.shownView = view;
    this.draw();
  }

  /** Seconds after which the end of a wrap-up counts as not reported; null: this browser tab has not seen any wrap-up end. */
  @api
  get giveUpSeconds(): number | null {
    return this.wrapUpSeconds;
  }
  set giveUpSeconds(seconds: number | null) {
    this.wrapUpSeconds = seconds;
    this.draw();
  }

  get absenceWord(): string {
    return ABSENCE_TEXT[this.absence].word;
  }

  handleToggle({ currentTarget }: Event): void {
    this.isTableOpen = currentTarget instanceof HTMLDetailsElement && currentTarget.open;
  }

  private draw(): void {
    const call = this.shownView?.calls[0];
    this.band = this.shownView && call ? bandOf(call, this.shownView.now, this.wrapUpSeconds) : null;
  }
}

import heading from '@salesforce/label/c.VoiceRelay_Timeline_Heading';
import lasts from '@salesforce/label/c.VoiceRelay_Timeline_Lasts';
import part from '@salesforce/label/c.VoiceRelay_Timeline_Part';
import showTable from '@salesforce/label/c.VoiceRelay_Timeline_ShowTable';
import startsAt from '@salesforce/label/c.VoiceRelay_Timeline_StartsAt';
import { ABSENCE_TEXT } from 'c/voiceCallLabels';
import type { CallView } from 'c/voiceCallState';
import type { Absence } from 'c/voiceRelayStatus';
import { DEFAULT_SETTINGS } from 'c/voiceSettings';
import { api, LightningElement } from 'lwc';
import { bandOf, type Band } from './band';

/** The call in focus as a band to scale, growing while it is live. */
export default class VoiceCallTimelinePanel extends LightningElement {
  /** What stands in place of a call where there is none. */
  @api absence: Absence = 'no-call';
  /** With `lwc:spread` a text is written only when it changes: else the framework writes it with each rendering. */
  same = {};
  labels = { heading, lasts, part, showTable, startsAt };
  /** Null: there is no call. Made once for each view and not by a getter, because the template asks for it many times. */
  band: Band | null = null;
  isTableOpen = false;
  private shownView: CallView | undefined;
  private wrapUpSeconds = DEFAULT_SETTINGS.wrapUpGiveUpSeconds;

  @api
  get view(): CallView | undefined {
    return this.shownView;
  }
  set view(view: CallView | undefined) {
    this.shownView = view;
    this.draw();
  }

  /** Seconds of wrap-up after which its end counts as not reported. */
  @api
  get giveUpSeconds(): number {
    return this.wrapUpSeconds;
  }
  set giveUpSeconds(seconds: number) {
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

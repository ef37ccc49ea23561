import customerHears from '@salesforce/label/c.VoiceRelay_Audio_CustomerHears';
import estimatedMos from '@salesforce/label/c.VoiceRelay_Audio_EstimatedMos';
import grade from '@salesforce/label/c.VoiceRelay_Audio_Grade';
import heading from '@salesforce/label/c.VoiceRelay_Audio_Heading';
import noData from '@salesforce/label/c.VoiceRelay_Audio_NoData';
import noFigures from '@salesforce/label/c.VoiceRelay_Audio_NoFigures';
import noReport from '@salesforce/label/c.VoiceRelay_Audio_NoReport';
import repHears from '@salesforce/label/c.VoiceRelay_Audio_RepHears';
import timeInCall from '@salesforce/label/c.VoiceRelay_Audio_TimeInCall';
import { ABSENCE_TEXT } from 'c/voiceCallLabels';
import type { Call } from 'c/voiceCallState';
import type { Absence } from 'c/voiceRelayStatus';
import { api, LightningElement } from 'lwc';
import { chartOf, type Chart } from './chart';
import { readingOf, type Reading } from './reading';

interface Shown {
  readonly reading: Reading;
  readonly chart: Chart;
}

function shownOf(call: Call): Shown | null {
  const last = call.audio?.recent.at(-1);
  if (!call.audio || !last) return null;
  const startAt = call.startedAt ?? call.activeAt ?? last.at;
  return { reading: readingOf(last, startAt), chart: chartOf(call.audio, last, startAt) };
}

/** How the call in focus sounds: its last audio report, and the scores of all of them. */
export default class VoiceAudioQualityPanel extends LightningElement {
  /** What stands in place of a call where there is none. */
  @api absence: Absence = 'no-call';
  labels = { customerHears, estimatedMos, grade, heading, noData, repHears, timeInCall };
  /** Null: nothing to show. Made once for each call, because the template asks for it many times. */
  shown: Shown | null = null;
  private shownCall: Call | null | undefined;

  @api
  get call(): Call | null | undefined {
    return this.shownCall;
  }
  set call(call: Call | null | undefined) {
    this.shownCall = call;
    this.shown = call ? shownOf(call) : null;
  }

  get emptyText(): string {
    if (!this.shownCall) return ABSENCE_TEXT[this.absence].word;
    return this.shownCall.audio ? noFigures : noReport;
  }
}

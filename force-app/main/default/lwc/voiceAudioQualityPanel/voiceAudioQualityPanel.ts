import customerHears from '@salesforce/label/c.VoiceRelay_Audio_CustomerHears';
import estimatedMos from '@salesforce/label/c.VoiceRelay_Audio_EstimatedMos';
import grade from '@salesforce/label/c.VoiceRelay_Audio_Grade';
import heading from '@salesforce/label/c.VoiceRelay_Audio_Heading';
import lastBatch from '@salesforce/label/c.VoiceRelay_Audio_LastBatch';
import noData from '@salesforce/label/c.VoiceRelay_Audio_NoData';
import noFigures from '@salesforce/label/c.VoiceRelay_Audio_NoFigures';
import noReport from '@salesforce/label/c.VoiceRelay_Audio_NoReport';
import repHears from '@salesforce/label/c.VoiceRelay_Audio_RepHears';
import showChart from '@salesforce/label/c.VoiceRelay_Audio_ShowChart';
import timeInCall from '@salesforce/label/c.VoiceRelay_Audio_TimeInCall';
import { ABSENCE_TEXT } from 'c/voiceCallLabels';
import type { AudioRecord, Call, DatedSample } from 'c/voiceCallState';
import type { Absence } from 'c/voiceRelayStatus';
import { api, LightningElement } from 'lwc';
import { chartOf, type Chart } from './chart';
import { readingOf, type Reading } from './reading';

/** What can be shown of a call's audio. */
interface Measured {
  readonly audio: AudioRecord;
  readonly last: DatedSample;
  /** When the call began as far as known, epoch milliseconds. */
  readonly startAt: number;
}

function measuredOf(call: Call): Measured | null {
  const last = call.audio?.recent.at(-1);
  if (!call.audio || !last) return null;
  return { audio: call.audio, last, startAt: call.startedAt ?? call.activeAt ?? last.at };
}

/** How the call in focus sounds: its last audio report, and, once it is opened, a chart and a table of all of them. */
export default class VoiceAudioQualityPanel extends LightningElement {
  /** What stands in place of a call where there is none. */
  @api absence: Absence = 'no-call';
  labels = { customerHears, estimatedMos, grade, heading, lastBatch, noData, repHears, showChart, timeInCall };
  /** Null: nothing to show. Both are made once for each call, because the template asks for them many times. */
  reading: Reading | null = null;
  /** Null while it is closed. */
  chart: Chart | null = null;
  isChartOpen = false;
  private shownCall: Call | null | undefined;

  @api
  get call(): Call | null | undefined {
    return this.shownCall;
  }
  set call(call: Call | null | undefined) {
    this.shownCall = call;
    this.show();
  }

  get emptyText(): string {
    if (!this.shownCall) return ABSENCE_TEXT[this.absence].word;
    return this.shownCall.audio ? noFigures : noReport;
  }

  handleToggle({ currentTarget }: Event): void {
    this.isChartOpen = currentTarget instanceof HTMLDetailsElement && currentTarget.open;
    this.show();
  }

  private show(): void {
    const measured = this.shownCall ? measuredOf(this.shownCall) : null;
    this.reading = measured && readingOf(measured.last, measured.startAt);
    this.chart = this.isChartOpen && measured ? chartOf(measured.audio, measured.last, measured.startAt) : null;
  }
}

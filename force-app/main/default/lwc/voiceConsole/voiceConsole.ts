import fullDataPermission from '@salesforce/customPermission/Voice_Relay_Full_Data';
import readingRecord from '@salesforce/label/c.VoiceRelay_Console_ReadingRecord';
import recordCallUnknown from '@salesforce/label/c.VoiceRelay_Console_RecordCallUnknown';
import type { Attention } from 'c/voiceAttention';
import { callsOfPage, feedCalls, type CallsSnapshot } from 'c/voiceCalls';
import { MessageContext, type MessageContextHandle } from 'c/voiceChannel';
import type { Call, CallView } from 'c/voiceCallState';
import { selectAbsence, selectMarks, type Absence, type RelayView, type TruthMark } from 'c/voiceRelayStatus';
import { getRecord, type WiredRecord } from 'lightning/uiRecordApi';
import { api, LightningElement, wire } from 'lwc';
import { attentionOnPage } from './attentionOnPage';
import { chipsOf, type Chip } from './chips';
import { copyId } from './copyId';
import { startFlows, type CallFlow } from './flows';
import { CALL_ID_FIELDS, pageCallsOf, recordToRead, viewOnPage, type Page, type PageCalls } from './recordCalls';
import { shownPanels } from './shownPanels';

const isTrue = (value: unknown): boolean => value === true || value === 'true';

/** Shows the state of the calls of this page. */
export default class VoiceConsole extends LightningElement {
  /** `All`, or the name of the one panel to show. */
  @api show = 'All';
  /** After which event of a call which screen flow runs; without a name none does. */
  @api flowEvent = 'CALL_ENDED';
  @api flowApiName = '';
  /** The record of the page, and its object; on a page of a VoiceCall its call alone is shown. */
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  /** The platform may hand a Boolean over as text. */
  @api showAllCalls: boolean | string = false;

  @wire(MessageContext) messageContext!: MessageContextHandle;
  /** The platform's answer about the page's record. */
  @wire(getRecord, { recordId: '$recordToRead', fields: CALL_ID_FIELDS }) takeRecord(record: WiredRecord): void {
    this.record = record;
    this.startDueFlows();
  }

  snapshot: CallsSnapshot = callsOfPage().snapshot;
  callFlows: readonly CallFlow[] = [];
  handleCopyId = copyId;
  private record: WiredRecord = {};
  private leave = (): void => {};

  override connectedCallback(): void {
    const stopFeeding = feedCalls(this.messageContext);
    const stopFollowing = callsOfPage().subscribe((snapshot) => {
      this.snapshot = snapshot;
      this.startDueFlows();
    });
    this.leave = () => {
      stopFollowing();
      stopFeeding();
    };
  }

  override disconnectedCallback(): void {
    this.leave();
  }

  get shown() {
    return shownPanels(this.show);
  }

  /** What stands in place of a call where there is none. */
  get absence(): Absence {
    return selectAbsence(this.snapshot);
  }

  get giveUpSeconds(): number {
    return this.snapshot.settings.wrapUpGiveUpSeconds;
  }

  get areNumbersShown(): boolean {
    return !this.snapshot.settings.maskNumbers;
  }

  /** Whether this user may see and export whole numbers and attribute values. */
  get hasFullData(): boolean {
    return fullDataPermission === true;
  }

  /** The log holds calls that are over, too, whose numbers are masked. */
  get areLogNumbersShown(): boolean {
    return this.hasFullData && this.areNumbersShown;
  }

  get recordToRead(): string | undefined {
    return recordToRead(this.page);
  }

  private get page(): Page {
    const { recordId, objectApiName, showAllCalls } = this;
    return { recordId, objectApiName, showAllCalls: isTrue(showAllCalls) };
  }

  private get pageCalls(): PageCalls {
    return pageCallsOf(this.page, this.record);
  }

  /** Why no call is shown; null when that is not for want of the record. */
  get notice(): string | null {
    return { all: null, one: null, reading: readingRecord, unknown: recordCallUnknown }[this.pageCalls.kind];
  }

  /** The open calls that belong on this page. */
  get view(): CallView {
    return viewOnPage(this.pageCalls, this.allOpen);
  }

  get attention(): readonly Attention[] {
    return attentionOnPage(this.snapshot, this.view.calls);
  }

  get focusedCall(): Call | null {
    return this.view.calls[0] ?? null;
  }

  /** Of everything that was heard: a relay that fails, fails for every page. */
  get relayView(): RelayView {
    return { ...this.snapshot, marks: this.marks };
  }

  /** What the calls on this page rest on, where that is not all that happened. */
  get marks(): readonly TruthMark[] {
    return selectMarks(this.snapshot, this.view.calls);
  }

  get chips(): readonly Chip[] {
    return chipsOf(this.marks);
  }

  handleSnooze({ detail }: CustomEvent<{ readonly key: string }>): void {
    callsOfPage().snooze(detail.key);
  }

  handleFlowEnd({ detail }: CustomEvent<{ readonly start: string }>): void {
    this.callFlows = this.callFlows.filter(({ start }) => start !== detail.start);
  }

  private startDueFlows(): void {
    const claim = (start: string): boolean => callsOfPage().claimFlow(start);
    const started = startFlows(this.snapshot.moments, this, this.pageCalls, claim);
    if (started.length > 0) this.callFlows = [...this.callFlows, ...started];
  }

  private get allOpen(): CallView {
    return { calls: this.snapshot.openCalls, now: this.snapshot.now };
  }
}

import readingRecord from '@salesforce/label/c.VoiceRelay_Console_ReadingRecord';
import recordCallUnknown from '@salesforce/label/c.VoiceRelay_Console_RecordCallUnknown';
import { NO_SNOOZE, snoozed, thresholdsOf, type Attention } from 'c/voiceAttention';
import { selectMissing, type Joining } from 'c/voiceCallFeed';
import { MessageContext, type MessageContextHandle } from 'c/voiceChannel';
import { selectNow, selectOpenCalls, type Call, type CallView } from 'c/voiceCallState';
import { parseRelayStatus, selectMarks, type RelayView, type TruthMark } from 'c/voiceRelayStatus';
import { getRecord, type WiredRecord } from 'lightning/uiRecordApi';
import { api, LightningElement, wire } from 'lwc';
import { attentionOnPage } from './attentionOnPage';
import { chipsOf, type Chip } from './chips';
import { copyId } from './copyId';
import { createFlows, flowSettings, type CallFlow } from './flowsOnPage';
import { NOTHING_HEARD } from './heard';
import { Listening } from './listening';
import { CALL_ID_FIELDS, pageCallsOf, recordToRead, viewOnPage, type PageCalls } from './recordCalls';
import { shownPanels } from './shownPanels';
import { giveUpSecondsOf, needsTick, Tick } from './ticking';
import { utilityFace, UtilityTeller } from './utilityFace';

/** The state of the calls that the relay reports: from the start of the page's journal on, if there is one. */
export default class VoiceConsole extends LightningElement {
  /** `All`, or the name of the one panel to show. */
  @api show = 'All';
  @api showNumbers = false;
  @api wrapUpGiveUpSeconds = 600;
  /** From when on the attention line speaks; 0: never. */
  @api mutedSeconds = 30;
  @api holdSeconds = 60;
  @api longHoldSeconds = 120;
  @api recordingPausedSeconds = 60;
  @api wrapUpTargetSeconds = 120;
  @api audioReportSeconds = 75;
  @api audioBatches = 2;
  /** After which event of a call which screen flow runs; without a name none does. */
  @api flowEvent = 'CALL_ENDED';
  @api flowApiName = '';
  /** What the relay beside this console knows of itself; nothing when there is none. */
  @api relayStatus: unknown;

  /** The record of the page, and of which object it is; on a page of a VoiceCall its call alone is shown. */
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  @api showAllCalls = false;

  @wire(MessageContext) messageContext!: MessageContextHandle;
  @wire(getRecord, { recordId: '$recordToRead', fields: CALL_ID_FIELDS }) record: WiredRecord | undefined;

  heard = NOTHING_HEARD;
  joining: Joining = 'asking';
  callFlows: readonly CallFlow[] = [];
  handleCopyId = copyId;
  private snoozes = NO_SNOOZE;
  private openCalls: CallView = { calls: [], now: 0 };
  private tick = new Tick(() => this.refresh());
  private flows = createFlows(() => flowSettings(this, this.pageCalls));
  private listening = new Listening(() => this.refresh(), this.flows);
  private utility = new UtilityTeller((event) => this.dispatchEvent(event));

  override connectedCallback(): void {
    this.listening.begin(this.messageContext);
  }

  override disconnectedCallback(): void {
    this.listening.end();
    this.tick.run(false);
  }

  /** A longer time before a wrap-up is given up may set times on the screen running again. */
  override renderedCallback(): void {
    this.tick.run(needsTick(this.openCalls, this.giveUpSeconds));
    this.callFlows = this.flows.current();
    this.utility.tell(utilityFace(this.view, this.attention, this.giveUpSeconds));
  }

  get shown() {
    return shownPanels(this.show);
  }

  get giveUpSeconds(): number {
    return giveUpSecondsOf(this.wrapUpGiveUpSeconds);
  }

  get recordToRead(): string | undefined {
    return recordToRead(this);
  }

  private get pageCalls(): PageCalls {
    return pageCallsOf(this, this.record ?? {});
  }

  /** Why no call is shown; null when that is not for want of the record. */
  get notice(): string | null {
    return { all: null, one: null, reading: readingRecord, unknown: recordCallUnknown }[this.pageCalls.kind];
  }

  /** The open calls that belong on this page. */
  get view(): CallView {
    return viewOnPage(this.pageCalls, this.openCalls);
  }

  get attention(): readonly Attention[] {
    return attentionOnPage(this.openCalls, this.view, thresholdsOf(this), this.snoozes);
  }

  get focusedCall(): Call | null {
    return this.view.calls[0] ?? null;
  }

  /** Of everything that was heard: a relay that fails, fails for every page. */
  get relayView(): RelayView {
    const { latestAt, events } = this.listening.store.state;
    return {
      relay: parseRelayStatus(this.relayStatus),
      heard: events,
      lastEventAt: latestAt,
      now: this.openCalls.now,
      isCallConnected: this.openCalls.calls.some(({ phase }) => phase === 'active'),
      anomalies: this.heard.anomalies,
      marks: this.marks,
    };
  }

  /** What the calls on this page rest on, where that is not all that happened. */
  get marks(): readonly TruthMark[] {
    return selectMarks({
      calls: this.view.calls,
      joining: this.joining,
      missing: selectMissing(this.listening.store.state),
      gapAt: this.heard.gapAt,
      isSimulated: this.heard.isSimulated,
    });
  }

  get chips(): readonly Chip[] {
    return chipsOf(this.marks);
  }

  handleSnooze({ detail }: CustomEvent<{ readonly key: string }>): void {
    this.snoozes = snoozed(this.snoozes, detail.key, this.openCalls.now);
  }

  handleFlowEnd({ detail }: CustomEvent<{ readonly start: string }>): void {
    this.flows.end(detail.start);
    this.refresh();
  }

  /** Shows the present; keeps one tick a second going while a time on the screen runs. */
  private refresh(): void {
    const {
      store: { state },
      heard,
      joining,
    } = this.listening;
    this.heard = heard;
    this.joining = joining;
    this.openCalls = { calls: selectOpenCalls(state), now: selectNow(state, Date.now()) };
    this.tick.run(needsTick(this.openCalls, this.giveUpSeconds));
  }
}

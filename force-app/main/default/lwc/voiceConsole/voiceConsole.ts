import readingRecord from '@salesforce/label/c.VoiceRelay_Console_ReadingRecord';
import recordCallUnknown from '@salesforce/label/c.VoiceRelay_Console_RecordCallUnknown';
import { NO_SNOOZE, snoozed, thresholdsOf, type Attention } from 'c/voiceAttention';
import { CallFeed, selectMissing, type Joining } from 'c/voiceCallFeed';
import { channelWorld, listenToChannel, MessageContext, type MessageContextHandle } from 'c/voiceChannel';
import { selectNow, selectOpenCalls, type Call, type CallView } from 'c/voiceCallState';
import { createCallStore } from 'c/voiceCallStore';
import { parseRelayStatus, selectMarks, type RelayView, type TruthMark } from 'c/voiceRelayStatus';
import { getRecord, type WiredRecord } from 'lightning/uiRecordApi';
import { api, LightningElement, wire } from 'lwc';
import { attentionOnPage } from './attentionOnPage';
import { chipsOf, type Chip } from './chips';
import { faultText } from './faultText';
import { NOTHING_HEARD, withLine } from './heard';
import { CALL_ID_FIELDS, pageCallsOf, recordToRead, viewOnPage, type PageCalls } from './recordCalls';
import { shownPanels } from './shownPanels';
import { giveUpSecondsOf, needsTick, Tick } from './ticking';

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
  private snoozes = NO_SNOOZE;
  private openCalls: CallView = { calls: [], now: 0 };
  private stopListening = (): void => {};
  private tick = new Tick(() => this.refresh());
  private store = createCallStore({
    // A listener of our own that throws is a bug to be seen, and harms no other.
    onListenerError: (error) => console.error('A listener of the call store failed:', faultText(error)),
  });
  /** Before the first event: the page may take this component out and put it in again, with its state. */
  private start = { calls: this.store.save(), kept: NOTHING_HEARD };

  override connectedCallback(): void {
    const unsubscribe = this.store.subscribe(() => this.refresh());
    const feed = new CallFeed(channelWorld(this.messageContext), {
      store: this.store,
      start: this.start,
      onLine: (message, line) => (this.heard = withLine(this.heard, message, line, this.store.state)),
      save: () => this.heard,
      load: (heard) => (this.heard = heard),
      onJoined: () => (this.joining = feed.joining),
    });
    const disconnect = listenToChannel(this.messageContext, (message, line) => feed.hear(message, line));
    this.stopListening = () => {
      disconnect();
      feed.end();
      unsubscribe();
    };
  }

  override disconnectedCallback(): void {
    this.stopListening();
    this.tick.run(false);
  }

  /** A longer time before a wrap-up is given up may set times on the screen running again. */
  override renderedCallback(): void {
    this.tick.run(needsTick(this.openCalls, this.giveUpSeconds));
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
    const { latestAt, events } = this.store.state;
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
      missing: selectMissing(this.store.state),
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

  /** Shows the present; keeps one tick a second going while a time on the screen runs. */
  private refresh(): void {
    const { state } = this.store;
    this.openCalls = { calls: selectOpenCalls(state), now: selectNow(state, Date.now()) };
    this.tick.run(needsTick(this.openCalls, this.giveUpSeconds));
  }
}

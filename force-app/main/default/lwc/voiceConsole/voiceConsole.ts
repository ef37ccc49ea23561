import readingRecord from '@salesforce/label/c.VoiceRelay_Console_ReadingRecord';
import recordCallUnknown from '@salesforce/label/c.VoiceRelay_Console_RecordCallUnknown';
import simulated from '@salesforce/label/c.VoiceRelay_Console_Simulated';
import { listenToChannel, MessageContext, SIMULATED_RELAY_PREFIX, type MessageContextHandle } from 'c/voiceChannel';
import { selectNow, selectOpenCalls, type Call, type CallView } from 'c/voiceCallState';
import { createCallStore } from 'c/voiceCallStore';
import { EventLog } from 'c/voiceEventLog';
import type { RelayLine } from 'c/voiceEvents';
import { parseRelayStatus, type AnomalyCount, type RelayView } from 'c/voiceRelayStatus';
import { getRecord, type WiredRecord } from 'lightning/uiRecordApi';
import { api, LightningElement, wire } from 'lwc';
import { addAnomalies } from './anomalyCounts';
import { CALL_ID_FIELDS, pageCallsOf, recordToRead, viewOnPage, type PageCalls } from './recordCalls';
import { shownPanels } from './shownPanels';
import { giveUpSecondsOf, needsTick } from './ticking';

const TICK_MS = 1000;

/** The state of the calls that the relay reports, from this component's start on. */
export default class VoiceConsole extends LightningElement {
  /** `All`, or the name of the one panel to show. */
  @api show = 'All';
  @api showNumbers = false;
  @api wrapUpGiveUpSeconds = 600;
  /** What the relay beside this console knows of itself; nothing when there is none. */
  @api relayStatus: unknown;

  /** The record of the page, and of which object it is; on a page of a VoiceCall its call alone is shown. */
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  @api showAllCalls = false;

  @wire(MessageContext) messageContext!: MessageContextHandle;
  @wire(getRecord, { recordId: '$recordToRead', fields: CALL_ID_FIELDS }) record: WiredRecord | undefined;

  labels = { simulated };
  log = EventLog.empty();
  isSimulated = false;
  private openCalls: CallView = { calls: [], now: 0 };
  private anomalies: readonly AnomalyCount[] = [];
  private stopListening = (): void => {};
  private tick: ReturnType<typeof setInterval> | null = null;
  private store = createCallStore({
    // A listener of our own that throws is a bug to be seen, and harms no other.
    onListenerError: (error) => console.error(error),
  });

  override connectedCallback(): void {
    const unsubscribe = this.store.subscribe(() => this.refresh());
    const disconnect = listenToChannel(this.messageContext, (message, line) => this.hear(message, line));
    this.stopListening = () => {
      disconnect();
      unsubscribe();
    };
  }

  override disconnectedCallback(): void {
    this.stopListening();
    this.setTicking(false);
  }

  /** A longer time before a wrap-up is given up may set times on the screen running again. */
  override renderedCallback(): void {
    this.setTicking(needsTick(this.openCalls, this.giveUpSeconds));
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
      anomalies: this.anomalies,
    };
  }

  private hear(message: unknown, line: RelayLine): void {
    if (line.kind === 'other-kind') return;
    if (line.relayId?.startsWith(SIMULATED_RELAY_PREFIX)) this.isSimulated = true;
    this.store.apply(line);
    const { anomalies } = this.store.state;
    this.anomalies = addAnomalies(this.anomalies, anomalies);
    this.log = this.log.append(message, line, anomalies);
  }

  /** Shows the present; keeps one tick a second going while a time on the screen runs. */
  private refresh(): void {
    const { state } = this.store;
    this.openCalls = { calls: selectOpenCalls(state), now: selectNow(state, Date.now()) };
    this.setTicking(needsTick(this.openCalls, this.giveUpSeconds));
  }

  private setTicking(isNeeded: boolean): void {
    if (isNeeded === (this.tick !== null)) return;
    if (this.tick !== null) clearInterval(this.tick);
    this.tick = isNeeded ? setInterval(() => this.refresh(), TICK_MS) : null;
  }
}

import fullDataPermission from '@salesforce/customPermission/Voice_Relay_Full_Data';
import callHeading from '@salesforce/label/c.VoiceRelay_Card_Heading';
import copied from '@salesforce/label/c.VoiceRelay_CallStatus_Copied';
import copyId from '@salesforce/label/c.VoiceRelay_CallStatus_Copy';
import notCopied from '@salesforce/label/c.VoiceRelay_CallStatus_NotCopied';
import readingRecord from '@salesforce/label/c.VoiceRelay_Console_ReadingRecord';
import recordCallUnknown from '@salesforce/label/c.VoiceRelay_Console_RecordCallUnknown';
import details from '@salesforce/label/c.VoiceRelay_Tab_Details';
import { selectCard, type Card } from 'c/voiceCallCard';
import { fillLabel, shownText } from 'c/voiceCallFormat';
import { callsOfPage, feedCalls, type CallsSnapshot } from 'c/voiceCalls';
import { MessageContext, type MessageContextHandle } from 'c/voiceChannel';
import type { Call, CallView } from 'c/voiceCallState';
import { selectCommands, type CommandName, type CommandViews } from 'c/voiceCommands';
import { command } from 'c/voiceRelay';
import { selectAbsence, selectCaveats, type Absence, type Caveat, type RelayView } from 'c/voiceRelayStatus';
import { getRecord, type WiredRecord } from 'lightning/uiRecordApi';
import { api, LightningElement, wire } from 'lwc';
import { adminText, copyText } from './clipboard';
import { startFlows, type CallFlow } from './flows';
import { CALL_ID_FIELDS, pageCallsOf, recordToRead, viewOnPage, type Page, type PageCalls } from './recordCalls';
import {
  hasNewCall,
  needsLook,
  tabButtons,
  tabForKey,
  tabOf,
  tabPanel,
  tabsOf,
  type TabButton,
  type TabName,
} from './tabs';
import { watchVisibility } from './visibility';

const NOTICES = { all: null, one: null, reading: readingRecord, unknown: recordCallUnknown };

/** Shows the calls of this page for a rep, and in another tab the details for an admin. */
export default class VoiceConsole extends LightningElement {
  /** `All`, `Call` or `Details`. */
  @api show = 'All';
  /** After which event of a call which screen flow runs, and what it gets; without a name none does. */
  @api flowEvent = 'CALL_ENDED';
  @api flowApiName = '';
  @api flowInputs = 'voiceCallSummary';
  @api flowOnUnanswered: boolean | string = false;
  /** The record of the page, and its object; on a page of a VoiceCall its call alone is shown. */
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  /** The platform may pass a Boolean as text. */
  @api showAllCalls: boolean | string = false;

  @wire(MessageContext) messageContext!: MessageContextHandle;
  /** Takes the platform's answer about the page's record. */
  @wire(getRecord, { recordId: '$recordToRead', fields: CALL_ID_FIELDS }) takeRecord(record: WiredRecord): void {
    this.record = record;
    this.startDueFlows();
  }

  labels = { copyId };
  /** Whether this user may see and save full numbers of ended calls, and attribute values. */
  hasFullData = fullDataPermission === true;
  isOnPage = false;
  /** The rendered snapshot. While the console is not visible it does not change. */
  snapshot: CallsSnapshot = callsOfPage().snapshot;
  /** Whether this console has been visible yet. Before that nothing is rendered. */
  isShown = false;
  callFlows: readonly CallFlow[] = [];
  /** The reader's choices in the event log, while it is not rendered. */
  logViewState: unknown = undefined;
  /** The result of copying a call's id; null: nothing was copied. */
  copied: { readonly callId: string; readonly text: string } | null = null;
  private chosen: TabName = tabOf(callsOfPage().chosenTab);
  private latest = this.snapshot;
  private isVisible = false;
  private record: WiredRecord = {};
  private leave = (): void => {};

  override connectedCallback(): void {
    this.isOnPage = true;
    const stopFeeding = feedCalls(this.messageContext);
    const stopFollowing = callsOfPage().subscribe((snapshot) => this.take(snapshot));
    const stopWatching = watchVisibility((this.template as ShadowRoot).host, (isVisible) => {
      this.isVisible = isVisible;
      this.showLatest();
    });
    this.leave = () => {
      stopWatching();
      stopFollowing();
      stopFeeding();
    };
  }

  override disconnectedCallback(): void {
    this.isOnPage = false;
    this.leave();
  }

  get hasTabs(): boolean {
    return tabsOf(this.show).length > 1;
  }

  /** Returns the chosen tab. */
  get tab(): TabName {
    const tabs = tabsOf(this.show);
    return tabs.find((name) => name === this.chosen) ?? (tabs[0] as TabName);
  }

  /** Lists the tabs in a loop of the template, which asks for them once and not for each of their parts. */
  get tabButtons(): readonly TabButton[] {
    return tabButtons(this.tab, needsLook(this.snapshot, this.flowInputs));
  }

  get callPanel() {
    return this.panelView('call', callHeading);
  }

  get detailsPanel() {
    return this.panelView('details', details);
  }

  get card(): Card {
    const { pageCalls } = this;
    return selectCard(this.snapshot, this.view.calls, pageCalls.kind === 'one' ? pageCalls.callId : null);
  }

  get commands(): CommandViews {
    return selectCommands(this.snapshot);
  }

  /** Says what to show without a call. */
  get absence(): Absence {
    return selectAbsence(this.snapshot);
  }

  /** Returns the setting; null: this browser tab has not seen any wrap-up end, so the timeline claims none. */
  get giveUpSeconds(): number | null {
    const { sawWrapUpEnd, settings } = this.snapshot;
    return sawWrapUpEnd ? settings.wrapUpGiveUpSeconds : null;
  }

  get areNumbersShown(): boolean {
    return !this.snapshot.settings.maskNumbers;
  }

  /** Whether the log shows numbers: it also holds ended calls, whose numbers are masked for most users. */
  get areLogNumbersShown(): boolean {
    return this.hasFullData && this.areNumbersShown;
  }

  get recordToRead(): string | undefined {
    return recordToRead(this.page);
  }

  /** Says that the record is missing, so no call is shown; null: it is not the reason. */
  get notice(): string | null {
    return NOTICES[this.pageCalls.kind];
  }

  /** Returns the open calls that belong on this page. */
  get view(): CallView {
    return viewOnPage(this.pageCalls, { calls: this.snapshot.openCalls, now: this.snapshot.now });
  }

  get focusedCall(): Call | null {
    return this.view.calls[0] ?? null;
  }

  /** Returns the facts about the relay, for all calls: a relay that fails does so for every page. */
  get relayView(): RelayView {
    return { ...this.snapshot, marks: this.marks };
  }

  /** Returns the caveats of the calls on this page. */
  get marks(): readonly Caveat[] {
    return selectCaveats(this.snapshot, this.view.calls);
  }

  get copiedText(): string | null {
    return this.copied && this.copied.callId === this.focusedCall?.callId ? this.copied.text : null;
  }

  handleTab({ currentTarget }: Event): void {
    this.choose(tabOf((currentTarget as HTMLElement).dataset['tab'] ?? null));
  }

  handleTabKey(event: KeyboardEvent): void {
    const tab = tabForKey(event.key, this.tab);
    if (!tab) return;
    event.preventDefault(); // Home and End would scroll
    this.choose(tab);
    this.template?.querySelector<HTMLElement>(`[data-tab="${tab}"]`)?.focus();
  }

  handleLogView({ detail }: CustomEvent<{ readonly viewState: unknown }>): void {
    this.logViewState = detail.viewState;
  }

  handleSnooze({ detail }: CustomEvent<{ readonly key: string }>): void {
    callsOfPage().snooze(detail.key);
  }

  handleCommand({ detail }: CustomEvent<{ readonly name: CommandName }>): void {
    command(detail.name);
  }

  handleRemove({ detail }: CustomEvent<{ readonly key: string }>): void {
    callsOfPage().remove(detail.key);
  }

  async handleCopyDetails({ detail }: CustomEvent<{ answer(refused: string | null): void }>): Promise<void> {
    const text = adminText(this.latest);
    detail.answer((await copyText(text)) ? null : text);
  }

  async handleCopyId(): Promise<void> {
    const callId = this.focusedCall?.callId;
    if (callId === undefined) return;
    this.copied = null; // so that the next answer is announced even if it is equal
    const isDone = await copyText(callId);
    this.copied = { callId, text: isDone ? copied : fillLabel(notCopied, shownText(callId)) };
  }

  handleFlowEnd({ detail }: CustomEvent<{ readonly start: string }>): void {
    this.callFlows = this.callFlows.filter(({ start }) => start !== detail.start);
  }

  private take(snapshot: CallsSnapshot): void {
    const isNew = hasNewCall(this.onPage(this.latest), this.onPage(snapshot));
    this.latest = snapshot;
    if (isNew && !this.isInDetails) this.chosen = 'call';
    this.startDueFlows();
    this.showLatest();
  }

  private showLatest(): void {
    if (!this.isVisible) return;
    this.isShown = true;
    this.snapshot = this.latest;
  }

  private choose(tab: TabName): void {
    this.chosen = tab;
    callsOfPage().chooseTab(tab);
  }

  private panelView(name: TabName, label: string) {
    const view = tabPanel(name, this.tab, this.hasTabs ? label : null);
    return { ...view, hasContent: view.isOn && this.isShown && (name === 'details' || !this.notice) };
  }

  /** Whether the focus is in the details: then they are not taken away. */
  private get isInDetails(): boolean {
    return Boolean(this.template?.activeElement?.closest('[data-panel="details"]'));
  }

  private onPage({ openCalls, now }: CallsSnapshot): readonly Call[] {
    return viewOnPage(this.pageCalls, { calls: openCalls, now }).calls;
  }

  private get page(): Page {
    const { recordId, objectApiName, showAllCalls } = this;
    return { recordId, objectApiName, showAllCalls: showAllCalls === true || showAllCalls === 'true' };
  }

  private get pageCalls(): PageCalls {
    return pageCallsOf(this.page, this.record);
  }

  private startDueFlows(): void {
    const started = startFlows(this.latest.moments, this, this.pageCalls, (start) => callsOfPage().claimFlow(start));
    if (started.length > 0) this.callFlows = [...this.callFlows, ...started];
  }
}

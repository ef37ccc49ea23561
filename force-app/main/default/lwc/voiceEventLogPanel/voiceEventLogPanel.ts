import { EventLog, lastDay, LogSearch, type LogEntry } from 'c/voiceEventLog';
import { api, LightningElement } from 'lwc';
import { countText, forgottenText, LABELS, PAUSE_BUTTON, pausedText, TYPE_OPTIONS } from './texts';
import { traceFile } from './traceFile';
import { anchorAt, bodyStyle, firstRendered, renderedEntries, USUAL_ROW_PX, TABLE_STYLE, topOf } from './window';
import { FRESH_VIEW, type LogViewState } from './viewState';

/** Shows all received events, newest first, with filters, a pause and a download. While it is closed nothing is built. */
export default class VoiceEventLogPanel extends LightningElement {
  /** Whether to offer the download with full numbers and values. */
  @api hasFullData = false;

  /** For `lwc:spread`: with it the framework writes a text only when it changes, otherwise with each rendering. */
  same = {};
  labels = LABELS;
  typeOptions = TYPE_OPTIONS;
  tableStyle = TABLE_STYLE;
  /** The entries that the template renders. */
  entries: readonly LogEntry[] = [];
  bodyStyle = '';
  day: string | null = null;
  countText = '';
  forgottenText: string | null = null;
  pausedText: string | null = null;
  isLogEmpty = true;
  isExportEmpty = true;

  private view = FRESH_VIEW;
  private liveLog = EventLog.empty();
  private atPause: EventLog | null = null;
  private areNumbersShown = false;
  private isUnmasked = false;
  private search = new LogSearch();
  private first = 0;
  /** Where to scroll after the next rendering, in rows; null: stay. */
  private nextTop: number | null = null;
  private downloadUrl: string | null = null;

  @api get log(): EventLog {
    return this.liveLog;
  }
  set log(log: EventLog | undefined) {
    this.liveLog = log ?? EventLog.empty();
    this.refresh();
  }

  /** If false, phone numbers are masked. */
  @api get showNumbers(): boolean {
    return this.areNumbersShown;
  }
  set showNumbers(showNumbers: boolean) {
    this.areNumbersShown = showNumbers;
    this.refresh();
  }

  /** The detail of an earlier panel's last `viewstatechange`; read once, before the panel is connected. */
  @api get viewState(): LogViewState {
    return this.view;
  }
  set viewState(viewState: LogViewState | undefined) {
    if (!this.isConnected && viewState) this.view = viewState;
  }

  get isOpen(): boolean {
    return this.view.isOpen;
  }

  get type(): string {
    return this.view.type;
  }

  get text(): string {
    return this.view.text;
  }

  get hasRows(): boolean {
    return this.entries.length > 0;
  }

  get noRowsText(): string {
    return this.isLogEmpty ? LABELS.empty : LABELS.noneFound;
  }

  get pauseButton() {
    return this.atPause ? PAUSE_BUTTON.paused : PAUSE_BUTTON.running;
  }

  override connectedCallback(): void {
    const { pausedAt } = this.view;
    this.atPause = pausedAt === null ? null : this.liveLog.until(pausedAt);
    this.refresh();
  }

  override renderedCallback(): void {
    const scroller = this.refs?.['scroller'];
    if (!scroller || this.nextTop === null) return;
    scroller.scrollTop = this.nextTop * this.rowPx;
    this.nextTop = null;
  }

  override disconnectedCallback(): void {
    this.revokeDownload();
  }

  handleToggle(event: Event): void {
    const isOpen = event.currentTarget instanceof HTMLDetailsElement && event.currentTarget.open;
    if (isOpen !== this.view.isOpen) this.changeView({ isOpen });
    this.refresh();
  }

  handleType(event: CustomEvent<{ readonly value: string }>): void {
    this.showNewest({ type: event.detail.value });
  }

  handleText(event: CustomEvent<{ readonly value: string }>): void {
    this.showNewest({ text: event.detail.value });
  }

  handlePause(): void {
    this.atPause = this.atPause ? null : this.liveLog;
    this.changeView({ pausedAt: this.atPause && this.atPause.received });
    this.refresh();
  }

  handleScroll(): void {
    const top = (this.refs?.['scroller']?.scrollTop ?? 0) / this.rowPx;
    const anchor = anchorAt(this.search, top);
    const isOther = anchor?.number !== this.view.anchor?.number;
    this.view = { ...this.view, anchor };
    if (isOther) this.tellView();
    if (this.first !== firstRendered(top)) this.place(firstRendered(top));
  }

  /** Scrolls back to the anchor: while the panel was hidden it could not be scrolled, and new events moved the rows. */
  handleShown(): void {
    this.refresh();
  }

  handleUnmasked(event: CustomEvent<{ readonly checked: boolean }>): void {
    this.isUnmasked = event.detail.checked;
  }

  handleExport(): void {
    const link = this.template?.querySelector<HTMLAnchorElement>('[data-part="download"]');
    if (!link) return;
    this.revokeDownload();
    const { name, content } = traceFile(this.liveLog, this.hasFullData && this.isUnmasked);
    this.downloadUrl = URL.createObjectURL(content);
    link.href = this.downloadUrl;
    link.download = name;
    link.click();
  }

  /** Measures the height of a row, which the head of the table shares; CSS pixels. */
  private get rowPx(): number {
    return this.refs?.['head']?.getBoundingClientRect().height || USUAL_ROW_PX;
  }

  private changeView(change: Partial<LogViewState>): void {
    this.view = { ...this.view, ...change };
    this.tellView();
  }

  private tellView(): void {
    this.dispatchEvent(new CustomEvent('viewstatechange', { detail: { viewState: this.view } }));
  }

  private showNewest(filter: Partial<LogViewState>): void {
    this.changeView({ ...filter, anchor: null });
    this.refresh();
    this.nextTop = 0;
  }

  /** Updates an open panel to the log and the filter, and keeps the top row in place. */
  private refresh(): void {
    if (!this.isConnected || !this.isOpen) return;
    const shown = this.atPause ?? this.liveLog;
    const { type, text, anchor } = this.view;
    this.search.update(shown, { type: type || null, text, showNumbers: this.areNumbersShown });
    const top = topOf(this.search, anchor);
    this.nextTop = anchor && top;
    this.place(firstRendered(top));
    this.day = lastDay(shown);
    this.isLogEmpty = shown.size === 0;
    this.isExportEmpty = this.liveLog.size === 0;
    this.countText = countText(this.search.size, shown);
    this.forgottenText = forgottenText(shown);
    this.pausedText = this.atPause && pausedText(this.atPause, this.liveLog);
  }

  private place(first: number): void {
    this.first = first;
    this.entries = renderedEntries(this.search, first);
    this.bodyStyle = bodyStyle(first, this.search.size);
  }

  /** Frees the last file, only before the next file or at the end: a download may still read it. */
  private revokeDownload(): void {
    if (this.downloadUrl !== null) URL.revokeObjectURL(this.downloadUrl);
    this.downloadUrl = null;
  }
}

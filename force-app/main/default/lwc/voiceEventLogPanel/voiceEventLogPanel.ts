import { EventLog, filterLog, type LogEntry } from 'c/voiceEventLog';
import { api, LightningElement } from 'lwc';
import { rowsOf, type LogRow } from './logRow';
import { countText, forgottenText, LABELS, PAUSE_BUTTON, pausedText, TYPE_OPTIONS } from './texts';
import { lastDay } from './times';
import { traceFile } from './traceFile';
import { anchorAt, bodyStyle, firstRendered, scrollTopOf, TABLE_STYLE, type Anchor } from './window';

/** Every event that the console heard, newest first, with filters, a pause and a download. */
export default class VoiceEventLogPanel extends LightningElement {
  /** Whether whole numbers and attribute values may be exported. */
  @api hasFullData = false;
  labels = LABELS;
  typeOptions = TYPE_OPTIONS;
  tableStyle = TABLE_STYLE;
  type = '';
  text = '';

  private heard = EventLog.empty();
  private atPause: EventLog | null = null;
  private areNumbersShown = false;
  private isUnmasked = false;
  private found: readonly LogEntry[] = [];
  private first = 0;
  private anchor: Anchor | null = null;
  /** Where to scroll once the rows are rendered. */
  private nextTop: number | null = null;
  private downloadUrl: string | null = null;

  @api get log(): EventLog {
    return this.heard;
  }
  set log(log: EventLog | undefined) {
    this.heard = log ?? EventLog.empty();
    if (!this.atPause) this.refresh();
  }

  @api get showNumbers(): boolean {
    return this.areNumbersShown;
  }
  set showNumbers(showNumbers: boolean) {
    this.areNumbersShown = showNumbers;
    this.refresh();
  }

  get shownLog(): EventLog {
    return this.atPause ?? this.heard;
  }

  get rows(): readonly LogRow[] {
    return rowsOf(this.found, this.first, { showNumbers: this.areNumbersShown, day: lastDay(this.shownLog) });
  }

  get rowCount(): number {
    return this.found.length + 1; // with the header
  }

  get bodyStyle(): string {
    return bodyStyle(this.first, this.found.length);
  }

  get hasRows(): boolean {
    return this.found.length > 0;
  }

  get noRowsText(): string {
    return this.shownLog.size === 0 ? LABELS.empty : LABELS.noneFound;
  }

  get hasNothingToExport(): boolean {
    return this.heard.size === 0;
  }

  get countText(): string {
    return countText(this.found.length, this.shownLog);
  }

  get forgottenText(): string | null {
    return forgottenText(this.shownLog);
  }

  get pausedText(): string | null {
    return this.atPause && pausedText(this.atPause, this.heard);
  }

  get pauseButton() {
    return this.atPause ? PAUSE_BUTTON.paused : PAUSE_BUTTON.running;
  }

  override renderedCallback(): void {
    const scroller = this.refs?.['scroller'];
    if (!scroller || this.nextTop === null) return;
    scroller.scrollTop = this.nextTop;
    this.nextTop = null;
  }

  override disconnectedCallback(): void {
    this.revokeDownload();
  }

  handleType(event: CustomEvent<{ readonly value: string }>): void {
    this.type = event.detail.value;
    this.showNewest();
  }

  handleText(event: CustomEvent<{ readonly value: string }>): void {
    this.text = event.detail.value;
    this.showNewest();
  }

  handlePause(): void {
    this.atPause = this.atPause ? null : this.heard;
    this.refresh();
  }

  handleScroll(): void {
    const scrollTop = this.refs?.['scroller']?.scrollTop ?? 0;
    this.anchor = anchorAt(this.found, scrollTop);
    this.first = firstRendered(scrollTop);
  }

  /** While the panel is hidden it cannot be scrolled: what came meanwhile has moved the rows away from what is seen. */
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
    const { name, content } = traceFile(this.heard, this.hasFullData && this.isUnmasked);
    this.downloadUrl = URL.createObjectURL(content);
    link.href = this.downloadUrl;
    link.download = name;
    link.click();
  }

  private showNewest(): void {
    this.anchor = null;
    this.refresh();
    this.nextTop = 0;
  }

  /** Shows what the log and the filter say now, with the row at the top left in its place. */
  private refresh(): void {
    const { text, type, areNumbersShown: showNumbers } = this;
    this.found = filterLog(this.shownLog, { type: type || null, text, showNumbers });
    const scrollTop = scrollTopOf(this.found, this.anchor);
    this.first = firstRendered(scrollTop);
    this.nextTop = this.anchor && scrollTop;
  }

  /** The last file stays in memory until the next one, or the end: a download may still read it. */
  private revokeDownload(): void {
    if (this.downloadUrl !== null) URL.revokeObjectURL(this.downloadUrl);
    this.downloadUrl = null;
  }
}

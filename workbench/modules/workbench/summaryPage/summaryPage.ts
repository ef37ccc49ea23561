import { api, LightningElement } from 'lwc';
import { blocksOf, type Block } from '../../../simulator/markdownBlocks';

const FILE_NAME = 'call-summary.md';

/** A console tab with the summary of the calls, to copy or to save. */
export default class SummaryPage extends LightningElement {
  /** Empty: there is no event. */
  @api markdown = '';

  /** What came of the last button that was pressed. */
  answer = '';
  private downloadUrl: string | null = null;

  get isEmpty(): boolean {
    return this.markdown === '';
  }

  get blocks(): readonly Block[] {
    return blocksOf(this.markdown);
  }

  override disconnectedCallback(): void {
    this.revokeDownload();
  }

  /** Puts the focus on the page. */
  @api focus(): void {
    this.template?.querySelector<HTMLElement>('main')?.focus();
  }

  async handleCopy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.markdown);
      this.answer = 'Copied.';
    } catch {
      this.answer = 'The browser does not let this page copy. Download the summary.';
    }
  }

  handleDownload(): void {
    const link = this.template?.querySelector<HTMLAnchorElement>('[data-part="download"]');
    if (!link) return;
    this.revokeDownload();
    this.downloadUrl = URL.createObjectURL(new Blob([this.markdown], { type: 'text/plain' }));
    link.href = this.downloadUrl;
    link.download = FILE_NAME;
    link.click();
    this.answer = `Download started: ${FILE_NAME}`;
  }

  /** The last file stays in memory until the next one, or the end: a download may still read it. */
  private revokeDownload(): void {
    if (this.downloadUrl !== null) URL.revokeObjectURL(this.downloadUrl);
    this.downloadUrl = null;
  }
}

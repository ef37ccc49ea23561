import { SIMULATED_RELAY_PREFIX } from 'c/voiceCalls';
import { listenToChannel, MessageContext, type MessageContextHandle } from 'c/voiceChannel';
import { createReport, Hearing, readTraceText, toMarkdown, type Report } from 'c/voiceConformance';
import { api, LightningElement, wire } from 'lwc';
import { viewOf } from './view';

const FILE_NAME = 'voice-conformance.md';
const isSimulated = (relayId: string): boolean => relayId.startsWith(SIMULATED_RELAY_PREFIX);
const NOTHING_HEARD = createReport([], isSimulated);

/** Shows what the telephony vendor delivers, from the relay's messages as they are heard, or from a trace. */
export default class VoiceConformanceReport extends LightningElement {
  @wire(MessageContext) messageContext!: MessageContextHandle;

  view = viewOf(NOTHING_HEARD);
  /** What came of the last button that was pressed. */
  answer = '';
  private readonly hearing = new Hearing(isSimulated);
  private report = NOTHING_HEARD;
  private traceText: string | null = null;
  private downloadUrl: string | null = null;
  private heard = 0;
  private stopListening = (): void => {};

  /** Reports on a trace, the text of its file, in place of what is heard; null: on what is heard. */
  @api reportOn(trace: string | null): void {
    this.traceText = trace;
    if (trace === null) this.showHeard();
    else this.show(createReport(readTraceText(trace), isSimulated));
  }

  /** Takes relay messages from before it was there, oldest first. */
  @api hearEarlier(messages: readonly unknown[]): void {
    for (const message of messages) this.hearing.hear(message, (this.heard += 1));
    this.showHeard();
  }

  override connectedCallback(): void {
    this.stopListening = listenToChannel(this.messageContext, (message) => this.hear(message));
  }

  override disconnectedCallback(): void {
    this.stopListening();
    this.revokeDownload();
  }

  async handleCopy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(toMarkdown(this.report));
      this.answer = 'Copied.';
    } catch {
      this.answer = 'The browser does not let this page copy. Download the report.';
    }
  }

  handleDownload(): void {
    const link = this.template?.querySelector<HTMLAnchorElement>('[data-part="download"]');
    if (!link) return;
    this.revokeDownload();
    // Plain text, because Lightning Web Security lets that type through.
    this.downloadUrl = URL.createObjectURL(new Blob([toMarkdown(this.report)], { type: 'text/plain' }));
    link.href = this.downloadUrl;
    link.download = FILE_NAME;
    link.click();
    this.answer = `Download started: ${FILE_NAME}`;
  }

  private hear(message: unknown): void {
    this.hearing.hear(message, (this.heard += 1));
    this.showHeard();
  }

  private showHeard(): void {
    if (this.traceText === null) this.show(this.hearing.report());
  }

  private show(report: Report): void {
    this.report = report;
    this.view = viewOf(report);
  }

  /** The last file stays in memory until the next one, or the end: a download may still read it. */
  private revokeDownload(): void {
    if (this.downloadUrl !== null) URL.revokeObjectURL(this.downloadUrl);
    this.downloadUrl = null;
  }
}

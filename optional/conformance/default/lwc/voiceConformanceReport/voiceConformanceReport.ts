import { SIMULATED_RELAY_PREFIX } from 'c/voiceCalls';
import { listenToChannel, MessageContext, type MessageContextHandle } from 'c/voiceChannel';
import { createReport, EventRecord, readTraceText, toMarkdown, type Report } from 'c/voiceConformance';
import { api, LightningElement, wire } from 'lwc';
import { viewOf } from './view';

const FILE_NAME = 'voice-conformance.md';
const isSimulated = (relayId: string): boolean => relayId.startsWith(SIMULATED_RELAY_PREFIX);
const NOTHING_HEARD = createReport([], isSimulated);

/** Shows what the telephony vendor delivers, from the relay's messages as they come or from a trace. */
export default class VoiceConformanceReport extends LightningElement {
  @wire(MessageContext) messageContext!: MessageContextHandle;

  view = viewOf(NOTHING_HEARD);
  /** Says how the last button press went. */
  answer = '';
  private readonly eventRecord = new EventRecord(isSimulated);
  private report = NOTHING_HEARD;
  private traceText: string | null = null;
  private downloadUrl: string | null = null;
  private received = 0;
  private stopListening = (): void => {};

  /** Reports on the text of a trace file; null: on the relay's messages. */
  @api reportOn(trace: string | null): void {
    this.traceText = trace;
    if (trace === null) this.showHeard();
    else this.show(createReport(readTraceText(trace), isSimulated));
  }

  /** Takes relay messages from before this component existed, oldest first. */
  @api hearEarlier(messages: readonly unknown[]): void {
    for (const message of messages) this.eventRecord.add(message, (this.received += 1));
    this.showHeard();
  }

  override connectedCallback(): void {
    this.stopListening = listenToChannel(this.messageContext, (message) => this.receive(message));
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
    // Plain text, a type that Lightning Web Security allows.
    this.downloadUrl = URL.createObjectURL(new Blob([toMarkdown(this.report)], { type: 'text/plain' }));
    link.href = this.downloadUrl;
    link.download = FILE_NAME;
    link.click();
    this.answer = `Download started: ${FILE_NAME}`;
  }

  private receive(message: unknown): void {
    this.eventRecord.add(message, (this.received += 1));
    this.showHeard();
  }

  private showHeard(): void {
    if (this.traceText === null) this.show(this.eventRecord.report());
  }

  private show(report: Report): void {
    this.report = report;
    this.view = viewOf(report);
  }

  /** Frees the last file, only before the next file or at the end: a download may still read it. */
  private revokeDownload(): void {
    if (this.downloadUrl !== null) URL.revokeObjectURL(this.downloadUrl);
    this.downloadUrl = null;
  }
}

import { api, LightningElement } from 'lwc';
import { createConformanceReport, type ConformanceReport } from '../../../simulator/conformance';

/** A trace that was opened or played. */
interface OpenedTrace {
  readonly title: string;
  readonly text: string;
}

/** A console tab with the conformance report: on what was received since the last reset, or on the whole trace that is open. */
export default class ReportPage extends LightningElement {
  /** What was published so far, asked once for each report. */
  @api published: () => readonly unknown[] = () => [];

  source = 'received';
  private opened: OpenedTrace | null = null;
  private report: ConformanceReport | null = null;

  @api get trace(): OpenedTrace | null {
    return this.opened;
  }
  set trace(trace: OpenedTrace | null) {
    this.opened = trace;
    if (!trace) this.source = 'received';
    this.showSource();
  }

  get sources() {
    return [
      { value: 'received', label: 'What was received' },
      { value: 'trace', label: `The whole trace: ${this.opened?.title ?? ''}` },
    ];
  }

  override renderedCallback(): void {
    if (!this.report) this.renew();
  }

  /** Puts the focus on the page. */
  @api focus(): void {
    this.template?.querySelector<HTMLElement>('main')?.focus();
  }

  /** Replaces the report by a fresh one. */
  @api renew(): void {
    const report = createConformanceReport();
    report.hearEarlier(this.published());
    this.report = report;
    this.showSource();
    this.template?.querySelector('.report')?.replaceChildren(report);
  }

  handleSource(event: CustomEvent<{ readonly value: string }>): void {
    this.source = event.detail.value;
    this.showSource();
  }

  private showSource(): void {
    this.report?.reportOn(this.source === 'trace' ? (this.opened?.text ?? null) : null);
  }
}

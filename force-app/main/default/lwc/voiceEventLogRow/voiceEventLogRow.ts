import type { LogEntry } from 'c/voiceEventLog';
import { api, LightningElement } from 'lwc';
import { rowText, type RowText } from './rowText';

/** An event of the log. The host element is the table's row; an entry never changes, so that a row is written once. */
export default class VoiceEventLogRow extends LightningElement {
  /** The day that needs no date, as `2026-11-22`; null: none. */
  @api day: string | null = null;
  /** Undefined before the first entry. */
  text: RowText | undefined;
  private shownEntry: LogEntry | undefined;
  private areNumbersShown = false;

  @api get entry(): LogEntry | undefined {
    return this.shownEntry;
  }
  set entry(entry: LogEntry | undefined) {
    this.shownEntry = entry;
    this.write();
  }

  /** Without it phone numbers are masked. */
  @api get showNumbers(): boolean {
    return this.areNumbersShown;
  }
  set showNumbers(showNumbers: boolean) {
    this.areNumbersShown = showNumbers;
    this.write();
  }

  get time(): string | undefined {
    return this.text?.day === this.day ? this.text?.time : this.text?.dated;
  }

  private write(): void {
    this.text = this.shownEntry && rowText(this.shownEntry, this.areNumbersShown);
  }
}

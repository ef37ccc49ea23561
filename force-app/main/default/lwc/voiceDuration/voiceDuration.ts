import { fillLabel, formatDuration, spokenDuration } from 'c/voiceCallFormat';
import { api, LightningElement } from 'lwc';

/** Shows a duration as `1:42`, and as "1 minute 42 seconds" to screen readers. */
export default class VoiceDuration extends LightningElement {
  shown = formatDuration(null);
  spoken = spokenDuration(null);
  private duration: number | null = null;
  private text = '{0}';

  /** Milliseconds; null: not known. */
  @api get ms(): number | null {
    return this.duration;
  }
  set ms(ms: number | null | undefined) {
    this.duration = ms ?? null;
    this.write();
  }

  /** A label with `{0}` for the duration. */
  @api get label(): string {
    return this.text;
  }
  set label(label: string) {
    this.text = label;
    this.write();
  }

  /** Writes the texts, so that they are rendered only when they change: once a second. */
  private write(): void {
    this.shown = fillLabel(this.text, formatDuration(this.duration));
    this.spoken = fillLabel(this.text, spokenDuration(this.duration));
  }
}

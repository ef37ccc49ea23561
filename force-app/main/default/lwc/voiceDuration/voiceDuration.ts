import { fillLabel, formatDuration, spokenDuration } from 'c/voiceCallFormat';
import { api, LightningElement } from 'lwc';

/** A duration: `1:42` for the eye, "1 minute 42 seconds" for a screen reader. */
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

  /** A label with `{0}` where the duration stands. */
  @api get label(): string {
    return this.text;
  }
  set label(label: string) {
    this.text = label;
    this.write();
  }

  /** The texts change once a second, and so does what is rendered. */
  private write(): void {
    this.shown = fillLabel(this.text, formatDuration(this.duration));
    this.spoken = fillLabel(this.text, spokenDuration(this.duration));
  }
}

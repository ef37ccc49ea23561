import remove from '@salesforce/label/c.VoiceRelay_Card_Remove';
import type { WordText } from 'c/voiceCallLabels';
import { api, LightningElement } from 'lwc';

/** A fact in a pill. */
export interface RowChip {
  readonly key: string;
  /** May have `{0}` for the duration. */
  readonly text: string;
  /** Milliseconds; null: none. */
  readonly ms: number | null;
  readonly icon: string;
  readonly className: string;
}

/** One call in one line, or the bar of a card: a word, a time, and who. */
export interface CallRow extends WordText {
  readonly key: string;
  /** How its word is known to styles and tests. */
  readonly kind: string;
  /** The bar of the card: large, and announced. */
  readonly isBar: boolean;
  /** Milliseconds; null: none. */
  readonly ms: number | null;
  /** A label with `{0}` for the time. */
  readonly timeLabel: string;
  /** Beside the word; null: nothing. */
  readonly beside: string | null;
  /** Null: the card names them below. */
  readonly who: string | null;
  readonly chips: readonly RowChip[];
  /** Names the button that takes the call off the screen; null: there is none. */
  readonly removeTitle: string | null;
}

/** Shows one call. Fires `remove` with its key. */
export default class VoiceCallRow extends LightningElement {
  @api row: CallRow | undefined;
  labels = { remove };

  get shown() {
    const { row } = this;
    if (!row) return null;
    return {
      ...row,
      className: `row ${row.isBar ? 'bar' : 'small'}`,
      wordsClass: `words ${row.tone}`,
      part: row.isBar ? 'bar' : 'row',
      role: row.isBar ? 'status' : null,
      iconSize: row.isBar ? 'small' : 'xx-small',
      hasTime: row.ms !== null,
      hasChips: row.chips.length > 0,
    };
  }

  get chips() {
    return (this.row?.chips ?? []).map((chip) => ({ ...chip, hasTime: chip.ms !== null }));
  }

  handleRemove(): void {
    this.dispatchEvent(new CustomEvent('remove', { detail: { key: this.row?.key } }));
  }
}

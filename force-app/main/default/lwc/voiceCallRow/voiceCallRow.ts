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

/** One call in one line, or the bar of a card: a word, a time, and the parties. */
export interface CallRow extends WordText {
  readonly key: string;
  /** The name of its word for styles and tests. */
  readonly kind: string;
  /** Whether it is the bar of the card: large, and announced. */
  readonly isBar: boolean;
  /** Milliseconds; null: none. */
  readonly ms: number | null;
  /** A label with `{0}` for the time. */
  readonly timeLabel: string;
  /** Text beside the word; null: none. */
  readonly beside: string | null;
  /** The parties; null: the card names them below. */
  readonly who: string | null;
  readonly chips: readonly RowChip[];
  /** The title of the button that takes the call off the screen; null: no button. */
  readonly removeTitle: string | null;
}

/** The row as the template needs it. */
const shownRow = (row: CallRow) => ({
  ...row,
  chips: row.chips.map((chip) => ({ ...chip, hasTime: chip.ms !== null })),
  className: `row ${row.isBar ? 'bar' : 'small'}`,
  wordsClass: `words ${row.tone}`,
  part: row.isBar ? 'bar' : 'row',
  role: row.isBar ? 'status' : null,
  iconSize: row.isBar ? 'small' : 'xx-small',
  hasTime: row.ms !== null,
  hasChips: row.chips.length > 0,
});

/** Shows one call. Fires `remove` with its key. */
export default class VoiceCallRow extends LightningElement {
  labels = { remove };
  /** Made once for each row: a template asks for each of its parts. */
  shown: ReturnType<typeof shownRow> | null = null;
  private given: CallRow | undefined;

  @api get row(): CallRow | undefined {
    return this.given;
  }
  set row(row: CallRow | undefined) {
    this.given = row;
    this.shown = row ? shownRow(row) : null;
  }

  handleRemove(): void {
    this.dispatchEvent(new CustomEvent('remove', { detail: { key: this.given?.key } }));
  }
}

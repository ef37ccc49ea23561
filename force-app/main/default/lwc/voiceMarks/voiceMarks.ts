import type { Caveat } from 'c/voiceRelayStatus';
import { api, LightningElement } from 'lwc';
import { markText, type MarkText } from './markText';

type Kind = Caveat['kind'];

/** A mark as a button. */
interface MarkButton extends MarkText {
  readonly expanded: 'true' | 'false';
  /** The id of the explanation; null while it is closed. */
  readonly describedBy: string | null;
}

const isKind =
  (kind: string | null | undefined) =>
  (mark: { readonly kind: Kind }): boolean =>
    mark.kind === kind;

/** Where what is shown rests on less than everything that happened: one badge each, which explains itself when it is asked. */
export default class VoiceMarks extends LightningElement {
  private texts: readonly MarkText[] = [];
  private openKind: Kind | null = null;
  /** A press on a button brings the focus first, and then the click: the two together open once. */
  private isJustOpened = false;
  private given: readonly Caveat[] = [];

  @api get marks(): readonly Caveat[] {
    return this.given;
  }
  set marks(marks: readonly Caveat[] | undefined) {
    const next = marks ?? [];
    if (JSON.stringify(next) === JSON.stringify(this.given)) return; // a new list each second, mostly of the same
    this.given = next;
    this.texts = next.map(markText);
  }

  get buttons(): readonly MarkButton[] {
    return this.texts.map((text) => {
      const isOpen = text.kind === this.openKind;
      return { ...text, expanded: isOpen ? 'true' : 'false', describedBy: isOpen ? 'explanation' : null };
    });
  }

  get hasMarks(): boolean {
    return this.texts.length > 0;
  }

  /** The mark whose explanation is open; undefined: none. */
  get open(): MarkText | undefined {
    return this.texts.find(isKind(this.openKind));
  }

  handleFocus(event: FocusEvent): void {
    this.isJustOpened = this.openKind === null;
    this.openKind = this.kindOf(event);
  }

  handleClick(event: MouseEvent): void {
    const kind = this.kindOf(event);
    const isClosing = this.openKind === kind && !this.isJustOpened;
    this.isJustOpened = false;
    this.openKind = isClosing ? null : kind;
  }

  handleBlur(): void {
    this.openKind = null;
  }

  handleKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.openKind === null) return;
    event.stopPropagation(); // it closes this, and not what this stands in
    this.openKind = null;
  }

  private kindOf({ currentTarget }: Event): Kind | null {
    const kind = currentTarget instanceof HTMLElement ? currentTarget.dataset['mark'] : null;
    return this.texts.find(isKind(kind))?.kind ?? null;
  }
}

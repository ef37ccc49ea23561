import copied from '@salesforce/label/c.VoiceRelay_CallStatus_Copied';
import attentionHeading from '@salesforce/label/c.VoiceRelay_Attention_Heading';
import copyDetails from '@salesforce/label/c.VoiceRelay_Card_CopyDetails';
import copyRefused from '@salesforce/label/c.VoiceRelay_Card_CopyRefused';
import heading from '@salesforce/label/c.VoiceRelay_Card_Heading';
import otherCalls from '@salesforce/label/c.VoiceRelay_Card_OtherCalls';
import remove from '@salesforce/label/c.VoiceRelay_Card_Remove';
import { keyOf, type Attention } from 'c/voiceAttention';
import type { Card } from 'c/voiceCallCard';
import { callKey } from 'c/voiceCallState';
import { api, LightningElement } from 'lwc';
import { cardView, NO_CARD, type CardView } from './cardView';
import { crossingsAfter } from './crossings';

/** Reports how copying the details went: null: copied; otherwise the text that the browser refused to copy. */
type CopyAnswer = (refused: string | null) => void;

/**
 * Shows a rep's calls: one bar with the most serious fact, and below it the parties, times and actions. Fires `snooze` and `remove`
 * with a `key`, and `copydetails` with an `answer`.
 */
export default class VoiceCallPanel extends LightningElement {
  labels = { attentionHeading, copied, copyDetails, copyRefused, heading, otherCalls, remove };
  /** Null: nothing was copied. */
  copy: { readonly isDone: boolean; readonly text: string | null } | null = null;
  /** Made once for each card: the template asks for each of its parts. */
  view: CardView = NO_CARD;
  private shown: Card | null = null;
  private areNumbersShown = false;
  private crossings: readonly Attention[] = [];
  private hadFocus = false;

  @api
  get card(): Card | null {
    return this.shown;
  }
  set card(card: Card | null | undefined) {
    this.shown = card ?? null;
    this.hadFocus = Boolean(this.template?.activeElement);
    this.crossings = crossingsAfter(this.crossings, this.shown?.attention ?? []);
    if (!this.shown?.blind) this.copy = null;
    this.write();
  }

  @api
  get showNumbers(): boolean {
    return this.areNumbersShown;
  }
  set showNumbers(areNumbersShown: boolean) {
    this.areNumbersShown = areNumbersShown;
    this.write();
  }

  /** Keeps the focus here when a focused button goes: otherwise it would move to the top of the page. */
  override renderedCallback(): void {
    if (this.hadFocus && !this.template?.activeElement) this.template?.querySelector<HTMLElement>('.home')?.focus();
    this.hadFocus = false;
  }

  handleSnooze(): void {
    const [worst] = this.shown?.attention ?? [];
    if (worst) this.fire('snooze', { key: keyOf(worst) });
  }

  /** Removes the call in focus. */
  handleRemove(): void {
    const call = this.shown?.body?.call;
    if (call) this.fire('remove', { key: callKey(call) });
  }

  handleRemoveOther({ detail }: CustomEvent<{ readonly key: string }>): void {
    this.fire('remove', detail);
  }

  handleCopy(): void {
    this.copy = null; // so that the next answer is announced even if it is equal
    const answer: CopyAnswer = (refused) => void (this.copy = { isDone: refused === null, text: refused });
    this.fire('copydetails', { answer });
  }

  private write(): void {
    this.view = this.shown ? cardView(this.shown, this.crossings, this.areNumbersShown) : NO_CARD;
  }

  private fire(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

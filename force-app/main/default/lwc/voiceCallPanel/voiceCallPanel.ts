import copied from '@salesforce/label/c.VoiceRelay_CallStatus_Copied';
import attentionHeading from '@salesforce/label/c.VoiceRelay_Attention_Heading';
import copyDetails from '@salesforce/label/c.VoiceRelay_Card_CopyDetails';
import copyRefused from '@salesforce/label/c.VoiceRelay_Card_CopyRefused';
import heading from '@salesforce/label/c.VoiceRelay_Card_Heading';
import otherCalls from '@salesforce/label/c.VoiceRelay_Card_OtherCalls';
import remove from '@salesforce/label/c.VoiceRelay_Card_Remove';
import { keyOf, type Attention } from 'c/voiceAttention';
import type { Card } from 'c/voiceCallCard';
import type { CallRow } from 'c/voiceCallRow';
import { callKey } from 'c/voiceCallState';
import { api, LightningElement } from 'lwc';
import { announcements, attentionLine } from './attentionLine';
import { blindText, type BlindText } from './blind';
import { bodyView, type BodyView } from './body';
import { crossingsAfter } from './crossings';
import { lastCallView, unansweredRows, type LastCallView } from './history';
import { barRow, otherRow } from './rows';

/** Reports how copying the details went: null: copied; otherwise the text that the browser refused to copy. */
type CopyAnswer = (refused: string | null) => void;

/**
 * Shows a rep's calls: one bar with the most serious fact, and below it the parties, times and actions. Fires `snooze` and `remove`
 * with a `key`, and `copydetails` with an `answer`.
 */
export default class VoiceCallPanel extends LightningElement {
  @api showNumbers = false;
  labels = { attentionHeading, copied, copyDetails, copyRefused, heading, otherCalls, remove };
  /** Null: nothing was copied. */
  copy: { readonly isDone: boolean; readonly text: string | null } | null = null;
  private shown: Card | null = null;
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
  }

  get bar(): CallRow | undefined {
    return this.shown ? barRow(this.shown) : undefined;
  }

  get blind(): (BlindText & { readonly isLoud: boolean }) | null {
    const text = this.shown ? blindText(this.shown) : null;
    return text && { ...text, isLoud: text.sentence !== null };
  }

  get body(): (BodyView & { readonly hasChips: boolean }) | null {
    if (!this.shown?.body) return null;
    const view = bodyView(this.shown, this.shown.body, this.showNumbers);
    return { ...view, hasChips: view.chips.length > 0 };
  }

  get line() {
    return this.shown && attentionLine(this.shown, this.showNumbers);
  }

  /** Keeps room for an alert while a call is connected, so that nothing moves when one comes. */
  get homeClass(): string {
    if (this.shown?.body?.call.phase === 'active') return 'home kept';
    return this.line ? 'home' : 'home empty';
  }

  get announced() {
    return announcements(this.crossings, this.showNumbers);
  }

  get others(): readonly CallRow[] {
    const { shown } = this;
    return shown ? shown.others.map((other) => otherRow(other, shown, this.showNumbers)) : [];
  }

  get hasOthers(): boolean {
    return (this.shown?.others.length ?? 0) > 0;
  }

  get last(): LastCallView | null {
    return this.shown && lastCallView(this.shown.history);
  }

  get unanswered(): readonly CallRow[] {
    return this.shown ? unansweredRows(this.shown.history) : [];
  }

  get hasUnanswered(): boolean {
    return (this.shown?.history.unanswered.length ?? 0) > 0;
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

  private fire(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

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
import type { CommandName, CommandViews } from 'c/voiceCommands';
import { api, LightningElement } from 'lwc';
import { announcements, attentionLine } from './attentionLine';
import { blindText, type BlindText } from './blind';
import { bodyView, type BodyView } from './body';
import { answersToAnnounce, lastAnswer, QUESTION } from './commandText';
import { crossingsAfter } from './crossings';
import { lastCallView, unansweredRows, type LastCallView } from './history';
import { barRow, otherRow } from './rows';

/** Reports how copying the details went: null: copied; otherwise the text that the browser refused to copy. */
type CopyAnswer = (refused: string | null) => void;

const NO_COMMAND = { call: null, isWaiting: false, report: null };
const NO_COMMANDS: CommandViews = { unmute: NO_COMMAND, resume: NO_COMMAND, resumeRecording: NO_COMMAND };

/**
 * Shows a rep's calls: one bar with the most serious fact, and below it the parties, times and actions. Fires `snooze` and `remove`
 * with a `key`, `command` with a `name`, and `copydetails` with an `answer`.
 */
export default class VoiceCallPanel extends LightningElement {
  @api showNumbers = false;
  /** How each command stands; the default offers none. */
  @api commands: CommandViews = NO_COMMANDS;
  labels = { attentionHeading, copied, copyDetails, copyRefused, heading, otherCalls, remove };
  /** Null: nothing was copied. */
  copy: { readonly isDone: boolean; readonly text: string | null } | null = null;
  private shown: Card | null = null;
  private crossings: readonly Attention[] = [];
  private hadFocus = false;
  /** The alert for which it is asked whether card details are finished; null: none. */
  asked: string | null = null;
  /** The part that gets the focus after the next rendering. */
  private focusNext: string | null = null;

  @api
  get card(): Card | null {
    return this.shown;
  }
  set card(card: Card | null | undefined) {
    this.shown = card ?? null;
    this.hadFocus = Boolean(this.template?.activeElement);
    this.crossings = crossingsAfter(this.crossings, this.shown?.attention ?? []);
    if (!this.shown?.blind) this.copy = null;
    if (!this.question) this.asked = null; // so that another pause is not asked about before the button is pressed
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
    return this.shown && attentionLine(this.shown, this.commands, this.showNumbers);
  }

  /** Returns the question in place of the alert that it is about. */
  get question(): typeof QUESTION | null {
    const [worst] = this.shown?.attention ?? [];
    const isAsked = worst && keyOf(worst) === this.asked && this.line?.button?.isDisabled === 'false';
    return isAsked ? QUESTION : null;
  }

  get lastAnswer() {
    return this.shown && lastAnswer(this.shown, this.commands);
  }

  /** Keeps room for an alert while a call is connected, so that nothing moves when one comes. */
  get homeClass(): string {
    if (this.shown?.body?.call.phase === 'active') return 'home kept';
    return this.line || this.lastAnswer ? 'home' : 'home empty';
  }

  get announced() {
    const answers = this.shown ? answersToAnnounce(this.shown, this.commands) : [];
    return [...announcements(this.crossings, this.showNumbers), ...answers];
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
    if (this.focusNext) this.template?.querySelector<HTMLElement>(this.focusNext)?.focus();
    this.focusNext = null;
  }

  /** Sends the command of the alert, or asks first. The answer that changes nothing gets the focus: Enter may be pressed twice. */
  handleCommand(): void {
    const [worst] = this.shown?.attention ?? [];
    const button = this.line?.button;
    if (!worst || !button || button.isDisabled === 'true') return;
    if (button.name !== 'resumeRecording') return this.send(button.name);
    this.asked = keyOf(worst);
    this.focusNext = '[data-part="not-yet"]';
  }

  handleYes(event: MouseEvent): void {
    if (this.answerQuestion(event)) this.send('resumeRecording');
  }

  handleNotYet(event: MouseEvent): void {
    this.answerQuestion(event);
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

  /** Ends the question; returns false for the second click of a double click on the button that asked it. */
  private answerQuestion({ detail: clicks }: MouseEvent): boolean {
    if (clicks > 1) return false;
    this.asked = null;
    this.focusNext = '[data-part="command"]';
    return true;
  }

  private send(name: CommandName): void {
    this.fire('command', { name });
  }

  private fire(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

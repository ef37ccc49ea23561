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
import type { CommandName, CommandViews } from 'c/voiceCommands';
import { api, LightningElement } from 'lwc';
import { alertView, NO_ALERT, type AlertView } from './alertView';
import { cardView, NO_CARD, type CardView } from './cardView';
import { QUESTION } from './commandText';
import { crossingsAfter } from './crossings';

/** Reports how copying the details went: null: copied; otherwise the text that the browser refused to copy. */
type CopyAnswer = (refused: string | null) => void;

const NO_COMMAND = { call: null, isWaiting: false, report: null };
const NO_COMMANDS: CommandViews = { unmute: NO_COMMAND, resume: NO_COMMAND, resumeRecording: NO_COMMAND };

/**
 * Shows a rep's calls: one bar with the most serious fact, and below it the parties, times and actions. Fires `snooze` and `remove`
 * with a `key`, `command` with a `name`, and `copydetails` with an `answer`.
 */
export default class VoiceCallPanel extends LightningElement {
  labels = { attentionHeading, copied, copyDetails, copyRefused, heading, otherCalls, remove };
  /** Null: nothing was copied. */
  copy: { readonly isDone: boolean; readonly text: string | null } | null = null;
  /** Made once for each card, and the alert for each answer to a command, too: the template asks for each of their parts. */
  content: CardView = NO_CARD;
  alert: AlertView = NO_ALERT;
  private shown: Card | null = null;
  private commandViews = NO_COMMANDS;
  private areNumbersShown = false;
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

  /** How each command stands; the default offers none. */
  @api
  get commands(): CommandViews {
    return this.commandViews;
  }
  set commands(commands: CommandViews | undefined) {
    this.commandViews = commands ?? NO_COMMANDS;
    this.writeAlert();
  }

  /** Returns the question in place of the alert that it is about. */
  get question(): typeof QUESTION | null {
    const [worst] = this.shown?.attention ?? [];
    const isAsked = worst && keyOf(worst) === this.asked && this.alert.line?.button?.isDisabled === 'false';
    return isAsked ? QUESTION : null;
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
    const button = this.alert.line?.button;
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

  private write(): void {
    this.content = this.shown ? cardView(this.shown, this.areNumbersShown) : NO_CARD;
    this.writeAlert();
  }

  private writeAlert(): void {
    const { shown, crossings, commandViews, areNumbersShown } = this;
    this.alert = shown ? alertView(shown, crossings, commandViews, areNumbersShown) : NO_ALERT;
    if (!this.question) this.asked = null; // so that another pause is not asked about before the button is pressed
  }

  private send(name: CommandName): void {
    this.fire('command', { name });
  }

  private fire(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

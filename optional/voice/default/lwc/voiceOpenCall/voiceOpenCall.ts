import failed from '@salesforce/label/c.VoiceRelay_OpenCall_Failed';
import notFound from '@salesforce/label/c.VoiceRelay_OpenCall_NotFound';
import open from '@salesforce/label/c.VoiceRelay_OpenCall_Open';
import opening from '@salesforce/label/c.VoiceRelay_OpenCall_Opening';
import { feedCalls, subscribe } from 'c/voiceCalls';
import { MessageContext, type MessageContextHandle } from 'c/voiceChannel';
import type { Call } from 'c/voiceCallState';
import { graphql, type GraphqlAnswer } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import { LightningElement, wire } from 'lwc';
import { errorIn, recordIdIn, VOICE_CALL_QUERY } from './foundRecord';

/** What became of the rep's last click. */
type Outcome =
  | { readonly kind: 'waiting'; readonly callId: string }
  | { readonly kind: 'not found'; readonly callId: string }
  | { readonly kind: 'failed'; readonly callId: string; readonly message: string };

/** A button that opens the record of the call in focus. It asks for the record when it is clicked. */
export default class VoiceOpenCall extends NavigationMixin(LightningElement) {
  @wire(MessageContext) messageContext!: MessageContextHandle;
  /** Takes the platform's answer, also when a record that it holds changes later. */
  @wire(graphql, { query: '$query', variables: '$variables' }) takeAnswer(answer: GraphqlAnswer | undefined): void {
    this.answer = answer ?? {};
    if (this.answer.data || this.answer.errors) this.settle();
  }

  /** The call in focus; null: none is open. */
  call: Call | null = null;
  /** The call that was asked for last; null: none. The platform is asked when it changes. */
  askedCallId: string | null = null;
  outcome: Outcome | null = null;
  private answer: GraphqlAnswer = {};
  private leave = (): void => {};

  override connectedCallback(): void {
    const stopFeeding = feedCalls(this.messageContext);
    const stopFollowing = subscribe(({ openCalls }) => {
      this.call = openCalls[0] ?? null;
    });
    this.leave = () => {
      stopFollowing();
      stopFeeding();
    };
  }

  override disconnectedCallback(): void {
    this.leave();
  }

  /** Undefined until the first click: then the platform is not asked. */
  get query(): unknown {
    return this.askedCallId === null ? undefined : VOICE_CALL_QUERY;
  }

  get variables(): { readonly key: string } | undefined {
    return this.askedCallId === null ? undefined : { key: this.askedCallId };
  }

  /** Returns the outcome for the call that is shown. */
  get shownOutcome(): Outcome | null {
    return this.outcome && this.outcome.callId === this.call?.callId ? this.outcome : null;
  }

  get isWaiting(): boolean {
    return this.shownOutcome?.kind === 'waiting';
  }

  get busy(): 'true' | 'false' {
    return this.isWaiting ? 'true' : 'false';
  }

  get text(): string {
    return this.problem ?? (this.isWaiting ? opening : open);
  }

  /** Says what went wrong; null: nothing. */
  get problem(): string | null {
    const kind = this.shownOutcome?.kind;
    if (kind === 'not found') return notFound;
    return kind === 'failed' ? failed : null;
  }

  /** Returns the platform's words about an error. */
  get detail(): string | null {
    return this.shownOutcome?.kind === 'failed' ? this.shownOutcome.message : null;
  }

  async handleOpen(): Promise<void> {
    const callId = this.call?.callId;
    if (callId === undefined || this.isWaiting) return;
    this.outcome = { kind: 'waiting', callId };
    if (this.askedCallId !== callId) {
      this.answer = {};
      this.askedCallId = callId;
      return;
    }
    if (recordIdIn(this.answer, callId) === null) await this.askAgain();
    this.settle();
  }

  /** Asks for the same call again. The wire stays silent if the answer is the same. */
  private async askAgain(): Promise<void> {
    try {
      await this.answer.refresh?.();
    } catch (error) {
      this.answer = { ...this.answer, data: undefined, errors: [{ message: String(error) }] };
    }
  }

  /** Opens the record of the call that the rep waits for, or says why not. */
  private settle(): void {
    if (this.outcome?.kind !== 'waiting') return;
    const { callId } = this.outcome;
    const recordId = recordIdIn(this.answer, callId);
    const message = errorIn(this.answer);
    if (recordId !== null) {
      this.outcome = null;
      this.openRecord(recordId);
    } else this.outcome = message === null ? { kind: 'not found', callId } : { kind: 'failed', callId, message };
  }

  private openRecord(recordId: string): void {
    const attributes = { recordId, objectApiName: 'VoiceCall', actionName: 'view' };
    this[NavigationMixin.Navigate]({ type: 'standard__recordPage', attributes });
  }
}

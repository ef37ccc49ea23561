import copy from '@salesforce/label/c.VoiceRelay_CallStatus_Copy';
import copied from '@salesforce/label/c.VoiceRelay_CallStatus_Copied';
import heading from '@salesforce/label/c.VoiceRelay_CallStatus_Heading';
import notCopied from '@salesforce/label/c.VoiceRelay_CallStatus_NotCopied';
import otherCalls from '@salesforce/label/c.VoiceRelay_CallStatus_OtherCalls';
import { fillLabel, shownText } from 'c/voiceCallFormat';
import type { CallView } from 'c/voiceCallState';
import type { Absence } from 'c/voiceRelayStatus';
import { DEFAULT_SETTINGS } from 'c/voiceSettings';
import { api, LightningElement } from 'lwc';
import { absenceRow, callRow, type CallRow } from './callRow';

interface CopyRequest {
  readonly callId: string;
  /** To be told whether the browser copied it. */
  readonly answer: (isDone: boolean) => void;
}

/** What the rep's calls are doing: the one in focus large, the others as cards. Fires `copyid` with the id to copy. */
export default class VoiceCallStatusPanel extends LightningElement {
  @api view: CallView | undefined;
  /** What stands in place of a call where there is none. */
  @api absence: Absence = 'no-call';
  @api showNumbers = false;
  /** Seconds of wrap-up after which its end counts as not reported. */
  @api giveUpSeconds = DEFAULT_SETTINGS.wrapUpGiveUpSeconds;

  /** What came of it when an id was copied; null: nothing yet. */
  copied: { readonly callId: string; readonly isDone: boolean } | null = null;
  labels = { copy, heading, otherCalls };

  /** Null: no call. */
  get focusedId(): string | null {
    return this.view?.calls[0]?.callId ?? null;
  }

  /** Always one, with one key: a list, because a template asks for each list once, but for a property at each place that shows it. */
  get focused() {
    const [call = null] = this.rowsOf(0, 1);
    return [{ ...(call ?? absenceRow(this.absence)), key: 'focus' }];
  }

  get others(): readonly CallRow[] {
    return this.rowsOf(1);
  }

  get hasOthers(): boolean {
    return (this.view?.calls.length ?? 0) > 1;
  }

  get copiedText(): string | null {
    if (!this.copied || this.copied.callId !== this.focusedId) return null;
    return this.copied.isDone ? copied : fillLabel(notCopied, shownText(this.copied.callId));
  }

  /** An old answer about a call is not shown again when that call comes back into focus. */
  override renderedCallback(): void {
    if (this.copied?.callId !== this.focusedId) this.copied = null;
  }

  handleCopy(): void {
    const callId = this.focusedId;
    if (callId === null) return;
    this.copied = null; // so that the next answer is announced, even if it is the same
    const answer = (isDone: boolean): void => void (this.copied = { callId, isDone });
    this.dispatchEvent(new CustomEvent<CopyRequest>('copyid', { detail: { callId, answer } }));
  }

  private rowsOf(from: number, to?: number): readonly CallRow[] {
    const { calls, now } = this.view ?? { calls: [], now: 0 };
    const { giveUpSeconds, showNumbers } = this;
    return calls.slice(from, to).map((call) => callRow(call, { now, giveUpSeconds, showNumbers }));
  }
}

import { displayName, formatDuration, isolated } from 'c/voiceCallFormat';
import { whoText } from 'c/voiceCallLabels';
import { callKey, type Call, type CallView } from 'c/voiceCallState';
import { isGivenUp } from 'c/voiceRelayStatus';

/** A call in wrap-up as the panel shows it. */
export interface WrapUpRow {
  readonly key: string;
  readonly who: string;
  /** Time since the call ended; null: it went on for so long that its end must have gone unreported. */
  readonly time: string | null;
  /** The call's end was concluded from its last participant leaving. */
  readonly isUnconfirmed: boolean;
}

type WrapUpCall = Extract<Call, { phase: 'wrapUp' }>;

/** The calls in wrap-up. */
export function wrapUpRows(view: CallView, giveUpSeconds: number, showNumbers: boolean): readonly WrapUpRow[] {
  const inWrapUp = view.calls.filter((call): call is WrapUpCall => call.phase === 'wrapUp');
  return inWrapUp.map((call) => ({
    key: callKey(call),
    who: whoText(call, (name) => isolated(displayName(name, showNumbers))),
    time: isGivenUp(call, view.now, giveUpSeconds) ? null : formatDuration(view.now - call.endedAt),
    isUnconfirmed: call.canReopen,
  }));
}

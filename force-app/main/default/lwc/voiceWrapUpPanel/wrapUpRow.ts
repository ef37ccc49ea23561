import { displayName, formatDuration, isolated } from 'c/voiceCallFormat';
import { whoText } from 'c/voiceCallLabels';
import type { Call, CallView } from 'c/voiceCallState';

/** A call in wrap-up as the panel shows it. */
export interface WrapUpRow {
  readonly callId: string;
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
  return inWrapUp.map((call) => {
    const sinceEndMs = view.now - call.endedAt;
    return {
      callId: call.callId,
      who: whoText(call, (name) => isolated(displayName(name, showNumbers))),
      time: sinceEndMs < giveUpSeconds * 1000 ? formatDuration(sinceEndMs) : null,
      isUnconfirmed: call.canReopen,
    };
  });
}

import holdWord from '@salesforce/label/c.VoiceRelay_Utility_Hold';
import inDoubt from '@salesforce/label/c.VoiceRelay_Utility_InDoubt';
import type { Attention, AttentionFacts } from 'c/voiceAttention';
import { fillLabel, formatDuration } from 'c/voiceCallFormat';
import { STATUS_ICON, STATUS_TEXT } from 'c/voiceCallLabels';
import { selectStatus, type Call, type CallStatus } from 'c/voiceCallState';
import { isGivenUp, selectDoubts } from 'c/voiceRelayStatus';

/** What the item of the utility bar shows of the calls, so that it can be read while its panel is closed; it names nobody. */
export interface UtilityAppearance {
  /** Such as `Hold 1:42`. */
  readonly label: string;
  /** An SLDS utility icon without its sprite, such as `pause`. */
  readonly icon: string;
  /** The colour of the icon; null: the item's own. */
  readonly variant: 'success' | 'warning' | 'error' | null;
  readonly highlighted: boolean;
}

const WORD: Record<CallStatus, string> = { ...STATUS_TEXT, onHold: holdWord };

const STATUS_VARIANT: Partial<Record<CallStatus, UtilityAppearance['variant']>> = {
  connected: 'success',
  onHold: 'warning',
};

const withoutSprite = (icon: string): string => icon.slice(icon.indexOf(':') + 1);

/** The same word and time as the call's panel has. */
function labelOf(call: Call, now: number, others: number): string {
  const { status, since } = selectStatus(call);
  const word = selectDoubts(call).includes('hold') ? fillLabel(inDoubt, WORD[status]) : WORD[status];
  return `${word} ${formatDuration(now - since)}${others > 0 ? ` +${others}` : ''}`;
}

/** Selects what the item shows now: the call in focus; null when there is none, or only wrap-ups that are given up. */
export function utilityAppearance(
  { openCalls, now, settings }: Pick<AttentionFacts, 'openCalls' | 'now' | 'settings'>,
  attention: readonly Attention[],
): UtilityAppearance | null {
  const [call, ...others] = openCalls.filter((one) => !isGivenUp(one, now, settings.wrapUpGiveUpSeconds));
  if (!call) return null;
  const { status } = selectStatus(call);
  const [worst] = attention;
  return {
    label: labelOf(call, now, others.length),
    icon: withoutSprite(STATUS_ICON[status]),
    variant: worst ? (worst.level === 'critical' ? 'error' : 'warning') : (STATUS_VARIANT[status] ?? null),
    highlighted: worst !== undefined,
  };
}

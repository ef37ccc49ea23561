import ago from '@salesforce/label/c.VoiceRelay_CallStatus_Ago';
import maybeHeld from '@salesforce/label/c.VoiceRelay_Utility_MaybeHeld';
import maybeMuted from '@salesforce/label/c.VoiceRelay_Utility_MaybeMuted';
import minutes from '@salesforce/label/c.VoiceRelay_Utility_Minutes';
import muted from '@salesforce/label/c.VoiceRelay_Utility_Muted';
import recordingPaused from '@salesforce/label/c.VoiceRelay_Utility_RecordingPaused';
import two from '@salesforce/label/c.VoiceRelay_Utility_Two';
import { selectAttention, type Attention } from 'c/voiceAttention';
import { isCurrent, selectBar, type Bar, type BarKind, type CallChip, type CardFacts } from 'c/voiceCallCard';
import { fillLabel, formatDuration } from 'c/voiceCallFormat';
import { wordText, type WordTone } from 'c/voiceCallLabels';

/** How the utility item looks, so that a rep can read it while its panel is closed. It shows no names or numbers. */
export interface UtilityAppearance {
  /** For example `On hold 1:42`. */
  readonly label: string;
  /** The name of an SLDS utility icon without its sprite, for example `pause`. */
  readonly icon: string;
  /** Colours the icon; null: the item's own colour. */
  readonly variant: 'success' | 'warning' | 'error' | null;
  readonly highlighted: boolean;
}

type Variant = UtilityAppearance['variant'];

const VARIANTS: Record<WordTone, Variant> = { good: 'success', warn: 'warning', bad: 'error', new: null, quiet: null };

/** Nothing to say: the item looks as the admin set it up. */
const SILENT: readonly BarKind[] = ['noCall', 'noCallHere', 'notYet', 'noVoice'];

/** Names a second fact, where two matter; the first that applies is shown. */
const SECOND: Partial<Record<CallChip['kind'], string>> = {
  muted,
  recordingPaused,
  onHoldInDoubt: maybeHeld,
  mutedInDoubt: maybeMuted,
};

/** For this long (milliseconds) the label shows seconds: each change costs the utility bar work. */
const SECONDS_MS = 120_000;

/** Writes `1:42`; after two minutes `2 min`, unless something needs attention. */
function timeText(ms: number, isUrgent: boolean): string {
  if (ms < SECONDS_MS || isUrgent) return formatDuration(ms);
  return fillLabel(minutes, Math.floor(ms / 60_000));
}

function labelOf(bar: Bar, now: number, others: number, isUrgent: boolean): string {
  const { word } = wordText(bar);
  const time = bar.since === null ? '' : timeText(now - bar.since, isUrgent);
  const timed = `${word} ${bar.kind === 'ended' ? fillLabel(ago, time) : time}`.trim();
  const second = bar.chips.map(({ kind }) => SECOND[kind]).find((text) => text !== undefined);
  const label = second === undefined ? timed : fillLabel(two, timed, second);
  return others > 0 ? `${label} +${others}` : label;
}

const withoutSprite = (icon: string): string => icon.slice(icon.indexOf(':') + 1);

const variantOf = ([worst]: readonly Attention[], tone: WordTone): Variant => {
  if (worst) return worst.level === 'critical' ? 'error' : 'warning';
  return VARIANTS[tone];
};

/** Selects how the item looks now: with the word and the time of the bar; null: as the admin set it up. */
export function utilityAppearance(facts: CardFacts): UtilityAppearance | null {
  const bar = selectBar(facts);
  if (SILENT.includes(bar.kind)) return null;
  const attention = selectAttention(facts, facts.snoozes);
  const { icon, tone } = wordText(bar);
  const others = bar.since === null ? 0 : facts.openCalls.filter((call) => isCurrent(call, facts)).length - 1;
  return {
    label: labelOf(bar, facts.now, others, attention.length > 0),
    icon: withoutSprite(icon),
    variant: variantOf(attention, tone),
    highlighted: attention.length > 0,
  };
}

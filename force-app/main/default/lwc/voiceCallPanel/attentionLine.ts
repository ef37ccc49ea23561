import critical from '@salesforce/label/c.VoiceRelay_Attention_Critical';
import more from '@salesforce/label/c.VoiceRelay_Attention_More';
import prefixed from '@salesforce/label/c.VoiceRelay_Attention_Prefixed';
import warning from '@salesforce/label/c.VoiceRelay_Attention_Warning';
import snooze from '@salesforce/label/c.VoiceRelay_Card_Snooze';
import type { Attention } from 'c/voiceAttention';
import { fillLabel } from 'c/voiceCallFormat';
import { isSameCall } from 'c/voiceCallState';
import type { Card } from 'c/voiceCallCard';
import type { CommandViews } from 'c/voiceCommands';
import { attentionText } from './attentionText';
import { commandOf } from './commandText';
import { crossingOf } from './crossings';

const LEVELS: Readonly<Record<Attention['level'], { readonly level: string; readonly icon: string }>> = {
  critical: { level: critical, icon: 'utility:error' },
  warning: { level: warning, icon: 'utility:warning' },
};

/** Whether the card shows only one party of the alert's call: then the alert need not name it. */
const isClear = ({ body }: Card, one: Attention): boolean =>
  body !== null && isSameCall(body.call, one) && body.parties.length < 2;

/** Writes the most serious alert in one line; null: none. */
export function attentionLine(card: Card, commands: CommandViews, showNumbers: boolean) {
  const [worst, ...others] = card.attention;
  if (!worst) return null;
  const { text, ms, announced, who } = attentionText(worst, showNumbers);
  return {
    ...LEVELS[worst.level],
    className: `line ${worst.level}`,
    who: isClear(card, worst) ? null : who,
    text,
    ms,
    hasTime: ms !== null,
    others: others.length > 0 ? fillLabel(more, others.length) : null,
    ...commandOf(worst, announced, card, commands),
    snooze,
    snoozeTitle: fillLabel(prefixed, snooze, announced),
  };
}

/** Writes the announcements that still apply. Each text stays as it was at first, so that nothing is announced twice. */
export function announcements(
  crossings: readonly Attention[],
  showNumbers: boolean,
): readonly { readonly key: string; readonly text: string }[] {
  return crossings.map((one) => {
    const { announced } = attentionText(one, showNumbers);
    return { key: crossingOf(one), text: fillLabel(prefixed, LEVELS[one.level].level, announced) };
  });
}

import type { Attention } from 'c/voiceAttention';
import type { Card } from 'c/voiceCallCard';
import type { CommandViews } from 'c/voiceCommands';
import { announcements, attentionLine } from './attentionLine';
import { answersToAnnounce, lastAnswer } from './commandText';

/** What the template shows of alerts and of the answers to commands. */
export interface AlertView {
  readonly line: ReturnType<typeof attentionLine>;
  readonly lastAnswer: ReturnType<typeof lastAnswer>;
  readonly homeClass: string;
  readonly announced: ReturnType<typeof announcements>;
}

/** Without a card. */
export const NO_ALERT: AlertView = { line: null, lastAnswer: null, homeClass: 'home empty', announced: [] };

/** Makes the view of a card's alerts. @param crossings the alerts to announce */
export function alertView(
  card: Card,
  crossings: readonly Attention[],
  commands: CommandViews,
  showNumbers: boolean,
): AlertView {
  const line = attentionLine(card, commands, showNumbers);
  const answer = lastAnswer(card, commands);
  return {
    line,
    lastAnswer: answer,
    // Room for an alert while a call is connected, so that nothing moves when one comes.
    homeClass: card.body?.call.phase === 'active' ? 'home kept' : line || answer ? 'home' : 'home empty',
    announced: [...announcements(crossings, showNumbers), ...answersToAnnounce(card, commands)],
  };
}

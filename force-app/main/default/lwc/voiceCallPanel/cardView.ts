import type { Attention } from 'c/voiceAttention';
import type { Card } from 'c/voiceCallCard';
import type { CallRow } from 'c/voiceCallRow';
import { announcements, attentionLine } from './attentionLine';
import { blindText, type BlindText } from './blind';
import { bodyView, type BodyView } from './body';
import { lastCallView, unansweredRows, type LastCallView } from './history';
import { barRow, otherRow } from './rows';

/** Everything that the template shows of a card. */
export interface CardView {
  readonly bar: CallRow | undefined;
  readonly blind: (BlindText & { readonly isLoud: boolean }) | null;
  readonly body: (BodyView & { readonly hasChips: boolean }) | null;
  readonly line: ReturnType<typeof attentionLine>;
  readonly homeClass: string;
  readonly announced: ReturnType<typeof announcements>;
  readonly others: readonly CallRow[];
  readonly hasOthers: boolean;
  readonly last: LastCallView | null;
  readonly unanswered: readonly CallRow[];
  readonly hasUnanswered: boolean;
}

/** Without a card. */
export const NO_CARD: CardView = {
  bar: undefined,
  blind: null,
  body: null,
  line: null,
  homeClass: 'home empty',
  announced: [],
  others: [],
  hasOthers: false,
  last: null,
  unanswered: [],
  hasUnanswered: false,
};

/** Makes the view of a card. @param crossings the alerts to announce */
export function cardView(card: Card, crossings: readonly Attention[], showNumbers: boolean): CardView {
  const { history } = card;
  const blind = blindText(card);
  const body = card.body && bodyView(card, card.body, showNumbers);
  const line = attentionLine(card, showNumbers);
  const others = card.others.map((other) => otherRow(other, card, showNumbers));
  const unanswered = unansweredRows(history);
  return {
    bar: barRow(card),
    blind: blind && { ...blind, isLoud: blind.sentence !== null },
    body: body && { ...body, hasChips: body.chips.length > 0 },
    line,
    // Room for an alert while a call is connected, so that nothing moves when one comes.
    homeClass: card.body?.call.phase === 'active' ? 'home kept' : line ? 'home' : 'home empty',
    announced: announcements(crossings, showNumbers),
    others,
    hasOthers: others.length > 0,
    last: lastCallView(history),
    unanswered,
    hasUnanswered: unanswered.length > 0,
  };
}

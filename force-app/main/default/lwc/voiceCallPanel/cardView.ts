import type { Card } from 'c/voiceCallCard';
import type { CallRow } from 'c/voiceCallRow';
import { blindText, type BlindText } from './blind';
import { bodyView, type BodyView } from './body';
import { lastCallView, unansweredRows, type LastCallView } from './history';
import { barRow, otherRow } from './rows';

/** What the template shows of a card, but for its alerts. */
export interface CardView {
  readonly bar: CallRow | undefined;
  readonly blind: (BlindText & { readonly isLoud: boolean }) | null;
  readonly body: (BodyView & { readonly hasChips: boolean }) | null;
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
  others: [],
  hasOthers: false,
  last: null,
  unanswered: [],
  hasUnanswered: false,
};

/** Makes the view of a card. */
export function cardView(card: Card, showNumbers: boolean): CardView {
  const { history } = card;
  const blind = blindText(card);
  const body = card.body && bodyView(card, card.body, showNumbers);
  const others = card.others.map((other) => otherRow(other, card, showNumbers));
  const unanswered = unansweredRows(history);
  return {
    bar: barRow(card),
    blind: blind && { ...blind, isLoud: blind.sentence !== null },
    body: body && { ...body, hasChips: body.chips.length > 0 },
    others,
    hasOthers: others.length > 0,
    last: lastCallView(history),
    unanswered,
    hasUnanswered: unanswered.length > 0,
  };
}

import moreRinging from '@salesforce/label/c.VoiceRelay_Card_MoreRinging';
import noAnswer from '@salesforce/label/c.VoiceRelay_Card_NoAnswer';
import notAnswered from '@salesforce/label/c.VoiceRelay_Card_NotAnswered';
import removeTitle from '@salesforce/label/c.VoiceRelay_Card_RemoveTitle';
import target from '@salesforce/label/c.VoiceRelay_Card_Target';
import ago from '@salesforce/label/c.VoiceRelay_CallStatus_Ago';
import listening from '@salesforce/label/c.VoiceRelay_Status_Listening';
import type { Card, OtherCall, UnansweredCall } from 'c/voiceCallCard';
import { fillLabel, formatAgo, formatDuration } from 'c/voiceCallFormat';
import { chipText, wordText, type WordTone } from 'c/voiceCallLabels';
import type { CallRow, RowChip } from 'c/voiceCallRow';
import { callKey } from 'c/voiceCallState';
import { callName } from './names';

type Chips = OtherCall['chips'];

/** Makes pills of the facts beside a word. */
export function chipsOf(chips: Chips, now: number): readonly RowChip[] {
  return chips.map((chip) => {
    const { text, icon, tone } = chipText(chip);
    const ms = 'since' in chip ? now - chip.since : null;
    return { key: chip.kind, text, ms, icon, className: `chip ${tone}` };
  });
}

const TIME = '{0}';
const timeLabelOf = (kind: string): string => (kind === 'ended' ? ago : TIME);
const msSince = (since: number | null, now: number): number | null => (since === null ? null : now - since);

function beside({ bar, body }: Card): string | null {
  if (body?.targetMs) return fillLabel(target, formatDuration(body.targetMs));
  if (bar.othersRinging > 0) return fillLabel(moreRinging, bar.othersRinging);
  return bar.kind === 'noCall' ? listening : null;
}

/** Makes the bar of a card. */
export function barRow(card: Card): CallRow {
  const { bar, now } = card;
  return {
    ...wordText(bar),
    key: 'bar',
    kind: bar.kind,
    isBar: true,
    ms: msSince(bar.since, now),
    timeLabel: timeLabelOf(bar.kind),
    beside: beside(card),
    who: null,
    chips: [],
    removeTitle: null,
  };
}

const QUIET: WordTone = 'quiet';

/** Makes the row of a call beside the call in focus. While events cannot arrive it has no colour: its word may be out of date. */
export function otherRow(other: OtherCall, { now, blind }: Card, showNumbers: boolean): CallRow {
  const { key, call, word, chips, canRemove } = other;
  const who = callName(call, showNumbers);
  const text = wordText(word);
  return {
    ...text,
    tone: blind ? QUIET : text.tone,
    key,
    kind: word.kind,
    isBar: false,
    ms: msSince(word.since, now),
    timeLabel: timeLabelOf(word.kind),
    beside: null,
    who,
    chips: chipsOf(chips, now),
    removeTitle: canRemove ? fillLabel(removeTitle, who) : null,
  };
}

/** Makes the row of an unanswered call. Its number is always masked. */
export function unansweredRow({ call, agoMs, isDialed }: UnansweredCall): CallRow {
  return {
    word: fillLabel(isDialed ? noAnswer : notAnswered, formatAgo(agoMs)),
    icon: isDialed ? 'utility:outbound_call' : 'utility:missed_call',
    tone: QUIET,
    key: callKey(call),
    kind: isDialed ? 'noAnswer' : 'notAnswered',
    isBar: false,
    ms: null,
    timeLabel: TIME,
    beside: null,
    who: callName(call, false),
    chips: [],
    removeTitle: null,
  };
}

import added from '@salesforce/label/c.VoiceRelay_Card_Added';
import callTime from '@salesforce/label/c.VoiceRelay_Card_CallTime';
import customerHold from '@salesforce/label/c.VoiceRelay_Card_CustomerHold';
import held from '@salesforce/label/c.VoiceRelay_Card_Held';
import otherHold from '@salesforce/label/c.VoiceRelay_Card_OtherHold';
import removeTitle from '@salesforce/label/c.VoiceRelay_Card_RemoveTitle';
import talk from '@salesforce/label/c.VoiceRelay_Card_Talk';
import target from '@salesforce/label/c.VoiceRelay_Card_Target';
import wrapUp from '@salesforce/label/c.VoiceRelay_Card_WrapUp';
import holdUnknown from '@salesforce/label/c.VoiceRelay_Hold_Unknown';
import onLine from '@salesforce/label/c.VoiceRelay_Parties_OnTheLine';
import endNotConfirmed from '@salesforce/label/c.VoiceRelay_WrapUp_EndNotConfirmed';
import type { Card, CallBody, FirstHold, LastCall, PartyOnCall } from 'c/voiceCallCard';
import { fillLabel, formatDuration } from 'c/voiceCallFormat';
import { AUDIO_TEXT, callTypeText, IN_DOUBT_TEXT } from 'c/voiceCallLabels';
import type { RowChip } from 'c/voiceCallRow';
import { callName, partyName } from './names';
import { chipsOf } from './rows';

/** Somebody on the call, or everybody who was. */
export interface PartyRow {
  readonly key: string;
  readonly name: string;
  /** May have `{0}` for the time; null: the bar says it. */
  readonly state: string | null;
  /** Milliseconds; null: none. */
  readonly ms: number | null;
  readonly hasTime: boolean;
  readonly className: string;
}

/** A figure below, with its time in it or none. */
export interface FactRow {
  readonly key: string;
  readonly text: string;
  readonly ms: number | null;
  readonly hasTime: boolean;
}

/** A call's body as it is shown. */
export interface BodyView {
  readonly parties: readonly PartyRow[];
  readonly partiesClass: string;
  readonly chips: readonly RowChip[];
  readonly facts: readonly FactRow[];
  /** How much of a wrap-up's target has passed, per cent, at most 100; null: no target. */
  readonly progress: { readonly percent: number; readonly style: string; readonly title: string } | null;
  /** Null: it cannot be taken off the screen. */
  readonly removeTitle: string | null;
}

const STATES: Record<PartyOnCall['state'], string> = { onLine, added, onHold: held, unknown: holdUnknown };

function partyRow(one: PartyOnCall, key: number, isAlone: boolean, showNumbers: boolean): PartyRow {
  const { party, state, ms, isInDoubt } = one;
  const isSaid = isAlone && state === 'onHold'; // the bar or a chip says it
  const text = isInDoubt ? `${STATES[state]} ${IN_DOUBT_TEXT}` : STATES[state];
  return {
    key: String(key),
    name: partyName(party, showNumbers),
    state: isSaid ? null : text,
    ms,
    hasTime: ms !== null,
    className: state === 'onHold' ? 'state warn' : 'state',
  };
}

/** Before and after a call has parties on it, all are named in one line. */
function everybody({ call }: CallBody, showNumbers: boolean): readonly PartyRow[] {
  const name = callName(call, showNumbers);
  return [{ key: 'all', name, state: null, ms: null, hasTime: false, className: 'state' }];
}

const fact = (key: string, text: string, ms: number | null = null): FactRow => ({
  key,
  text,
  ms,
  hasTime: ms !== null,
});

/** While the only hold so far goes on, its time stands above. */
function holdFact(hold: FirstHold | null): readonly FactRow[] {
  if (!hold || (hold.nowMs !== null && hold.count === 1)) return [];
  const label = hold.isCustomer ? customerHold : otherHold;
  return [fact('hold', label.replace('{1}', String(hold.count)), hold.ms)];
}

const timed = (key: string, label: string, ms: number | null): readonly FactRow[] =>
  ms === null ? [] : [fact(key, label, ms)];

function progressOf({ targetMs, call }: CallBody, now: number): BodyView['progress'] {
  if (targetMs === null || call.endedAt === null) return null;
  const percent = Math.min(100, Math.floor((100 * (now - call.endedAt)) / targetMs));
  return { percent, style: `inline-size: ${percent}%`, title: fillLabel(target, formatDuration(targetMs)) };
}

/** Shows what is below the bar of a call. */
export function bodyView(card: Card, body: CallBody, showNumbers: boolean): BodyView {
  const { call, parties, audio } = body;
  const isAlone = parties.length === 1;
  return {
    parties:
      parties.length > 0
        ? parties.map((one, key) => partyRow(one, key, isAlone, showNumbers))
        : everybody(body, showNumbers),
    partiesClass: parties.length > 1 ? 'parties several' : 'parties',
    chips: chipsOf(card.bar.chips, card.now),
    facts: [
      fact('type', callTypeText(call)),
      ...timed('call-time', callTime, body.callMs),
      ...timed('talk', talk, body.talkMs),
      ...holdFact(body.hold),
      ...(audio ? [fact('audio', AUDIO_TEXT[audio])] : []),
      ...(body.isEndUnconfirmed ? [fact('unconfirmed', endNotConfirmed)] : []),
    ],
    progress: progressOf(body, card.now),
    removeTitle: body.canRemove ? fillLabel(removeTitle, callName(call, showNumbers)) : null,
  };
}

/** The figures of the call that ended last. */
export const lastFacts = ({ durations, hold }: LastCall): readonly FactRow[] => [
  ...timed('talk', talk, durations.talkMs),
  ...holdFact(hold),
  ...timed('wrap-up', wrapUp, durations.wrapUpMs),
];

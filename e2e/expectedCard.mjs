// What the card of the calls has to say at a moment of a story, and as time goes on after it.
import { attentionText } from './expectedAttention.mjs';
import { lineGrade } from './expectedAudio.mjs';
import { byFocus, callWord, connectedSince, isCurrent, isStale, SETTINGS, unconnectedOf } from './expectedWord.mjs';
import { presentIn } from './story.mjs';
import { agoText, clockText, fullName, label, nameText, whoText } from './screenTexts.mjs';

/** Kinds of calls, as the names of their labels. */
const TYPES = {
  inbound: 'Inbound',
  outbound: 'Outbound',
  consult: 'Consult',
  transfer: 'Transfer',
  callback: 'Callback',
  dialedcallback: 'DialedCallback',
  addparticipant: 'AddParticipant',
  internalcall: 'InternalCall',
};
const BETWEEN_COLLEAGUES = ['consult', 'internalcall'];
const RESUMED_MS = 10_000;
const KEPT_MS = 2 * 60 * 60_000;
const MOST_KEPT = 5;

/** Nothing of what a card may have. */
const EMPTY = {
  ...{ word: null, time: null, beside: null, parties: [], chips: [], facts: [], progress: null, remove: null },
  ...{ attention: null, snooze: null, others: [], last: [], unanswered: [], why: null, toDo: null, cause: null },
};

const typeText = ({ callType }) =>
  callType === null
    ? label('CallStatus_DirectionUnknown')
    : TYPES[callType]
      ? label(`CallStatus_${TYPES[callType]}`)
      : callType;

const timeText = ({ name, since }, now) => {
  if (since === null) return null;
  const time = clockText(now - since);
  return name === 'Ended' ? label('CallStatus_Ago', time) : time;
};

function recordingChip({ pausedSince, resumedSince }, { name }, now) {
  if (pausedSince !== null)
    return name === 'Paused' ? null : label('Card_RecordingPaused', clockText(now - pausedSince));
  return resumedSince !== null && now - resumedSince < RESUMED_MS ? label('Recording_On') : null;
}

function chipsOf(call, word, moment, now) {
  if (isStale(call, moment, now)) return [label('Caveat_NoRecentNews')];
  if (call.phase !== 'active') return [];
  const grade = lineGrade(call, now);
  const isMutedBeside = call.mutedSince !== null && word.name !== 'Muted';
  return [
    isMutedBeside ? label('Card_YouAreMuted') : null,
    recordingChip(call, word, now),
    ['Poor', 'Bad'].includes(grade) ? label(`Card_Audio${grade}`) : null,
  ].filter(Boolean);
}

function partyState({ hold, heldSince, addedAt }, isAlone, now) {
  if (heldSince !== null) return isAlone ? null : label('Card_Held', clockText(now - heldSince));
  if (addedAt !== null) return label('Card_Added', clockText(now - addedAt));
  return label(hold === 'off' ? 'Parties_OnTheLine' : 'Hold_Unknown');
}

function partiesOf(call, now) {
  const present = call.phase === 'active' ? presentIn(call) : [];
  if (present.length === 0) return [{ who: whoText(call), state: null }];
  return present.map((party) => ({ who: fullName(party.name), state: partyState(party, present.length === 1, now) }));
}

/** The hold of the first party, unless it is its first and still goes on. */
function holdFact({ parties: [first], callType }, passed) {
  if (!first || first.holdCount === 0 || (first.heldSince !== null && first.holdCount === 1)) return null;
  const name = BETWEEN_COLLEAGUES.includes(callType) ? 'Card_OtherHold' : 'Card_CustomerHold';
  return label(name, clockText(first.heldMs + (first.heldSince === null ? 0 : passed)), first.holdCount);
}

function factsOf(call, word, moment, now) {
  const isTimedAbove = ['Connected', 'Conference', 'OthersOnLine'].includes(word.name);
  const grade = lineGrade(call, now);
  return [
    typeText(call),
    call.phase === 'active' && !isTimedAbove ? label('Card_CallTime', clockText(now - connectedSince(call))) : null,
    call.phase === 'wrapUp' && call.talkMs !== null ? label('Card_Talk', clockText(call.talkMs)) : null,
    holdFact(call, now - moment.at),
    ['Good', 'Fair'].includes(grade) ? label(`Card_Audio${grade}`) : null,
    call.isEndInferred && call.phase === 'wrapUp' ? label('WrapUp_EndNotConfirmed') : null,
  ].filter(Boolean);
}

/** Every open call but the one that connected last can be taken off the screen. */
function removeText(call, { calls }) {
  const connected = calls.filter(({ activeAt }) => activeAt !== null).sort((a, b) => a.activeAt - b.activeAt);
  return call === connected.at(-1) ? null : label('Card_Remove');
}

function otherRow(call, moment, now) {
  const word = callWord(call, { ...moment, calls: isStale(call, moment, now) ? moment.calls : [call] }, now);
  return {
    word: word.word,
    time: timeText(word, now),
    who: whoText(call),
    chips: chipsOf(call, word, moment, now),
    remove: removeText(call, moment),
  };
}

function lastOf(call, now) {
  const facts = [
    call.talkMs === null ? null : label('Card_Talk', clockText(call.talkMs)),
    holdFact(call, 0),
    call.phase !== 'closed' || call.wrapUpMs === null ? null : label('Card_WrapUp', clockText(call.wrapUpMs)),
  ];
  const title = label('Card_LastCall', agoText(now - call.endedAt));
  return { title, who: whoText(call, nameText), facts: facts.filter(Boolean) };
}

/** Without a call: the last one, and those that nobody answered. */
function historyOf(moment, now) {
  const isOver = (call) => call.endedAt !== null && now - call.endedAt < KEPT_MS && !isCurrent(call, moment, now);
  const over = moment.calls.filter(isOver).sort((a, b) => b.endedAt - a.endedAt);
  const last = over.find(({ outcome }) => outcome === 'answered');
  const isAnsweredLater = ({ callId, leg }) =>
    moment.calls.some((other) => other.callId === callId && other.leg > leg && other.outcome === 'answered');
  const unanswered = over.filter((call) => call.outcome === 'unanswered' && !isAnsweredLater(call));
  return {
    last: last ? [lastOf(last, now)] : [],
    unanswered: unanswered.slice(0, MOST_KEPT - Number(Boolean(last))).map((call) => ({
      word: label(
        unconnectedOf(call) === 'Dialing' ? 'Card_NoAnswer' : 'Card_NotAnswered',
        agoText(now - call.endedAt),
      ),
      who: whoText(call, nameText),
    })),
  };
}

/** Beside the word: a wrap-up's target, or how many others ring. */
function besideOf({ name }, others) {
  if (name === 'WrapUp') return label('Card_Target', clockText(SETTINGS.wrapUpTargetMs));
  const ringing = others.filter(({ phase }) => phase === 'ringing').length;
  return ringing > 0 ? label('Card_MoreRinging', ringing) : null;
}

/** @param now a moment at or after that of the story, in its time */
export function expectedCard(moment, now = moment.at) {
  const shown = byFocus(moment, now).filter((call) => isCurrent(call, moment, now));
  const [focus, ...others] = shown;
  if (!focus) {
    const said = { word: label('Status_NoCall'), beside: label('Status_Listening') };
    return { ...EMPTY, ...said, ...historyOf(moment, now) };
  }
  const word = callWord(focus, moment, now);
  const attention = attentionText(shown, moment, now);
  const targetPct = Math.min(100, Math.floor((100 * (now - focus.endedAt)) / SETTINGS.wrapUpTargetMs));
  const ringsFirst = (a, b) => Number(b.phase === 'ringing') - Number(a.phase === 'ringing');
  return {
    ...EMPTY,
    word: word.word,
    time: timeText(word, now),
    beside: besideOf(word, others),
    parties: partiesOf(focus, now),
    chips: chipsOf(focus, word, moment, now),
    facts: factsOf(focus, word, moment, now),
    progress: word.name === 'WrapUp' ? String(targetPct) : null,
    remove: removeText(focus, moment),
    attention,
    snooze: attention ? label('Card_Snooze') : null,
    others: others.sort(ringsFirst).map((call) => otherRow(call, moment, now)),
  };
}

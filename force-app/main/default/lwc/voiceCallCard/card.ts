import { selectAttention, type Attention } from 'c/voiceAttention';
import type { AudioGrade } from 'c/voiceAudioQuality';
import { canRemove, callKey, isSameCall, selectDurations, type Call } from 'c/voiceCallState';
import { selectRelayHealth, type RelayHealth } from 'c/voiceRelayStatus';
import { selectBar, selectBlindKind, type Bar } from './bar';
import { selectAudioGrade, selectChips, type CallChip } from './chips';
import { isCurrent } from './ending';
import type { CardFacts } from './facts';
import { selectHistory, type CallHistory } from './history';
import { selectFirstHold, selectPartiesOnCall, type FirstHold, type PartyOnCall } from './parties';
import { connectedSince, selectWord, type CallWord } from './word';

/** The call in focus, below the bar. */
export interface CallBody {
  readonly call: Call;
  /** Empty unless the call is active. */
  readonly parties: readonly PartyOnCall[];
  /** Milliseconds since it connected; null: not active, or the bar shows this time. */
  readonly callMs: number | null;
  readonly hold: FirstHold | null;
  /** How the line sounds, if the bar has no chip for it; null: not known. */
  readonly audio: AudioGrade | null;
  /** Talk time of a call in wrap-up, milliseconds; null: nobody saw it connect, or it is not over. */
  readonly talkMs: number | null;
  /** The target of a wrap-up, milliseconds; null: no target, or no wrap-up. */
  readonly targetMs: number | null;
  /** Whether the end was inferred because the last party left, and may be taken back. */
  readonly isEndUnconfirmed: boolean;
  readonly canRemove: boolean;
}

/** A call beside the call in focus. */
export interface OtherCall {
  readonly key: string;
  readonly call: Call;
  readonly word: CallWord;
  readonly chips: readonly CallChip[];
  readonly canRemove: boolean;
}

/** Everything that a page shows about its calls at one moment. */
export interface Card {
  readonly bar: Bar;
  /** State time, epoch milliseconds. Running times count up to it. */
  readonly now: number;
  /** Why events cannot arrive; null: they can. */
  readonly blind: Extract<RelayHealth, 'no-relay' | 'no-toolkit' | 'not-listening' | 'undelivered'> | null;
  /** Null: no call, or events cannot arrive. */
  readonly body: CallBody | null;
  readonly others: readonly OtherCall[];
  /** The alerts, the most serious first. */
  readonly attention: readonly Attention[];
  /** Empty while there is a call. */
  readonly history: CallHistory;
}

const NO_HISTORY: CallHistory = { last: null, unanswered: [] };

/** Words whose time is the time of the call. */
const CALL_TIMED: readonly string[] = ['connected', 'conference', 'several'];

function callMs(call: Call, { kind }: CallWord, now: number): number | null {
  return call.phase !== 'active' || CALL_TIMED.includes(kind) ? null : now - connectedSince(call);
}

function bodyOf(call: Call, word: CallWord, facts: CardFacts): CallBody {
  const { state, now, settings } = facts;
  const isWrapUp = word.kind === 'wrapUp';
  const grade = selectAudioGrade(call, facts);
  return {
    call,
    parties: call.phase === 'active' ? selectPartiesOnCall(call, now) : [],
    callMs: callMs(call, word, now),
    hold: selectFirstHold(call, now),
    audio: grade === 'good' || grade === 'fair' ? grade : null,
    talkMs: call.phase === 'wrapUp' ? selectDurations(call, now).talkMs : null,
    targetMs: isWrapUp && settings.wrapUpTargetSeconds > 0 ? settings.wrapUpTargetSeconds * 1000 : null,
    isEndUnconfirmed: call.canReopen,
    canRemove: canRemove(state, call),
  };
}

/** Sorts ringing calls first: they wait for the rep. */
const ringingFirst = (a: OtherCall, b: OtherCall): number =>
  Number(b.call.phase === 'ringing') - Number(a.call.phase === 'ringing');

function otherCalls(calls: readonly Call[], facts: CardFacts): readonly OtherCall[] {
  const others = calls.map((call): OtherCall | null => {
    // As if it were the only call: the bar already says that two calls form a consultation.
    const word = selectWord(call, { ...facts, openCalls: [call] });
    const key = callKey(call);
    return word && { key, call, word, chips: selectChips(call, facts, word), canRemove: canRemove(facts.state, call) };
  });
  return others.filter((other) => other !== null).sort(ringingFirst);
}

function blindHealth(facts: CardFacts): Card['blind'] {
  const health = selectRelayHealth(facts);
  return health === 'no-event-yet' || health === 'receiving' || health === 'stopped' ? null : health;
}

/**
 * Selects everything that a page shows about its calls.
 * @param onPage the open calls that the page shows, the call in focus first; all by default
 * @param callId the id that the page is about; null: all calls
 */
export function selectCard(facts: CardFacts, onPage = facts.openCalls, callId: string | null = null): Card {
  const bar = selectBar(facts, onPage);
  const calls = onPage.filter((call) => isCurrent(call, facts));
  const [focus] = selectBlindKind(facts) ? [] : calls;
  const word = focus ? selectWord(focus, facts) : null;
  const isShown = (one: Attention): boolean => calls.some((call) => isSameCall(call, one));
  return {
    bar,
    now: facts.now,
    blind: blindHealth(facts),
    body: focus && word ? bodyOf(focus, word, facts) : null,
    others: otherCalls(
      calls.filter((call) => call !== focus),
      facts,
    ),
    attention: selectAttention(facts, facts.snoozes).filter(isShown),
    history: bar.kind === 'noCall' || bar.kind === 'noCallHere' ? selectHistory(facts, callId) : NO_HISTORY,
  };
}

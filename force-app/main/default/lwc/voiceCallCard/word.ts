import { selectAttention } from 'c/voiceAttention';
import {
  isPresent,
  isSameCall,
  selectHasRecentNews,
  selectOthersOnLine,
  selectUnconnectedStatus,
  type Call,
} from 'c/voiceCallState';
import { endingOf, type Ending } from './ending';
import type { CardFacts } from './facts';

/** The most serious fact about a call. */
export type WordKind =
  | 'onHold'
  | 'muted'
  /** `oneWayIn`: the rep may not hear them. `oneWayOut`: they may not hear the rep. */
  | 'oneWayIn'
  | 'oneWayOut'
  | 'recordingPaused'
  | 'consult'
  | 'conference'
  /** Several parties, and it is not known who hears whom. */
  | 'several'
  | 'connected'
  | 'ringing'
  | 'dialing'
  | 'calling'
  | Exclude<Ending, 'over'>;

/** A word for a call, and the time beside it. */
export interface CallWord {
  readonly kind: WordKind;
  /** State time from which its time counts, epoch milliseconds; null: it shows no time. */
  readonly since: number | null;
  /** Conference: everybody on it, with the rep. Several: the others on the line. Null: no count. */
  readonly count: number | null;
}

type ActiveCall = Extract<Call, { phase: 'active' }>;
type Rule = (call: ActiveCall, facts: CardFacts) => CallWord | null;

const word = (kind: WordKind, since: number | null, count: number | null = null): CallWord => ({ kind, since, count });

/** Whether the end of the call may have been missed, so that nothing about it may be claimed for now. */
export const isStale = ({ state, now }: CardFacts, call: Call): boolean => !selectHasRecentNews(state, call, now);

/** Returns since when the call is connected, or known to be active, epoch milliseconds. */
export const connectedSince = ({ connectedAt, activeAt }: ActiveCall): number => connectedAt ?? activeAt;

/** Returns the time from which a fact counts: not before the call is active. */
const sinceActive = ({ activeAt }: ActiveCall, since: number): number => Math.max(since, activeAt);

/** Returns since when everyone is on hold, epoch milliseconds; null: not on hold, or in doubt. */
export function heldSince(call: ActiveCall): number | null {
  const isInDoubt = call.parties.some((party) => isPresent(party) && party.isUnverified);
  return isInDoubt || call.onHold.since === null ? null : sinceActive(call, call.onHold.since);
}

/** Returns since when the rep is muted, epoch milliseconds; null: not muted, or in doubt. */
export function mutedSince(call: ActiveCall): number | null {
  const { muted, unverified } = call;
  return muted.since === null || unverified.includes('mute') ? null : sinceActive(call, muted.since);
}

/** Returns since when recording is paused, epoch milliseconds; null: not paused, or in doubt. */
export function pausedSince(call: ActiveCall): number | null {
  const { recordingPaused, unverified } = call;
  const { since } = recordingPaused;
  return since === null || unverified.includes('recording') ? null : sinceActive(call, since);
}

/** Whether recording has been paused for longer than the setting allows. */
export const isPausedForLong = (since: number, { now, settings: { recordingPausedSeconds } }: CardFacts): boolean =>
  recordingPausedSeconds > 0 && now - since >= recordingPausedSeconds * 1000;

const onHold: Rule = (call) => {
  const since = heldSince(call);
  return since === null ? null : word('onHold', since);
};

const muted: Rule = (call) => {
  const since = mutedSince(call);
  return since === null ? null : word('muted', since);
};

/** Applies even while its alert is snoozed: the fact is still true. */
const oneWay: Rule = (call, facts) => {
  const found = selectAttention(facts).find((one) => one.kind === 'oneWay' && isSameCall(one, call));
  if (found?.kind !== 'oneWay') return null;
  return word(found.missing === 'input' ? 'oneWayIn' : 'oneWayOut', facts.now - found.ms);
};

const recordingPaused: Rule = (call, facts) => {
  const since = pausedSince(call);
  return since !== null && isPausedForLong(since, facts) ? word('recordingPaused', since) : null;
};

const isInDoubt = (call: Call): boolean => call.unverified.includes('existence');

/** Returns when the later call of a consultation became active. */
function pairSince(call: ActiveCall, beside: readonly Call[]): number {
  const live = beside.filter(({ endedAt }) => endedAt === null);
  const began = live.map(({ startedAt, activeAt }) => startedAt ?? activeAt ?? -Infinity);
  return Math.max(call.startedAt ?? call.activeAt, ...began);
}

/** Names how the parties are connected. A hold in doubt counts as unknown; a call whose existence is in doubt is ignored. */
const others: Rule = (call, { state, openCalls, now }) => {
  const parties = call.parties.map((party) => (party.isUnverified ? { ...party, hold: 'unknown' as const } : party));
  const sure = { ...call, parties };
  const beside = openCalls.filter(
    (other) => !isSameCall(other, call) && !isInDoubt(other) && selectHasRecentNews(state, other, now),
  );
  const count = parties.filter(isPresent).length;
  switch (selectOthersOnLine({ ...state, calls: [sure, ...beside] }, sure, now)) {
    case 'consult':
      return word('consult', call.mixedSince === null ? pairSince(call, beside) : sinceActive(call, call.mixedSince));
    case 'conference':
      return word('conference', connectedSince(call), count + 1);
    case 'several':
      return word('several', connectedSince(call), count);
    case 'one':
      return null;
  }
};

/** Rules in order, the most serious first. */
const RULES: readonly Rule[] = [onHold, muted, oneWay, recordingPaused, others];

function activeWord(call: ActiveCall, facts: CardFacts): CallWord {
  const first = isStale(facts, call) ? undefined : RULES.map((rule) => rule(call, facts)).find((found) => found);
  return first ?? word('connected', connectedSince(call));
}

/** Selects the word for a call; null: it is not shown as a current call. */
export function selectWord(call: Call, facts: CardFacts): CallWord | null {
  switch (call.phase) {
    case 'ringing':
      return word(selectUnconnectedStatus(call), call.startedAt);
    case 'active':
      return activeWord(call, facts);
    case 'wrapUp': {
      const ending = endingOf(call, facts);
      if (ending === 'over') return null;
      return word(ending, ending === 'wrapUpUnknown' ? null : call.endedAt);
    }
    case 'closed':
      return null;
  }
}

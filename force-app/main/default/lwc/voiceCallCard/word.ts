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

/** The worst that is true of a call. */
export type WordKind =
  | 'onHold'
  | 'muted'
  /** The rep may not hear them; they may not hear the rep. */
  | 'oneWayIn'
  | 'oneWayOut'
  | 'recordingPaused'
  | 'consult'
  | 'conference'
  /** Several parties, and nothing says who hears whom. */
  | 'several'
  | 'connected'
  | 'ringing'
  | 'dialing'
  | 'calling'
  | Exclude<Ending, 'over'>;

/** A word for a call, and the time beside it. */
export interface CallWord {
  readonly kind: WordKind;
  /** State time from which its time counts, epoch milliseconds; null: it has none. */
  readonly since: number | null;
  /** Of a conference everybody on it, the rep included; of several the others on the line; null: not counted. */
  readonly count: number | null;
}

type ActiveCall = Extract<Call, { phase: 'active' }>;
type Rule = (call: ActiveCall, facts: CardFacts) => CallWord | null;

const word = (kind: WordKind, since: number | null, count: number | null = null): CallWord => ({ kind, since, count });

/** Whether the end of the call may have been missed: nothing of it is claimed as of now. */
export const isStale = ({ state, now }: CardFacts, call: Call): boolean => !selectHasRecentNews(state, call, now);

/** Since when the call is connected, as far as anybody saw. */
export const connectedSince = ({ connectedAt, activeAt }: ActiveCall): number => connectedAt ?? activeAt;

/** What is on, since when: no earlier than the call is active. */
const sinceActive = ({ activeAt }: ActiveCall, since: number): number => Math.max(since, activeAt);

/** Since when everyone is on hold; null: not, or it is in doubt. */
export function heldSince(call: ActiveCall): number | null {
  const isInDoubt = call.parties.some((party) => isPresent(party) && party.isUnverified);
  return isInDoubt || call.onHold.since === null ? null : sinceActive(call, call.onHold.since);
}

/** Since when the microphone is off; null: not, or it is in doubt. */
export function mutedSince(call: ActiveCall): number | null {
  const { muted, unverified } = call;
  return muted.since === null || unverified.includes('mute') ? null : sinceActive(call, muted.since);
}

/** Since when recording is paused; null: not, or it is in doubt. */
export function pausedSince(call: ActiveCall): number | null {
  const { recordingPaused, unverified } = call;
  const { since } = recordingPaused;
  return since === null || unverified.includes('recording') ? null : sinceActive(call, since);
}

/** Whether recording has been paused for longer than the admin lets pass. */
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

/** Also while its reminder is put off: what is true stays. */
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

/** When the later of two calls began that are the two of a consultation. */
function pairSince(call: ActiveCall, beside: readonly Call[]): number {
  const live = beside.filter(({ endedAt }) => endedAt === null);
  const began = live.map(({ startedAt, activeAt }) => startedAt ?? activeAt ?? -Infinity);
  return Math.max(call.startedAt ?? call.activeAt, ...began);
}

/** A hold in doubt counts as not known, and a call whose existence is in doubt is not beside this one. */
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

/** The first that applies, worst first. */
const RULES: readonly Rule[] = [onHold, muted, oneWay, recordingPaused, others];

function activeWord(call: ActiveCall, facts: CardFacts): CallWord {
  const first = isStale(facts, call) ? undefined : RULES.map((rule) => rule(call, facts)).find((found) => found);
  return first ?? word('connected', connectedSince(call));
}

/** Selects the word for a call; null: it is not shown as a call that goes on. */
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

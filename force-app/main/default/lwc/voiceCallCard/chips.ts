import { selectCleanSample } from 'c/voiceAttention';
import { gradeOf, type AudioGrade } from 'c/voiceAudioQuality';
import type { Call } from 'c/voiceCallState';
import type { CardFacts } from './facts';
import { heldSince, isStale, mutedSince, pausedSince, type CallWord } from './word';

/** A fact beside the word of a call. */
export type CallChip =
  | { readonly kind: 'muted' }
  /** `since`: state time, epoch milliseconds. */
  | { readonly kind: 'recordingPaused'; readonly since: number }
  | { readonly kind: 'recordingResumed' }
  | { readonly kind: 'audio'; readonly grade: AudioGrade }
  /** It was so when watching stopped, and no event has reported it since. */
  | { readonly kind: 'onHoldInDoubt' | 'mutedInDoubt' | 'recordingPausedInDoubt' }
  /** The end of the call may have been missed. */
  | { readonly kind: 'noRecentNews' };

type ActiveCall = Extract<Call, { phase: 'active' }>;
type Rule = (call: ActiveCall, facts: CardFacts, word: CallWord) => CallChip | null;

/** For this long (milliseconds) a resumed recording is shown: docs/contract.md, "What the screen may claim". */
const RESUMED_MS = 10_000;

/** Returns when recording was resumed; null: it was not, or is in doubt. */
function resumedAt({ recording, unverified, changes }: Call): number | null {
  if (recording !== 'recording' || unverified.includes('recording')) return null;
  const last = changes.findLastIndex((change) => change.recording !== 'recording');
  return changes[last + 1]?.at ?? null;
}

const muted: Rule = (call, _, { kind }) => (kind !== 'muted' && mutedSince(call) !== null ? { kind: 'muted' } : null);

const recording: Rule = (call, { now }, { kind }) => {
  const since = pausedSince(call);
  if (since !== null) return kind === 'recordingPaused' ? null : { kind: 'recordingPaused', since };
  const at = resumedAt(call);
  return at !== null && now - at < RESUMED_MS ? { kind: 'recordingResumed' } : null;
};

/** Applies if audio is poor or worse. Better audio is a word among the facts below. */
const audio: Rule = (call, facts, { kind }) => {
  const grade = kind === 'oneWayIn' || kind === 'oneWayOut' ? null : selectAudioGrade(call, facts);
  return grade === 'poor' || grade === 'bad' ? { kind: 'audio', grade } : null;
};

const onHoldInDoubt: Rule = (call) =>
  call.onHold.since !== null && heldSince(call) === null ? { kind: 'onHoldInDoubt' } : null;

const mutedInDoubt: Rule = ({ mute, unverified }) =>
  mute === 'on' && unverified.includes('mute') ? { kind: 'mutedInDoubt' } : null;

const pauseInDoubt: Rule = ({ recording: state, unverified }) =>
  state === 'paused' && unverified.includes('recording') ? { kind: 'recordingPausedInDoubt' } : null;

const RULES: readonly Rule[] = [muted, mutedInDoubt, onHoldInDoubt, recording, pauseInDoubt, audio];

/** Selects how the call sounds now, by its latest clean report; null: none. */
export function selectAudioGrade(call: Call, { now }: CardFacts): AudioGrade | null {
  const sample = call.phase === 'active' ? selectCleanSample(call, now) : null;
  if (!sample) return null;
  const grade = gradeOf(sample.mos);
  // One direction that sounds well says nothing of the other, from which nothing came.
  return sample.isOneWay && (grade === 'good' || grade === 'fair') ? null : grade;
}

/** Selects the facts beside the word of a call. */
export function selectChips(call: Call, facts: CardFacts, word: CallWord): readonly CallChip[] {
  if (isStale(facts, call)) return [{ kind: 'noRecentNews' }];
  if (call.phase !== 'active') return [];
  return RULES.map((rule) => rule(call, facts, word)).filter((chip) => chip !== null);
}

import type { AudioSample } from 'c/voiceAudioQuality';
import { callKey, isSameCall, selectHasRecentNews, type Call, type CallRef, type Party } from 'c/voiceCallState';
import { isGivenUp } from 'c/voiceRelayStatus';
import { audioTrouble, selectOneWayAudio, type OneWayAudio } from './audioTrouble';
import type { AttentionFacts } from './facts';
import { longestDoubtedHold, longestHold, longestPossibleHold, runningMs } from './holds';
import type { Snoozes } from './snooze';

interface Timed {
  readonly level: 'warning' | 'critical';
  /** Milliseconds since it began. Wrap-up: until its target, negative after it. Poor audio: since that batch. */
  readonly ms: number;
}
type Found =
  /** `mayMuted`: muted when watching stopped, and no event has reported it since. */
  | (Timed & { readonly kind: 'muted' | 'mayMuted' | 'recordingPaused' | 'wrapUp' | 'noAudioReport' })
  /** The party that has been on hold the longest. `mayHold`: it may have been, unwatched, or an end was missed. */
  | (Timed & { readonly kind: 'hold' | 'mayHold'; readonly party: Party })
  /** `sample`: the last batch that was poor or worse. */
  | (Timed & { readonly kind: 'audio'; readonly sample: AudioSample })
  /** `missing`: the direction without packets. */
  | (Timed & { readonly kind: 'oneWay'; readonly missing: OneWayAudio['missing'] });

/** An alert: something that a rep should look at, and its call. */
export type Attention = Found & CallRef;

export const NO_SNOOZE: Snoozes = new Map();

/** Seconds before the target of a wrap-up at which it is announced. */
const WRAP_UP_WARNING_SECONDS = 30;

interface Moment extends AttentionFacts {
  /** Whether the rep may be talking on another call. This one may be on hold then, although no event says so. */
  readonly isElsewhere: boolean;
}
type Rule = (call: Call, moment: Moment) => Found | null;

const isDue = (ms: number, seconds: number): boolean => seconds > 0 && ms >= seconds * 1000;

function warnAfter(
  kind: 'muted' | 'mayMuted' | 'recordingPaused' | 'noAudioReport',
  ms: number | null,
  seconds: number,
) {
  return ms !== null && isDue(ms, seconds) ? ({ kind, level: 'warning', ms } as const) : null;
}

/** Applies unless everyone is on hold: then nobody needs to hear the rep. */
const muted: Rule = (call, { now, settings }) => {
  if (call.onHold.since !== null) return null;
  const kind = call.unverified.includes('mute') ? 'mayMuted' : 'muted';
  return warnAfter(kind, runningMs(call, call.muted.since, now), settings.mutedSeconds);
};

const hold: Rule = (call, { now, settings: { holdSeconds, longHoldSeconds } }) => {
  const longest = longestHold(call, now);
  if (!longest) return null;
  if (isDue(longest.ms, longHoldSeconds)) return { kind: 'hold', level: 'critical', ...longest };
  return isDue(longest.ms, holdSeconds) ? { kind: 'hold', level: 'warning', ...longest } : null;
};

/** Is never critical: the hold, or the call, may be over. */
const mayHold: Rule = (call, { state, now, settings: { holdSeconds } }) => {
  const isKnown = selectHasRecentNews(state, call, now);
  const longest = isKnown ? longestDoubtedHold(call, now) : longestPossibleHold(state, call, now);
  return longest && isDue(longest.ms, holdSeconds) ? { kind: 'mayHold', level: 'warning', ...longest } : null;
};

const recordingPaused: Rule = (call, { now, settings }) =>
  call.unverified.includes('recording')
    ? null
    : warnAfter('recordingPaused', runningMs(call, call.recordingPaused.since, now), settings.recordingPausedSeconds);

/** Applies only if this user's wrap-ups are known to end, and not after an inferred end, which may be wrong. */
const wrapUp: Rule = (call, { now, sawWrapUpEnd, settings: { wrapUpTargetSeconds, wrapUpGiveUpSeconds } }) => {
  if (call.phase !== 'wrapUp' || call.canReopen || wrapUpTargetSeconds === 0 || !sawWrapUpEnd) return null;
  if (isGivenUp(call, now, wrapUpGiveUpSeconds)) return null;
  const ms = call.endedAt + wrapUpTargetSeconds * 1000 - now;
  if (ms <= 0) return { kind: 'wrapUp', level: 'critical', ms };
  return ms <= WRAP_UP_WARNING_SECONDS * 1000 ? { kind: 'wrapUp', level: 'warning', ms } : null;
};

const oneWay: Rule = (call, { state, now, settings: { audioBatches }, isElsewhere }) => {
  const found = audioBatches === 0 || isElsewhere ? null : selectOneWayAudio(state, call, now);
  return found && { kind: 'oneWay', level: 'critical', ms: now - found.since, missing: found.missing };
};

const audio: Rule = (call, { now, settings: { audioBatches }, isElsewhere }) => {
  const trouble = audioBatches === 0 || isElsewhere ? null : audioTrouble(call, audioBatches, now);
  if (!trouble) return null;
  const { sample, isBad } = trouble;
  return { kind: 'audio', level: isBad ? 'critical' : 'warning', ms: now - sample.at, sample };
};

/** Applies unless nobody watched for a while: reports may have come then. */
const noAudioReport: Rule = ({ audio: reported, wasUnwatched }, { now, settings, isElsewhere }) =>
  !reported || isElsewhere || wasUnwatched
    ? null
    : warnAfter('noAudioReport', now - reported.lastReportAt, settings.audioReportSeconds);

/** Rules in order: of equal levels the earlier comes first. A fact in doubt raises no alert that claims it. */
const ACTIVE_RULES: readonly Rule[] = [muted, hold, mayHold, recordingPaused, oneWay, audio, noAudioReport];
/** Rules for a call without recent news: its mute, recording and audio are not known now. */
const STALE_RULES: readonly Rule[] = [mayHold];
const OVER_RULES: readonly Rule[] = [wrapUp];

/** The order in which alerts of the same level are shown. */
const KINDS: readonly Attention['kind'][] = [
  'muted',
  'hold',
  'mayHold',
  'mayMuted',
  'recordingPaused',
  'wrapUp',
  'oneWay',
  'audio',
  'noAudioReport',
];
const LEVELS: readonly Attention['level'][] = ['critical', 'warning'];

function rulesOf(call: Call, { state, now }: AttentionFacts): readonly Rule[] {
  if (call.phase !== 'active') return OVER_RULES;
  return selectHasRecentNews(state, call, now) ? ACTIVE_RULES : STALE_RULES;
}

/** Makes the key by which an alert is snoozed and announced. A warning that becomes critical gets a new key. */
export function keyOf(one: Pick<Attention, 'callId' | 'leg' | 'kind' | 'level'>): string {
  return `${one.kind} ${one.level} ${callKey(one)}`;
}

/** Whether the alert is snoozed. Snoozing a wrap-up before its target also snoozes it after. */
function isPutOff(one: Attention, snoozes: Snoozes, now: number): boolean {
  const levels = one.kind === 'wrapUp' ? LEVELS : [one.level];
  return levels.some((level) => (snoozes.get(keyOf({ ...one, level })) ?? -Infinity) > now);
}

/** Selects the alerts that are not snoozed, the most serious first. */
export function selectAttention(facts: AttentionFacts, snoozes: Snoozes = NO_SNOOZE): readonly Attention[] {
  const { state, openCalls, now } = facts;
  const talks = openCalls.filter(
    (call) => call.endedAt === null && call.onHold.since === null && selectHasRecentNews(state, call, now),
  );
  const found = openCalls.flatMap((call): readonly Attention[] => {
    const { callId, leg } = call;
    const isElsewhere = talks.some((other) => !isSameCall(other, call));
    const ones = rulesOf(call, facts).map((rule) => rule(call, { ...facts, isElsewhere }));
    return ones.filter((one) => one !== null).map((one) => ({ ...one, callId, leg }));
  });
  const rank = ({ level, kind }: Attention): number => LEVELS.indexOf(level) * KINDS.length + KINDS.indexOf(kind);
  return found.filter((one) => !isPutOff(one, snoozes, now)).sort((a, b) => rank(a) - rank(b));
}

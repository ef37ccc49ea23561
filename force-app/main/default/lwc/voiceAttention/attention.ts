import type { AudioSample } from 'c/voiceAudioQuality';
import type { Call, Party } from 'c/voiceCallState';
import { audioTrouble } from './audioTrouble';
import type { Snoozes } from './snooze';
import type { Thresholds } from './thresholds';

interface Told {
  readonly level: 'warning' | 'critical';
  /** Milliseconds that it has lasted; of a wrap-up the time left, less than 0 past its target; of audio since that batch. */
  readonly ms: number;
}
type Found =
  | (Told & { readonly kind: 'muted' | 'recordingPaused' | 'wrapUp' | 'noAudioReport' })
  /** Who has been on hold the longest. */
  | (Told & { readonly kind: 'hold'; readonly party: Party })
  /** The last batch that was poor or worse. */
  | (Told & { readonly kind: 'audio'; readonly sample: AudioSample });

/** Something that a rep should look at. */
export type Attention = Found & { readonly callId: string };

export const NO_SNOOZE: Snoozes = new Map();

/** Seconds before a wrap-up's target at which it is mentioned. */
const WRAP_UP_WARNING_SECONDS = 30;

interface Moment {
  /** State time, epoch milliseconds. */
  readonly now: number;
  readonly thresholds: Thresholds;
  /** The rep may be talking on another call: this one may be on hold then, of which no event tells. */
  readonly isElsewhere: boolean;
}
type Rule = (call: Call, moment: Moment) => Found | null;

const isDue = (ms: number, seconds: number): boolean => seconds > 0 && ms >= seconds * 1000;

/** Something that counts in a call since then; null: it does not. */
function runningMs({ activeAt }: Call, since: number | null, now: number): number | null {
  return since === null || activeAt === null ? null : now - Math.max(since, activeAt);
}

function warnAfter(kind: 'muted' | 'recordingPaused' | 'noAudioReport', ms: number | null, seconds: number) {
  return ms !== null && isDue(ms, seconds) ? ({ kind, level: 'warning', ms } as const) : null;
}

/** Who has been on hold the longest, and for how long; nobody whose hold a reload put in doubt. */
function longestHold(call: Call, now: number): { readonly party: Party; readonly ms: number } | null {
  const held = call.parties.flatMap((party) => {
    const ms = party.isUnverified ? null : runningMs(call, party.held.since, now);
    return ms === null ? [] : [{ party, ms }];
  });
  return held.sort((one, other) => other.ms - one.ms)[0] ?? null;
}

/** When each speaks; of what is equally bad the earlier one is told. What a reload put in doubt is not told. */
const RULES: readonly Rule[] = [
  (call, { now, thresholds }) =>
    call.phase === 'active' && call.onHold.since === null && !call.unverified.includes('mute')
      ? warnAfter('muted', runningMs(call, call.muted.since, now), thresholds.mutedSeconds)
      : null,
  (call, { now, thresholds: { holdSeconds, longHoldSeconds } }) => {
    const longest = call.phase === 'active' ? longestHold(call, now) : null;
    if (!longest) return null;
    if (isDue(longest.ms, longHoldSeconds)) return { kind: 'hold', level: 'critical', ...longest };
    return isDue(longest.ms, holdSeconds) ? { kind: 'hold', level: 'warning', ...longest } : null;
  },
  (call, { now, thresholds }) =>
    call.phase === 'active' && !call.unverified.includes('recording')
      ? warnAfter(
          'recordingPaused',
          runningMs(call, call.recordingPaused.since, now),
          thresholds.recordingPausedSeconds,
        )
      : null,
  // An end that was only concluded may be none, and a wrap-up that is given up is shown as not reported.
  (call, { now, thresholds: { wrapUpTargetSeconds, wrapUpGiveUpSeconds } }) => {
    if (call.phase !== 'wrapUp' || call.canReopen || wrapUpTargetSeconds === 0) return null;
    if (isDue(now - call.endedAt, wrapUpGiveUpSeconds)) return null;
    const ms = call.endedAt + wrapUpTargetSeconds * 1000 - now;
    if (ms <= 0) return { kind: 'wrapUp', level: 'critical', ms };
    return ms <= WRAP_UP_WARNING_SECONDS * 1000 ? { kind: 'wrapUp', level: 'warning', ms } : null;
  },
  (call, { now, thresholds: { audioBatches }, isElsewhere }) => {
    if (call.phase !== 'active' || audioBatches === 0 || isElsewhere) return null;
    const trouble = audioTrouble(call, audioBatches, now);
    if (!trouble) return null;
    const { sample, isBad } = trouble;
    return { kind: 'audio', level: isBad ? 'critical' : 'warning', ms: now - sample.at, sample };
  },
  // After a reload nobody knows what came while the page was away.
  (call, { now, thresholds, isElsewhere }) => {
    const last = call.audio?.recent.at(-1);
    if (call.phase !== 'active' || !last || isElsewhere || call.isRestored) return null;
    return warnAfter('noAudioReport', now - last.at, thresholds.audioReportSeconds);
  },
];

const LEVELS: readonly Attention['level'][] = ['critical', 'warning'];

/** What tells one from another: a warning that becomes critical is told anew. */
export function keyOf({ callId, kind, level }: Pick<Attention, 'callId' | 'kind' | 'level'>): string {
  return `${kind} ${level} ${callId}`;
}

/** Whether it was put off. More time for a wrap-up is more time past its target too. */
function isPutOff(one: Attention, snoozes: Snoozes, now: number): boolean {
  const levels = one.kind === 'wrapUp' ? LEVELS : [one.level];
  return levels.some((level) => (snoozes.get(keyOf({ ...one, level })) ?? -Infinity) > now);
}

/**
 * What a rep should look at, the worst first; what was put off is left out.
 * @param calls all that are open, those of other pages too: they tell on which one the rep talks
 * @param now state time, epoch milliseconds
 */
export function selectAttention(
  calls: readonly Call[],
  now: number,
  thresholds: Thresholds,
  snoozes: Snoozes = NO_SNOOZE,
): readonly Attention[] {
  const talks = calls.filter(({ endedAt, onHold }) => endedAt === null && onHold.since === null);
  const found = RULES.flatMap((rule) =>
    calls.flatMap((call): Attention[] => {
      const { callId } = call;
      const isElsewhere = talks.some((other) => other.callId !== callId);
      const one = rule(call, { now, thresholds, isElsewhere });
      return one ? [{ ...one, callId }] : [];
    }),
  );
  const told = found.filter((one) => !isPutOff(one, snoozes, now));
  return told.sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}

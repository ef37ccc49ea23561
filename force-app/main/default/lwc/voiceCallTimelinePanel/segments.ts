import type { Call, Change } from 'c/voiceCallState';
import { isGivenUp } from 'c/voiceRelayStatus';

/** `notKept`: hold, mute and recording of that time are no longer kept. */
export type SegmentKind = 'ringing' | 'talk' | 'hold' | 'notKept' | 'wrapUp';
export type MarkKind = 'muted' | 'recordingPaused';

/** A stretch of the call's time: epoch milliseconds on the state's clock, without `to`. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}
export interface Segment extends Stretch {
  readonly kind: SegmentKind;
  /** Which of its ends no event reported; null: neither. */
  readonly unseen: 'start' | 'end' | null;
}
export interface Mark extends Stretch {
  readonly kind: MarkKind;
}

/** A call cut into segments without gaps, and the marks for mute and paused recording. */
export interface Timeline extends Stretch {
  readonly segments: readonly Segment[];
  /** They lie within the active time, like the totals of mute and recording pause. */
  readonly marks: readonly Mark[];
}

const lengthOf = ({ from, to }: Stretch): number => to - from;

/** Lists the stretches over which `read` returns the same, cut to `within`. */
function runsOf(changes: readonly Change[], within: Stretch, read: (change: Change) => boolean) {
  const runs: (Stretch & { readonly isOn: boolean })[] = [];
  changes.forEach((change, index) => {
    const until = Math.min(changes[index + 1]?.at ?? within.to, within.to);
    if (until <= within.from && change.at < within.from) return;
    const isOn = read(change);
    const last = runs.at(-1);
    if (last?.isOn === isOn) runs[runs.length - 1] = { ...last, to: until };
    else runs.push({ from: Math.max(change.at, within.from), to: until, isOn });
  });
  return runs;
}

function talkAndHold(call: Call, kept: Stretch): readonly Segment[] {
  const runs = runsOf(call.changes, kept, (change) => change.onHold);
  const isShown = (run: (typeof runs)[number]): boolean =>
    run.isOn || lengthOf(run) > 0 || (run === runs.at(-1) && (call.phase === 'active' || runs.length === 1));
  return runs.filter(isShown).map(({ from, to, isOn }) => ({ kind: isOn ? 'hold' : 'talk', from, to, unseen: null }));
}

/** Lists the segments of the active time; the first is the part that the kept changes do not cover. */
function activeSegments(call: Call, active: Stretch, kept: Stretch): readonly Segment[] {
  const before: Segment = { kind: 'notKept', from: active.from, to: kept.from, unseen: null };
  const segments = [...(lengthOf(before) > 0 ? [before] : []), ...talkAndHold(call, kept)];
  return segments.map((segment, index) =>
    index === 0 && call.connectedAt === null ? { ...segment, unseen: 'start' } : segment,
  );
}

function marksOf(call: Call, kept: Stretch): readonly Mark[] {
  const marks = (kind: MarkKind, read: (change: Change) => boolean): readonly Mark[] =>
    runsOf(call.changes, kept, read)
      .filter(({ isOn }) => isOn)
      .map(({ from, to }) => ({ kind, from, to }));
  return [
    ...marks('muted', ({ mute }) => mute === 'on'),
    ...marks('recordingPaused', ({ recording }) => recording === 'paused'),
  ];
}

/** Lists the known part of the wrap-up; empty if only the start of another call ended it, or if it may not be one. */
function wrapUpsOf(call: Call, now: number, giveUpSeconds: number | null): readonly Segment[] {
  if (call.endedAt === null) return [];
  const wrapUp = { kind: 'wrapUp', from: call.endedAt } as const;
  if (call.phase !== 'wrapUp')
    return call.wrapUpEndedAt === null ? [] : [{ ...wrapUp, to: call.wrapUpEndedAt, unseen: null }];
  if (giveUpSeconds === null) return [];
  if (!isGivenUp(call, now, giveUpSeconds)) return [{ ...wrapUp, to: now, unseen: null }];
  return [{ ...wrapUp, to: call.endedAt + giveUpSeconds * 1000, unseen: 'end' }];
}

/**
 * @param now state time, epoch milliseconds; what still runs ends there
 * @param giveUpSeconds after which the end of a wrap-up counts as not reported; null: the end of a call may begin no wrap-up
 */
export function timelineOf(call: Call, now: number, giveUpSeconds: number | null): Timeline {
  const { startedAt, activeAt, connectedAt, endedAt, changes } = call;
  const end = endedAt ?? now;
  const segments: Segment[] = [];
  let marks: readonly Mark[] = [];
  if (startedAt !== null) {
    const unseen = activeAt !== null && connectedAt === null ? 'end' : null;
    segments.push({ kind: 'ringing', from: startedAt, to: activeAt ?? end, unseen });
  }
  if (activeAt !== null) {
    const active = { from: activeAt, to: end };
    const kept = { from: Math.max(activeAt, changes[0]?.at ?? end), to: end };
    segments.push(...activeSegments(call, active, kept));
    marks = marksOf(call, kept);
  }
  segments.push(...wrapUpsOf(call, now, giveUpSeconds));
  return { from: startedAt ?? activeAt ?? end, to: segments.at(-1)?.to ?? end, segments, marks };
}

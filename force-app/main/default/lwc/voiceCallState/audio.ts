import type { AudioSample } from 'c/voiceAudioQuality';
import type { CallPatch } from './patchCall';
import { withLast } from './recent';
import { hasRecentNews } from './recentNews';
import type { Step } from './step';
import type { AudioRecord, Call, Change } from './call';

/** Two hours of batches, one every 30 s. */
const RECENT_BATCHES = 240;
/** The time that a batch covers. */
const WINDOW_MS = 30_000;
/** The most hold or mute in its window with which a batch is still clean. */
const HELD_MOST_MS = 5000;

const NO_AUDIO: AudioRecord = {
  reports: 0,
  lastReportAt: 0,
  batches: 0,
  oneWay: 0,
  mosMin: null,
  mosSum: null,
  lossMaxPct: null,
  jitterMaxMs: null,
  rttMaxMs: null,
  recent: [],
};

const isQuiet = ({ onHold, mute }: Change): boolean => onHold || mute === 'on';

/** Sums the milliseconds from `from` to `at` in which everyone was on hold or the rep was muted. */
function quietMs(changes: readonly Change[], from: number, at: number): number {
  return changes.reduce((ms, change, index) => {
    const until = changes[index + 1]?.at ?? at;
    return isQuiet(change) ? ms + Math.max(0, until - Math.max(change.at, from)) : ms;
  }, 0);
}

/** Whether the other call was live in the batch's window. A call without recent news does not count. */
function wasBeside(other: Call, from: number, { state, at }: Step): boolean {
  return other.endedAt === null ? hasRecentNews(state.calls, other, at) : other.endedAt > from;
}

/** Whether a batch counts for alarms: its window is after the connect, with at most 5 s of hold or mute and no other live call. */
function isClean(call: Call, step: Step): boolean {
  const from = step.at - WINDOW_MS;
  if (call.phase !== 'active' || call.activeAt > from) return false;
  if (quietMs(call.changes, from, step.at) > HELD_MOST_MS) return false;
  const isThis = (other: Call): boolean => other.callId === call.callId && other.leg === call.leg;
  return !step.state.calls.some((other) => !isThis(other) && wasBeside(other, from, step));
}

/** Returns the largest known figure; null: none is known. */
function maxKnown(...figures: readonly (number | null | undefined)[]): number | null {
  const known = figures.filter((figure) => typeof figure === 'number');
  return known.length ? Math.max(...known) : null;
}

/** Adds the figures of one batch. */
function withSample(audio: AudioRecord, { input, output, rttMs, mos, isOneWay }: AudioSample): AudioRecord {
  return {
    ...audio,
    batches: audio.batches + 1,
    oneWay: audio.oneWay + Number(isOneWay),
    mosMin: Math.min(audio.mosMin ?? mos, mos),
    mosSum: (audio.mosSum ?? 0) + mos,
    lossMaxPct: maxKnown(audio.lossMaxPct, input?.lossPct, output?.lossPct),
    jitterMaxMs: maxKnown(audio.jitterMaxMs, input?.jitterMs, output?.jitterMs),
    rttMaxMs: maxKnown(audio.rttMaxMs, rttMs),
  };
}

/** Counts an AUDIO_STATS as a report, and as a batch if it has a sample. */
export function addBatch(call: Call, step: Step): CallPatch {
  const { at, sample } = step;
  const was = call.audio ?? NO_AUDIO;
  const reported = { ...was, reports: was.reports + 1, lastReportAt: at };
  if (!sample) return { audio: reported };
  const recent = withLast(was.recent, { ...sample, at, isClean: isClean(call, step) }, RECENT_BATCHES);
  return { audio: { ...withSample(reported, sample), recent } };
}

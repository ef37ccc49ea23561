import type { AudioSample } from 'c/voiceAudioQuality';
import type { CallPatch } from './patchCall';
import { withLast } from './recent';
import { hasRecentNews } from './recentNews';
import type { Step } from './step';
import type { AudioRecord, Call, Change } from './call';

/** Two hours of batches at one each 30 s. */
const RECENT_BATCHES = 240;
/** The time that a batch covers. */
const WINDOW_MS = 30_000;
/** So much hold or mute in its window leaves a batch clean. */
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

/** Milliseconds from then to `at` with everyone on hold or the rep muted. */
function quietMs(changes: readonly Change[], from: number, at: number): number {
  return changes.reduce((ms, change, index) => {
    const until = changes[index + 1]?.at ?? at;
    return isQuiet(change) ? ms + Math.max(0, until - Math.max(change.at, from)) : ms;
  }, 0);
}

/** Whether the other call was live in the window; a call without recent news does not count. */
function wasBeside(other: Call, from: number, { state, at }: Step): boolean {
  return other.endedAt === null ? hasRecentNews(state.calls, other, at) : other.endedAt > from;
}

/** A batch counts for alarms if its window lies after the connect, holds at most 5 s of hold or mute, and no other live call is beside it. */
function isClean(call: Call, step: Step): boolean {
  const from = step.at - WINDOW_MS;
  if (call.phase !== 'active' || call.activeAt > from) return false;
  if (quietMs(call.changes, from, step.at) > HELD_MOST_MS) return false;
  const isThis = (other: Call): boolean => other.callId === call.callId && other.leg === call.leg;
  return !step.state.calls.some((other) => !isThis(other) && wasBeside(other, from, step));
}

/** The largest of a known figure and more of them; null: none. */
function largest(...figures: readonly (number | null | undefined)[]): number | null {
  const known = figures.filter((figure) => typeof figure === 'number');
  return known.length ? Math.max(...known) : null;
}

/** The figures with those of one batch more. */
function withSample(audio: AudioRecord, { input, output, rttMs, mos, isOneWay }: AudioSample): AudioRecord {
  return {
    ...audio,
    batches: audio.batches + 1,
    oneWay: audio.oneWay + Number(isOneWay),
    mosMin: Math.min(audio.mosMin ?? mos, mos),
    mosSum: (audio.mosSum ?? 0) + mos,
    lossMaxPct: largest(audio.lossMaxPct, input?.lossPct, output?.lossPct),
    jitterMaxMs: largest(audio.jitterMaxMs, input?.jitterMs, output?.jitterMs),
    rttMaxMs: largest(audio.rttMaxMs, rttMs),
  };
}

/** AUDIO_STATS: a report more, and with a sample a batch more. */
export function addBatch(call: Call, step: Step): CallPatch {
  const { at, sample } = step;
  const was = call.audio ?? NO_AUDIO;
  const reported = { ...was, reports: was.reports + 1, lastReportAt: at };
  if (!sample) return { audio: reported };
  const recent = withLast(was.recent, { ...sample, at, isClean: isClean(call, step) }, RECENT_BATCHES);
  return { audio: { ...withSample(reported, sample), recent } };
}

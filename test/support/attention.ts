import { selectAttention, type Attention, type AttentionFacts, type Snoozes } from 'c/voiceAttention';
import { selectOpenCalls } from 'c/voiceCallState';
import { DEFAULT_SETTINGS, type VoiceSettings } from 'c/voiceSettings';
import { event, stateOf } from './trace';

export const S = 1000;
export const ANN = { participant: 'Ann Lee' };
export const BO = { participant: 'Bo Roe' };

/** A call that the rep talks on from 10 s on. */
export const CONNECTED = [event('CALL_STARTED', 0, ANN), event('CALL_CONNECTED', 10 * S, ANN)];

/** Loss in per cent that makes a batch of that grade. */
export const LOSS_PCT = { good: 0, fair: 7, poor: 12, bad: 30 } as const;
export type Grade = keyof typeof LOSS_PCT;

/** One AUDIO_STATS batch: the customer hears as much as the grade says, and the rep everything. */
export const batch = (grade: Grade, at: number, detail: Record<string, unknown> = {}) =>
  event('AUDIO_STATS', at, {
    stats: [
      {
        inputChannelStats: { packetsCount: 1000, packetsLost: 0 },
        outputChannelStats: { packetsCount: 1000, packetsLost: 10 * LOSS_PCT[grade] },
      },
    ],
    ...detail,
  });

/** Batches of these grades, one each 30 s from 40 s on. */
export const batches = (...grades: readonly Grade[]) =>
  grades.map((grade, index) => batch(grade, (40 + 30 * index) * S));

/** An AUDIO_STATS batch without a packet in that direction. */
export const oneWayBatch = (missing: 'input' | 'output', at: number, detail: Record<string, unknown> = {}) => {
  const packets = { packetsCount: 1000, packetsLost: 0 };
  const none = { packetsCount: 0, packetsLost: 0 };
  const [input, output] = missing === 'input' ? [none, packets] : [packets, none];
  return event('AUDIO_STATS', at, { stats: [{ inputChannelStats: input, outputChannelStats: output }], ...detail });
};

/** What a test may choose: settings as an admin does, and what this tab knows of wrap-ups. */
type Chosen = Partial<VoiceSettings & Pick<AttentionFacts, 'sawWrapUpEnd'>>;

/** As most tests need them; an admin finds no wrap-up target, and a later reminder of a paused recording. */
const SETTINGS: VoiceSettings = { ...DEFAULT_SETTINGS, recordingPausedSeconds: 60, wrapUpTargetSeconds: 120 };

/** The facts at a moment after the lines, in a tab that has seen a wrap-up end unless chosen otherwise. */
export function attentionFacts(
  lines: readonly unknown[],
  now: number,
  { sawWrapUpEnd = true, ...settings }: Chosen = {},
): AttentionFacts {
  const state = stateOf(lines);
  return { state, openCalls: selectOpenCalls(state, now), now, settings: { ...SETTINGS, ...settings }, sawWrapUpEnd };
}

/** What needs attention at a moment after the lines; a setting is as an admin finds it unless chosen otherwise. */
export function attentionAt(
  lines: readonly unknown[],
  now: number,
  chosen: Chosen = {},
  snoozes?: Snoozes,
): readonly Attention[] {
  return selectAttention(attentionFacts(lines, now, chosen), snoozes);
}

/** The same as `kind level`, the worst first. */
export const namesAt = (...args: Parameters<typeof attentionAt>): readonly string[] =>
  attentionAt(...args).map(({ kind, level }) => `${kind} ${level}`);

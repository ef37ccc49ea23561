import { selectAttention, thresholdsOf, type Attention, type Snoozes, type Thresholds } from 'c/voiceAttention';
import { event, viewOf } from './trace';

export const S = 1000;
export const ANN = { participant: 'Ann Lee' };
export const BO = { participant: 'Bo Roe' };

/** A call that the rep talks on from 10 s on. */
export const CONNECTED = [event('CALL_STARTED', 0, ANN), event('CALL_CONNECTED', 10 * S, ANN)];

/** Loss in per cent that makes a batch of that grade. */
export const LOSS_PCT = { good: 0, fair: 7, poor: 12, bad: 30 } as const;
export type Grade = keyof typeof LOSS_PCT;

/** One AUDIO_STATS batch of which the customer hears as much as is told, and the rep everything. */
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

/** What needs attention so long after the lines; every threshold as an admin finds it unless told otherwise. */
export function attentionAt(
  lines: readonly unknown[],
  now: number,
  chosen: Partial<Thresholds> = {},
  snoozes?: Snoozes,
): readonly Attention[] {
  return selectAttention(viewOf(lines).calls, now, thresholdsOf(chosen), snoozes);
}

/** The same as `kind level`, the worst first. */
export const namesAt = (...args: Parameters<typeof attentionAt>): readonly string[] =>
  attentionAt(...args).map(({ kind, level }) => `${kind} ${level}`);

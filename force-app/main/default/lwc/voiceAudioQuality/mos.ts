/** Grades of a score, best first. */
export type AudioGrade = 'good' | 'fair' | 'poor' | 'bad';

/** The lowest score of each grade but `bad`, best first; scores run from 1 to 4.4. */
export const GRADES: readonly (readonly [number, AudioGrade])[] = [
  [4.0, 'good'],
  [3.6, 'fair'],
  [3.1, 'poor'],
];

/** Grades an estimated mean opinion score, 1 to 4.4. */
export function gradeOf(mos: number): AudioGrade {
  return GRADES.find(([lowest]) => mos >= lowest)?.[1] ?? 'bad';
}

/** Computes the R factor, not clamped, by ITU-T G.107 (E-model) shortened for G.711: loss in per cent, times in milliseconds. */
export function ratingOf(lossPct: number, jitterMs: number, rttMs: number | null): number {
  const latencyMs = (rttMs ?? 0) + 2 * jitterMs + 10;
  return 93.2 - (latencyMs < 160 ? latencyMs / 40 : (latencyMs - 120) / 10) - 2.5 * lossPct;
}

/**
 * Estimates the mean opinion score, 1 to 4.4, by the shortened E-model; loss in per cent, jitter in milliseconds.
 * @param rttMs round trip in milliseconds; null (not measured) counts as 0
 */
export function estimateMos(lossPct: number, jitterMs: number, rttMs: number | null): number {
  const rating = Math.max(0, Math.min(100, ratingOf(lossPct, jitterMs, rttMs)));
  return Math.max(1, 1 + 0.035 * rating + 0.000007 * rating * (rating - 60) * (100 - rating));
}

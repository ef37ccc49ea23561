/** How good a score is, best first. */
export type AudioGrade = 'good' | 'fair' | 'poor' | 'bad';

/** The lowest score of each grade but the last, best first, on the 1 to 4.4 scale of the estimate. */
export const GRADES: readonly (readonly [number, AudioGrade])[] = [
  [4.0, 'good'],
  [3.6, 'fair'],
  [3.1, 'poor'],
];

/** The grade of an estimated mean opinion score. */
export function gradeOf(mos: number): AudioGrade {
  return GRADES.find(([lowest]) => mos >= lowest)?.[1] ?? 'bad';
}

/** R factor, not clamped: ITU-T G.107 (E-model) shortened for G.711, with loss in per cent and times in milliseconds. */
export function ratingOf(lossPct: number, jitterMs: number, rttMs: number | null): number {
  const latencyMs = (rttMs ?? 0) + 2 * jitterMs + 10;
  return 93.2 - (latencyMs < 160 ? latencyMs / 40 : (latencyMs - 120) / 10) - 2.5 * lossPct;
}

/**
 * Estimated mean opinion score, 1 to 4.4, by the shortened E-model with loss in per cent.
 * @param rttMs round trip in milliseconds; null (not measured) counts as 0
 */
export function estimateMos(lossPct: number, jitterMs: number, rttMs: number | null): number {
  const rating = Math.max(0, Math.min(100, ratingOf(lossPct, jitterMs, rttMs)));
  return Math.max(1, 1 + 0.035 * rating + 0.000007 * rating * (rating - 60) * (100 - rating));
}

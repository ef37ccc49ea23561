import type { ChannelQuality } from './batch';
import { gradeOf, ratingOf } from './mos';

/** What lowers a score most: lost packets, the jitter buffer, or the round trip. */
export type AudioCause = 'loss' | 'jitter' | 'delay';

/** Finds what lowers a direction's R factor most; `rttMs` in milliseconds, null: not measured. Null: the direction is good. */
export function causeOf({ lossPct, jitterMs, mos }: ChannelQuality, rttMs: number | null): AudioCause | null {
  if (gradeOf(mos) === 'good') return null;
  const loss = ratingOf(0, jitterMs, rttMs);
  const jitter = ratingOf(lossPct, 0, rttMs);
  const delay = ratingOf(lossPct, jitterMs, null);
  if (loss >= Math.max(jitter, delay)) return 'loss';
  return jitter >= delay ? 'jitter' : 'delay';
}

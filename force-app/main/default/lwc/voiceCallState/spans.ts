import type { Span } from './call';

export const IDLE: Span = { ms: 0, since: null };

/** Computes the milliseconds of a span up to `at`. Only time after `activeAt` counts (null: none does). */
export function spanMs(span: Span, activeAt: number | null, at: number): number {
  if (span.since === null || activeAt === null) return span.ms;
  return span.ms + Math.max(0, at - Math.max(span.since, activeAt));
}

/** Starts or stops a span at `at`; returns the same object if it already runs, or stands. */
export function counting(span: Span, isOn: boolean, activeAt: number | null, at: number): Span {
  if (isOn === (span.since !== null)) return span;
  return isOn ? { ms: span.ms, since: at } : { ms: spanMs(span, activeAt, at), since: null };
}

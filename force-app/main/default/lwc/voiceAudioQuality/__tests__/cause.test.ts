import { causeOf, estimateMos, gradeOf, type ChannelQuality } from 'c/voiceAudioQuality';
import fc from 'fast-check';

type AudioCause = NonNullable<ReturnType<typeof causeOf>>;

const quality = (lossPct: number, jitterMs: number, rttMs: number | null): ChannelQuality => ({
  lossPct,
  jitterMs,
  mos: estimateMos(lossPct, jitterMs, rttMs),
  packets: 1000,
});

const measured = fc.record({
  lossPct: fc.double({ min: 0, max: 100, noNaN: true }),
  jitterMs: fc.double({ min: 0, max: 2000, noNaN: true }),
  rttMs: fc.option(fc.integer({ min: 1, max: 3000 })),
});

describe('causeOf', () => {
  it('names no cause where the sound is good', () => {
    expect(causeOf(quality(0, 10, 50), 50)).toBeNull();
  });

  it.each<[AudioCause, number, number, number | null]>([
    ['loss', 8, 10, 80],
    ['loss', 8, 0, null],
    ['jitter', 1, 150, 40],
    ['jitter', 0, 150, null],
    ['delay', 1, 10, 600],
    ['delay', 0, 0, 600],
  ])('blames %s for %f %% loss, %f ms jitter and %p ms round trip', (cause, lossPct, jitterMs, rttMs) => {
    expect(causeOf(quality(lossPct, jitterMs, rttMs), rttMs)).toBe(cause);
  });

  it('counts the jitter twice, as the score does', () => {
    expect(causeOf(quality(0, 151, 300), 300)).toBe('jitter');
    expect(causeOf(quality(0, 149, 300), 300)).toBe('delay');
  });

  it('blames loss before jitter and jitter before delay if they weigh the same', () => {
    expect(causeOf(quality(8, 156.25, null), null)).toBe('loss');
    expect(causeOf(quality(0, 150, 300), 300)).toBe('jitter');
  });

  it('names a cause exactly when the grade is not good', () => {
    fc.assert(
      fc.property(measured, ({ lossPct, jitterMs, rttMs }) => {
        const direction = quality(lossPct, jitterMs, rttMs);
        expect(causeOf(direction, rttMs) === null).toBe(gradeOf(direction.mos) === 'good');
      }),
    );
  });

  it('blames the cause that would lift the score most if it were gone', () => {
    fc.assert(
      fc.property(measured, ({ lossPct, jitterMs, rttMs }) => {
        const without: Record<AudioCause, number> = {
          loss: estimateMos(0, jitterMs, rttMs),
          jitter: estimateMos(lossPct, 0, rttMs),
          delay: estimateMos(lossPct, jitterMs, null),
        };
        const cause = causeOf(quality(lossPct, jitterMs, rttMs), rttMs);
        const best = Math.max(without.loss, without.jitter, without.delay);
        if (cause !== null) expect(without[cause]).toBeCloseTo(best, 9);
      }),
    );
  });
});

import { gradeOf } from 'c/voiceAudioQuality';
import type { AudioRecord } from 'c/voiceCallState';
import fc from 'fast-check';
import { event, stateOf } from 'test/support/trace';
import { chartOf, type Chart } from '../chart';

const S = 1000;

interface Batch {
  readonly lossPct: number;
  readonly jitterMs: number;
  readonly isBoth: boolean;
}

/** What a call's audio record is after the batches, one each 30 s. */
function recordOf(batches: readonly Batch[]): AudioRecord {
  const lines = batches.map(({ lossPct, jitterMs, isBoth }, index) => {
    const stats = { packetsCount: 1000, packetsLost: 10 * lossPct, jitterBufferMillis: jitterMs };
    const output = isBoth ? { outputChannelStats: { ...stats, packetsLost: 0 } } : {};
    return event('AUDIO_STATS', 30 * S * (index + 1), { stats: [{ inputChannelStats: stats, ...output }] });
  });
  const { audio } = stateOf([event('CALL_CONNECTED', 0), ...lines]).calls[0] ?? {};
  if (!audio) throw new Error('The trace makes no audio record.');
  return audio;
}

function drawn(audio: AudioRecord): Chart {
  const last = audio.recent.at(-1);
  if (!last) throw new Error('The record keeps no batch.');
  return chartOf(audio, last, 0);
}

const batch = fc.record({
  lossPct: fc.integer({ min: 0, max: 40 }),
  jitterMs: fc.integer({ min: 0, max: 400 }),
  isBoth: fc.boolean(),
});
const records = fc.array(batch, { minLength: 1, maxLength: 70, size: 'max' }).map(recordOf);

describe('the chart of any record', () => {
  it('has a bar for each batch that is kept, side by side within the drawing', () => {
    fc.assert(
      fc.property(records, (audio) => {
        const { bars, viewBox } = drawn(audio);
        const slots = Number(viewBox.split(' ')[2]);
        expect(bars).toHaveLength(audio.recent.length);
        bars.forEach(({ x, y, width, height }, index) => {
          expect(x).toBeGreaterThanOrEqual(index);
          expect(x + width).toBeLessThanOrEqual(Math.min(index + 1, slots));
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y + height).toBeCloseTo(100);
        });
      }),
    );
  });

  it('lets each bar end in the band of its grade', () => {
    fc.assert(
      fc.property(records, (audio) => {
        const { bars, bands } = drawn(audio);
        audio.recent.forEach(({ mos }, index) => {
          const top = bars[index]?.y ?? NaN;
          const band = bands.find(({ y, height }) => top >= y - 1e-9 && top <= y + height);
          expect(bars[index]?.className).toBe(`bar ${band?.key}`);
          expect(band?.key).toBe(gradeOf(mos));
        });
      }),
    );
  });

  it('has bands that fill the drawing from top to bottom', () => {
    const { bands } = drawn(recordOf([{ lossPct: 0, jitterMs: 0, isBoth: true }]));
    bands.forEach(({ y }, index) => {
      const above = bands[index - 1];
      expect(y).toBeCloseTo(above ? above.y + above.height : 0);
    });
    const lowest = bands.at(-1);
    expect((lowest?.y ?? NaN) + (lowest?.height ?? NaN)).toBeCloseTo(100);
    expect(new Set(bands.map(({ width }) => width))).toEqual(new Set([20]));
  });

  it('lists the newest first, at most ten, each under a key of its own', () => {
    fc.assert(
      fc.property(records, (audio) => {
        const { rows, bars, tableCaption } = drawn(audio);
        const times = [...audio.recent].reverse().slice(0, 10);
        expect(rows.map(({ timeMs }) => timeMs)).toEqual(times.map(({ at }) => at));
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
        expect(new Set(bars.map(({ key }) => key)).size).toBe(bars.length);
        expect(tableCaption).toBe(`Estimated MOS, the last ${rows.length} reports`);
      }),
    );
  });

  it('tells the lowest and the mean of all batches', () => {
    fc.assert(
      fc.property(records, (audio) => {
        const all = audio.recent.map(({ mos }) => mos);
        const mean = all.reduce((sum, mos) => sum + mos, 0) / all.length;
        const reported = drawn(audio).summary.match(/lowest (.*), mean (.*), last (.*)\.$/) ?? [];
        const [lowest, shownMean, last] = reported.slice(1).map(Number);
        expect(lowest).toBeCloseTo(Math.min(...all), 1);
        expect(Math.abs((shownMean ?? NaN) - mean)).toBeLessThan(0.00501);
        expect(last).toBeCloseTo(all.at(-1) ?? NaN, 1);
      }),
    );
  });
});

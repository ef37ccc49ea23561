import fc from 'fast-check';
import { estimateMos, gradeOf, measureBatch } from 'c/voiceAudioQuality';

const heard = { packetsCount: 1000, packetsLost: 10, jitterBufferMillis: 20, roundTripTimeMillis: 0 };
const sent = { packetsCount: 500, packetsLost: 1, jitterBufferMillis: 8, roundTripTimeMillis: 84 };
const element = { inputChannelStats: heard, outputChannelStats: sent };

describe('measureBatch', () => {
  const expected = () => measureBatch({ stats: [element] });

  it('measures both directions: loss in per cent, mean jitter, the largest round trip', () => {
    expect(expected()).toEqual({
      input: { lossPct: 1, jitterMs: 20, mos: estimateMos(1, 20, 84) },
      output: { lossPct: 0.2, jitterMs: 8, mos: estimateMos(0.2, 8, 84) },
      rttMs: 84,
      mos: estimateMos(1, 20, 84),
    });
  });

  it.each([
    ['one element', { stats: element }],
    ['a JSON string of a list', { stats: JSON.stringify([element]) }],
    ['a JSON string of one element', { stats: JSON.stringify(element) }],
    ['a list under audioStats', { audioStats: { stats: [element] } }],
    ['one element under audioStats', { audioStats: { stats: element } }],
    ['a JSON string under audioStats', { audioStats: { stats: JSON.stringify([element]) } }],
  ])('accepts %s', (_, detail) => {
    expect(measureBatch(detail)).toEqual(expected());
  });

  it('accepts the flat form of the documentation', () => {
    expect(measureBatch({ stats: 'inputChannelStats', ...heard })).toEqual({
      input: { lossPct: 1, jitterMs: 20, mos: estimateMos(1, 20, null) },
      output: null,
      rttMs: null,
      mos: estimateMos(1, 20, null),
    });
    expect(measureBatch({ stats: 'outputChannelStats', ...sent })).toMatchObject({ input: null, rttMs: 84 });
  });

  it('sums packets and takes the mean jitter of the elements that have one', () => {
    const stats = [
      { inputChannelStats: { packetsCount: 100, packetsLost: 1, jitterBufferMillis: 10 } },
      { inputChannelStats: { packetsCount: 300, packetsLost: 3, jitterBufferMillis: 30 } },
      { inputChannelStats: { packetsCount: 100, packetsLost: 0 } },
    ];
    expect(measureBatch({ stats })?.input).toMatchObject({ lossPct: 0.8, jitterMs: 20 });
  });

  it('takes the round trip from the whole batch, and 0 for not measured', () => {
    const trip = (roundTripTimeMillis: unknown) => ({ inputChannelStats: { ...heard, roundTripTimeMillis } });
    expect(measureBatch({ stats: [trip(0), trip(40), trip(30)] })?.rttMs).toBe(40);
    expect(measureBatch({ stats: [trip(0)] })?.rttMs).toBeNull();
  });

  it.each([-1, '5', null, Infinity, NaN, true])('takes a packet count of %p as absent', (packetsCount) => {
    expect(measureBatch({ stats: [{ inputChannelStats: { ...heard, packetsCount } }] })).toBeNull();
  });

  it('caps loss at 100 per cent', () => {
    const stats = [{ inputChannelStats: { packetsCount: 10, packetsLost: 99 } }];
    expect(measureBatch({ stats })?.input).toMatchObject({ lossPct: 100, jitterMs: 0, mos: 1 });
  });

  it.each([
    ['nothing', {}],
    ['text', { stats: 'loud and clear' }],
    ['null elements', { stats: [null, 5, 'x', {}] }],
    ['audioStats that is no object', { audioStats: 'x' }],
    ['channels that are no objects', { stats: [{ inputChannelStats: 3, outputChannelStats: null }] }],
  ])('finds no sample in %s', (_, detail) => {
    expect(measureBatch(detail)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (stats, audioStats) => {
        measureBatch({ stats, audioStats });
        measureBatch({ audioStats: { stats } });
      }),
    );
  });
});

describe('estimateMos', () => {
  it.each([
    [0, 0, null, 4.404394],
    [0, 0, 100, 4.349868],
    [0, 0, 149, 4.319553],
    [0, 0, 150, 4.318911],
    [0, 0, 500, 2.796216],
    [1, 20, 84, 4.268798],
    [10, 0, null, 3.499444],
    [40, 0, null, 1],
  ])('scores %p %% loss, %p ms jitter, %p ms round trip as %p', (loss, jitter, rtt, mos) => {
    expect(estimateMos(loss, jitter, rtt)).toBeCloseTo(mos, 5);
  });

  it('never rises with loss, jitter or round trip', () => {
    const [loss, ms] = [fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 3000, noNaN: true })];
    fc.assert(
      fc.property(loss, ms, ms, fc.double({ min: 0, max: 50, noNaN: true }), (l, j, r, more) => {
        const mos = estimateMos(l, j, r);
        expect(mos).toBeGreaterThanOrEqual(1);
        expect(mos).toBeLessThan(4.5);
        const worst = Math.max(
          estimateMos(Math.min(100, l + more), j, r),
          estimateMos(l, j + more, r),
          estimateMos(l, j, r + more),
        );
        expect(worst).toBeLessThanOrEqual(mos + 1e-9);
      }),
    );
  });
});

describe('gradeOf', () => {
  it.each([
    [4.4, 'good'],
    [4, 'good'],
    [3.999, 'fair'],
    [3.6, 'fair'],
    [3.599, 'poor'],
    [3.1, 'poor'],
    [3.099, 'bad'],
    [1, 'bad'],
  ])('grades %p as %s', (mos, grade) => {
    expect(gradeOf(mos)).toBe(grade);
  });
});

import fc from 'fast-check';
import { estimateMos, gradeOf, measureBatch, type AudioSample } from 'c/voiceAudioQuality';

const received = { packetsCount: 1000, packetsLost: 10, jitterBufferMillis: 20, roundTripTimeMillis: 0 };
const sent = { packetsCount: 500, packetsLost: 1, jitterBufferMillis: 8, roundTripTimeMillis: 84 };
const element = { inputChannelStats: received, outputChannelStats: sent };

describe('measureBatch', () => {
  const expected = () => measureBatch({ stats: [element] });

  const lossOf = (lost: number, packets: number) => (100 * lost) / (lost + packets);

  it('measures both directions: loss in per cent, mean jitter, the largest round trip', () => {
    expect(expected()).toEqual({
      input: { lossPct: lossOf(10, 1000), jitterMs: 20, mos: estimateMos(lossOf(10, 1000), 20, 84), packets: 1000 },
      output: { lossPct: 0.2, jitterMs: 8, mos: estimateMos(0.2, 8, 84), packets: 500 },
      rttMs: 84,
      mos: estimateMos(lossOf(10, 1000), 20, 84),
      isOneWay: false,
    });
  });

  it.each([
    ['all of nothing', 5, 0, 100, 100],
    ['half', 50, 50, 50, 100],
    ['more than was sent', 99, 10, (100 * 99) / 109, 100],
    ['amounts that no sum can hold', 1.5e308, 1.5e308, 50, 100],
    ['nothing', 0, 10, 0, 0],
  ])(
    'takes loss of %s of the packets that should have come, or that were sent',
    (_, packetsLost, packetsCount, input, output) => {
      const channel = { packetsCount, packetsLost };
      expect(measureBatch({ stats: [{ inputChannelStats: channel, outputChannelStats: channel }] })).toMatchObject({
        input: { lossPct: input },
        output: { lossPct: output },
      });
    },
  );

  it.each([
    [{ packetsCount: 0, packetsLost: 0 }, true],
    [{ packetsLost: 0 }, true],
    [{ packetsCount: -1 }, false],
    [{ jitterBufferMillis: 5 }, false],
    [{ packetsLost: 1 }, false],
    [null, false],
  ])('is one-way beside a channel %j that is reported without a sample: %p', (inputChannelStats, isOneWay) => {
    expect(measureBatch({ stats: [{ inputChannelStats, outputChannelStats: sent }] })?.isOneWay).toBe(isOneWay);
    expect(
      measureBatch({ stats: [{ inputChannelStats: sent, outputChannelStats: inputChannelStats }] })?.isOneWay,
    ).toBe(isOneWay);
  });

  it('stays finite, whatever the sums', () => {
    const huge = {
      packetsCount: 1.7e308,
      packetsLost: 1.7e308,
      jitterBufferMillis: 1.7e308,
      roundTripTimeMillis: 1.7e308,
    };
    const stats = [{ inputChannelStats: huge }, { inputChannelStats: huge, outputChannelStats: huge }];
    const { input, output, rttMs, mos } = measureBatch({ stats }) as AudioSample;
    const values = [...Object.values(input ?? {}), ...Object.values(output ?? {}), rttMs, mos];
    expect(values).toHaveLength(10);
    expect(values.every(Number.isFinite)).toBe(true);
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
    expect(measureBatch({ stats: 'inputChannelStats', ...received })).toEqual({
      input: { lossPct: lossOf(10, 1000), jitterMs: 20, mos: estimateMos(lossOf(10, 1000), 20, null), packets: 1000 },
      output: null,
      rttMs: null,
      mos: estimateMos(lossOf(10, 1000), 20, null),
      isOneWay: false,
    });
    expect(measureBatch({ stats: 'outputChannelStats', ...sent })).toMatchObject({ input: null, rttMs: 84 });
  });

  it('sums packets and takes the mean jitter of the elements that have one', () => {
    const stats = [
      { inputChannelStats: { packetsCount: 100, packetsLost: 1, jitterBufferMillis: 10 } },
      { inputChannelStats: { packetsCount: 300, packetsLost: 3, jitterBufferMillis: 30 } },
      { inputChannelStats: { packetsCount: 100, packetsLost: 0 } },
    ];
    expect(measureBatch({ stats })?.input).toMatchObject({ lossPct: lossOf(4, 500), jitterMs: 20, packets: 500 });
  });

  it('takes the round trip from the whole batch, and 0 for not measured', () => {
    const trip = (roundTripTimeMillis: unknown) => ({ inputChannelStats: { ...received, roundTripTimeMillis } });
    expect(measureBatch({ stats: [trip(0), trip(40), trip(30)] })?.rttMs).toBe(40);
    expect(measureBatch({ stats: [trip(0)] })?.rttMs).toBeNull();
  });

  it.each([-1, '5', null, Infinity, NaN, true])('takes a packet count of %p as absent', (packetsCount) => {
    const stats = [{ inputChannelStats: { packetsCount, packetsLost: packetsCount } }];
    expect(measureBatch({ stats })).toBeNull();
    expect(measureBatch({ stats: [{ inputChannelStats: { ...received, packetsCount } }] })?.input?.lossPct).toBe(100);
  });

  it.each([
    ['nothing', {}],
    ['text', { stats: 'loud and clear' }],
    ['null elements', { stats: [null, 5, 'x', {}] }],
    ['audioStats that is not an object', { audioStats: 'x' }],
    ['an empty list, whatever is under audioStats', { stats: [], audioStats: { stats: [element] } }],
    ['channels that are not objects', { stats: [{ inputChannelStats: 3, outputChannelStats: null }] }],
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

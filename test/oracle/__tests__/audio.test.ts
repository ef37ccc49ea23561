import { reading } from '../reading';

const input = (fields: object): object => ({ inputChannelStats: fields });
const output = (fields: object): object => ({ outputChannelStats: fields });
const audioOf = (...batches: readonly object[]): unknown =>
  reading([0, 'CALL_CONNECTED'], ...batches.map((detail) => [1, 'AUDIO_STATS', { ...detail }] as const)).calls[0]!
    .audio;
const only = (...elements: readonly unknown[]): unknown => audioOf({ stats: elements });

it('divides what the rep lost by lost and received', () => {
  // loss 10 %, jitter 20: eff 50, R 91.95 − 25 = 66.95, MOS 1 + 2.34325 + 0.10765
  expect(only(input({ packetsLost: 10, packetsCount: 90, jitterBufferMillis: 20 }))).toEqual({
    reports: 1,
    batches: 1,
    oneWay: 0,
    mosMin: 3.45,
    mosMean: 3.45,
    lossMaxPct: 10,
    jitterMaxMs: 20,
    rttMaxMs: null,
  });
});

it('divides what the customer lost by what was sent, at most 100 %', () => {
  expect(only(output({ packetsLost: 10, packetsCount: 100 }))).toMatchObject({ lossMaxPct: 10 });
  expect(only(output({ packetsLost: 30, packetsCount: 20 }))).toMatchObject({ lossMaxPct: 100, mosMin: 1 });
  expect(only(output({ packetsLost: 3, packetsCount: 0 }))).toMatchObject({ lossMaxPct: 100, batches: 1 });
});

it('sums a channel over the elements', () => {
  // 5 of 50 lost or received
  expect(only(input({ packetsLost: 5 }), input({ packetsCount: 45 }), null, input({ packetsLost: -9 }))).toMatchObject({
    lossMaxPct: 10,
  });
});

it('counts a batch without a sample, and an event that cannot be read, as a report only', () => {
  const nothing = {
    batches: 0,
    oneWay: 0,
    mosMin: null,
    mosMean: null,
    lossMaxPct: null,
    jitterMaxMs: null,
    rttMaxMs: null,
  };
  expect(only(input({ packetsCount: 0, jitterBufferMillis: 50, roundTripTimeMillis: 70 }))).toEqual({
    reports: 1,
    ...nothing,
  });
  expect(audioOf({ stats: '{' }, {})).toEqual({ reports: 2, ...nothing });
});

it('calls a batch one-way if both channels are reported and one has a sample', () => {
  expect(only(input({ packetsCount: 0 }), output({ packetsCount: 9 }))).toMatchObject({ oneWay: 1 });
  expect(only(input({ jitterBufferMillis: 5 }), output({ packetsCount: 9 }))).toMatchObject({ oneWay: 0 });
  expect(only(input({ packetsLost: 1 }), output({ packetsCount: 9 }))).toMatchObject({ oneWay: 0 });
});

it('takes the jitter of channels with a sample and the round trip of the whole batch', () => {
  expect(
    only(input({ packetsCount: 0, jitterBufferMillis: 50, roundTripTimeMillis: 70 }), output({ packetsCount: 9 })),
  ).toMatchObject({ jitterMaxMs: 0, rttMaxMs: 70 });
});

it('reads audioStats only if stats has none of the forms', () => {
  const nested = { stats: output({ packetsCount: 9 }) };
  expect(audioOf({ stats: [], audioStats: nested })).toMatchObject({ reports: 1, batches: 0 });
  expect(audioOf({ stats: 'none', audioStats: nested })).toMatchObject({ reports: 1, batches: 1 });
});

it('reads the flat form', () => {
  expect(audioOf({ stats: 'inputChannelStats', packetsLost: 1, packetsCount: 3 })).toMatchObject({ lossMaxPct: 25 });
});

it('scores a long way and takes the largest round trip', () => {
  // rtt 200: eff 210, R 93.2 − 9 = 84.2, MOS 1 + 2.947 + 0.22536
  const far = { packetsCount: 9, roundTripTimeMillis: 200 };
  expect(only(input({ roundTripTimeMillis: 80 }), output(far), output({ roundTripTimeMillis: 0 }))).toMatchObject({
    mosMin: 4.17,
    rttMaxMs: 200,
  });
});

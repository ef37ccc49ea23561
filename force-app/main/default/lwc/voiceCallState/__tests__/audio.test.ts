import { estimateMos } from 'c/voiceAudioQuality';
import { event, stateOf } from 'test/support/trace';

const batch = (at: number, channels: object) => event('AUDIO_STATS', at, { stats: [channels] });
const channel = (packetsLost: number, jitterBufferMillis: number, roundTripTimeMillis = 0) => ({
  packetsCount: 100,
  packetsLost,
  jitterBufferMillis,
  roundTripTimeMillis,
});
const audioOf = (lines: readonly unknown[]) => stateOf([event('CALL_CONNECTED', 0), ...lines]).calls[0]?.audio;

describe('the audio record of a call', () => {
  it('is null until a report comes, and without figures until one has a sample', () => {
    expect(audioOf([])).toBeNull();
    expect(audioOf([batch(1, {}), event('AUDIO_STATS', 2)])).toEqual({
      reports: 2,
      lastReportAt: 2,
      batches: 0,
      oneWay: 0,
      mosMin: null,
      mosSum: null,
      lossMaxPct: null,
      jitterMaxMs: null,
      rttMaxMs: null,
      recent: [],
    });
  });

  it('keeps the worst of each figure, whichever direction and batch it came from', () => {
    const first = { inputChannelStats: channel(1, 20), outputChannelStats: channel(3, 5, 90) };
    const second = { inputChannelStats: channel(2, 30) };
    const third = { outputChannelStats: channel(0, 1, 40) };
    const audio = audioOf([batch(1, first), batch(2, second), batch(3, third), batch(4, {})]);
    const scores = [estimateMos(3, 5, 90), estimateMos(200 / 102, 30, null), estimateMos(0, 1, 40)];
    expect(audio).toMatchObject({
      reports: 4,
      batches: 3,
      lossMaxPct: 3,
      jitterMaxMs: 30,
      rttMaxMs: 90,
      mosMin: Math.min(...scores),
    });
    expect(audio?.mosSum).toBeCloseTo(scores.reduce((sum, mos) => sum + mos));
    expect(audio?.recent.map(({ at }) => at)).toEqual([1, 2, 3]);
  });

  it('does not know a round trip that no batch measured', () => {
    expect(audioOf([batch(1, { inputChannelStats: channel(0, 0) })])?.rttMaxMs).toBeNull();
  });

  it('keeps the last 240 batches, and the worst of all', () => {
    const worst = batch(1, { inputChannelStats: channel(100, 0) });
    const others = Array.from({ length: 300 }, (_, i) => batch(2 + i, { inputChannelStats: channel(0, 0) }));
    const audio = audioOf([worst, ...others]);
    expect(audio).toMatchObject({ batches: 301, lossMaxPct: 50 });
    expect(audio?.recent).toHaveLength(240);
    expect(audio?.recent.at(-1)?.at).toBe(301);
  });
});

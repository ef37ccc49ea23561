import type { Call } from 'c/voiceCallState';
import { event, stateOf } from 'test/support/trace';

const S = 1000;
const ANN = { participant: '+1 (415) 555-0101' };
const started = event('CALL_STARTED', 0, { callType: 'inbound', ...ANN });
const connected = event('CALL_CONNECTED', 20 * S, ANN);
const channel = { packetsCount: 1500, packetsLost: 3 };
const SILENT = { packetsCount: 0, packetsLost: 0 };
const batch = (seconds: number, stats: object = { inputChannelStats: channel, outputChannelStats: channel }) =>
  event('AUDIO_STATS', seconds * S, { stats });
const audioOf = (lines: readonly unknown[]) =>
  (stateOf(lines).calls.find(({ callId }) => callId === 'A') as Call).audio;
const areClean = (lines: readonly unknown[]) => audioOf(lines)?.recent.map(({ isClean }) => isClean);

describe('a batch', () => {
  it('counts for alarms once its 30 s lie after the connect', () => {
    expect(areClean([started, batch(10), connected, batch(49), batch(50)])).toEqual([false, false, true]);
    expect(areClean([event('MUTE', 0), event('UNMUTE', 0), batch(29), batch(30)])).toEqual([false, true]);
  });

  it.each([
    ['hold', 'HOLD', 'RESUME'],
    ['mute', 'MUTE', 'UNMUTE'],
  ] as const)('does not count with more than 5 s of %s in its 30 s', (_, on, off) => {
    const quiet = (ms: number) => [event(on, 60 * S, ANN), event(off, 60 * S + ms, ANN)];
    expect(areClean([connected, ...quiet(5000), batch(70)])).toEqual([true]);
    expect(areClean([connected, ...quiet(5001), batch(70)])).toEqual([false]);
    expect(areClean([connected, ...quiet(9000), batch(94)])).toEqual([true]);
    expect(areClean([connected, event(on, 60 * S, ANN), batch(66)])).toEqual([false]);
  });

  it('counts time with both hold and mute once', () => {
    const lines = [
      event('HOLD', 60 * S, ANN),
      event('MUTE', 60 * S),
      event('RESUME', 64 * S, ANN),
      event('UNMUTE', 64 * S),
    ];
    expect(areClean([connected, ...lines, batch(70)])).toEqual([true]);
  });

  it('does not count beside another live call, ringing or not', () => {
    const other = { callId: 'B', callType: 'outbound' };
    const second = event('CALL_STARTED', 55 * S, other);
    expect(areClean([connected, batch(52), second, batch(60)])).toEqual([true, false]);
    expect(areClean([connected, second, event('CALL_ENDED', 56 * S, other), batch(85), batch(86)])).toEqual([
      false,
      true,
    ]);
  });

  it('counts beside a call that has had no recent news', () => {
    const ghost = event('CALL_STARTED', 0, { callId: 'B', callType: 'inbound' });
    expect(areClean([ghost, connected, batch(60), batch(181)])).toEqual([false, true]);
  });

  it('does not count after the end, nor beside an earlier leg that ended in its 30 s', () => {
    expect(areClean([connected, event('CALL_ENDED', 60 * S), batch(61)])).toEqual([false]);
    const again = [started, event('CALL_ENDED', 10 * S), event('CALL_CONNECTED', 20 * S, ANN), batch(50)];
    expect(stateOf(again).calls[1]?.audio?.recent[0]?.isClean).toBe(true);
  });
});

describe('a one-way batch', () => {
  const oneWay = { inputChannelStats: SILENT, outputChannelStats: channel };

  it('is counted where both directions are reported and one has no packet', () => {
    expect(
      audioOf([connected, batch(60, oneWay), batch(90), batch(120, { outputChannelStats: channel })]),
    ).toMatchObject({
      reports: 3,
      batches: 3,
      oneWay: 1,
      recent: [{ isOneWay: true }, { isOneWay: false }, { isOneWay: false }],
    });
  });
});

describe('the page', () => {
  it('remembers the directions that had a packet, over calls', () => {
    const sent = { inputChannelStats: { packetsLost: 9 }, outputChannelStats: channel };
    expect(stateOf([connected, batch(60, sent)]).hadPackets).toEqual({ input: false, output: true });
    const next = [event('CALL_ENDED', 70 * S), event('CALL_CONNECTED', 80 * S, { callId: 'B' })];
    const both = stateOf([
      connected,
      batch(60, sent),
      ...next,
      event('AUDIO_STATS', 99 * S, { callId: 'B', stats: [{ inputChannelStats: channel }] }),
    ]);
    expect(both.hadPackets).toEqual({ input: true, output: true });
    expect(stateOf([event('AUDIO_STATS', 0, { stats: [{ inputChannelStats: channel }] })]).hadPackets.input).toBe(
      false,
    );
  });

  it('remembers them from the batch that begins a call, and from no batch of an unknown call', () => {
    const lines = [batch(0), batch(30, { inputChannelStats: channel })];
    expect(stateOf(lines.slice(0, 1)).hadPackets).toEqual({ input: false, output: false });
    expect(stateOf(lines).hadPackets).toEqual({ input: true, output: false });
  });
});

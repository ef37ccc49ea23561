import type { ToolkitEventType } from 'c/voiceEvents';
import { event, replay, stateOf } from 'test/support/trace';

const codesOf = (lines: readonly unknown[]) => replay(lines).anomalies.map(({ code }) => code);
const stats = (at: number, callId = 'A') =>
  event('AUDIO_STATS', at, { callId, stats: [{ inputChannelStats: { packetsCount: 1500 } }] });
const ended = (at: number, callId = 'A') => event('CALL_ENDED', at, { callId });

describe('CALL_ENDED of a callId without a call', () => {
  it.each([
    'CALL_STARTED',
    'CALL_CONNECTED',
    'HOLD',
    'MUTE',
    'UNMUTE',
    'AUDIO_STATS',
    'WRAP_UP_ENDED',
  ] as ToolkitEventType[])('crossed with a %s that comes within 1 s', (type) => {
    const lines = [ended(0), event(type, 1000)];
    expect(replay(lines)).toMatchObject({
      state: { calls: [] },
      anomalies: [{ code: 'unknown-call' }, { seq: 2, code: 'after-end', callId: 'A', leg: null }],
    });
  });

  it('does not stop a call that starts later, or under another id', () => {
    expect(stateOf([ended(0), event('CALL_STARTED', 1001)]).calls).toHaveLength(1);
    expect(stateOf([ended(0), event('CALL_STARTED', 1, { callId: 'B' })]).calls).toHaveLength(1);
  });

  it('is remembered for each id, from its latest CALL_ENDED on', () => {
    expect(codesOf([ended(0), ended(1, 'B'), event('CALL_STARTED', 2)])[2]).toBe('after-end');
    expect(codesOf([ended(0), ended(900), event('CALL_STARTED', 1900)])).toEqual([
      'unknown-call',
      'unknown-call',
      'after-end',
    ]);
  });
});

describe('the memory of callIds without a call', () => {
  const ids = Array.from({ length: 60 }, (_, index) => `id ${index}`);

  it('keeps a CALL_ENDED for a second', () => {
    const { unknownIds } = stateOf([ended(0), ended(1000, 'B'), ended(1001, 'C')]);
    expect(unknownIds.ended.map(({ callId }) => callId)).toEqual(['B', 'C']);
  });

  it('holds at most 50 ids of each kind, the latest', () => {
    const { unknownIds } = stateOf([...ids.map((id) => stats(0, `${id} heard`)), ...ids.map((id) => ended(0, id))]);
    expect(unknownIds.ended.map(({ callId }) => callId)).toEqual(ids.slice(10));
    expect(unknownIds.audio.map(({ callId }) => callId)).toEqual(ids.slice(10).map((id) => `${id} heard`));
  });
});

describe('AUDIO_STATS of a callId without a call', () => {
  it('begins the call with the first that comes more than 20 s after another', () => {
    expect(stateOf([stats(0), stats(20_000)]).calls).toEqual([]);
    const lines = [stats(0), stats(20_000), stats(20_001)];
    expect(stateOf(lines).calls).toMatchObject([
      {
        phase: 'active',
        observed: false,
        activeAt: 20_001,
        startedAt: null,
        connectedAt: null,
        parties: [],
        audio: { reports: 1, batches: 1 },
      },
    ]);
    expect(codesOf(lines)).toEqual(['unknown-call', 'unknown-call', 'inferred-start']);
  });

  it('counts only with a sample', () => {
    const empty = (at: number) => event('AUDIO_STATS', at, { stats: [] });
    expect(stateOf([empty(0), stats(30_000), empty(60_000)]).calls).toEqual([]);
    expect(stateOf([empty(0), stats(30_000), empty(60_000), stats(60_000)]).calls).toHaveLength(1);
  });

  it('is forgotten at a CALL_ENDED of the id, and not at that of another', () => {
    expect(stateOf([stats(0), ended(10), stats(30_000)]).calls).toEqual([]);
    expect(stateOf([stats(0), ended(10, 'B'), stats(30_000)]).calls).toHaveLength(1);
  });

  it('is not remembered when it only crossed with a CALL_ENDED', () => {
    expect(stateOf([ended(0), stats(1000), stats(22_000)]).calls).toEqual([]);
  });

  it('is remembered for each id separately, as long as the id is unknown', () => {
    const { unknownIds } = stateOf([stats(0), stats(1, 'B'), event('CALL_STARTED', 5)]);
    expect(unknownIds).toEqual({ ended: [], audio: [{ callId: 'B', at: 1 }] });
  });
});

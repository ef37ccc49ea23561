import { selectDurations, type Call } from 'c/voiceCallState';
import type { ToolkitEventType } from 'c/voiceEvents';
import { event, factsOf, replay, stateOf } from 'test/support/trace';

const P1 = { participant: '+1 (415) 555-0101' };
const started = (at = 0, detail: Record<string, unknown> = {}) =>
  event('CALL_STARTED', at, { callType: 'inbound', ...P1, ...detail });
const connected = (at: number, detail: Record<string, unknown> = {}) =>
  event('CALL_CONNECTED', at, { ...P1, ...detail });
const ended = (at: number, detail: Record<string, unknown> = {}) => event('CALL_ENDED', at, detail);
const codesOf = (lines: readonly unknown[]) => replay(lines).anomalies.map(({ code }) => code);
const callOf = (lines: readonly unknown[], callId = 'A') =>
  stateOf(lines).calls.find((call) => call.callId === callId) as Call;

describe('an ordinary call', () => {
  const lines = [started(), connected(5000), ended(65_000), event('WRAP_UP_ENDED', 80_000)];

  it('rings, is active, is wrapped up and is closed', () => {
    expect(lines.map((_, i) => callOf(lines.slice(0, i + 1)).phase)).toEqual(['ringing', 'active', 'wrapUp', 'closed']);
    expect(codesOf(lines)).toEqual([]);
  });

  it('knows when each phase began', () => {
    expect(callOf(lines)).toMatchObject({ startedAt: 0, connectedAt: 5000, endedAt: 65_000, wrapUpEndedAt: 80_000 });
  });

  it('counts talk time from connect, not from the first ring', () => {
    expect(selectDurations(callOf(lines), 80_000)).toEqual({
      ringMs: 5000,
      talkMs: 60_000,
      holdMs: 0,
      muteMs: 0,
      recordingPausedMs: 0,
      wrapUpMs: 15_000,
    });
  });
});

describe('CALL_STARTED', () => {
  it('makes a ringing call with everything unknown', () => {
    expect(callOf([started(7)])).toMatchObject({
      phase: 'ringing',
      callType: 'inbound',
      observed: true,
      startedAt: 7,
      connectedAt: null,
      mute: 'unknown',
      recording: 'unknown',
      parties: [{ name: P1.participant, hold: 'unknown' }],
    });
  });

  it.each([
    ['ringing', [started()]],
    ['active', [started(), connected(2000)]],
  ])('is a replay for a call that is %s', (_, lines) => {
    expect(factsOf([...lines, started(9000, { callType: 'outbound' })])).toEqual(factsOf(lines));
    expect(codesOf([...lines, started(9000)])).toEqual([]);
  });

  it('as a replay gives the call type that was missing', () => {
    expect(callOf([started(0, { callType: '' }), started(10)])).toMatchObject({ callType: 'inbound', startedAt: 0 });
  });
});

describe('CALL_CONNECTED', () => {
  it('starts a call that nobody saw ringing', () => {
    const call = callOf([connected(50, { callType: 'Outbound' })]);
    expect(call).toMatchObject({
      phase: 'active',
      startedAt: null,
      connectedAt: 50,
      callType: 'outbound',
      observed: true,
    });
    expect(selectDurations(call, 80)).toMatchObject({ ringMs: null, talkMs: 30 });
    expect(codesOf([connected(50)])).toEqual([]);
  });

  it('is a replay for an active call and resets nothing', () => {
    const lines = [started(), connected(5000), event('HOLD', 6000, P1)];
    expect(factsOf([...lines, connected(9000)])).toEqual(factsOf(lines));
    expect(codesOf([...lines, connected(9000)])).toEqual([]);
  });

  it.each([
    [1001, 'off'],
    [1000, 'unknown'],
    [0, 'unknown'],
  ] as const)('%i ms after CALL_STARTED leaves hold and mute %s', (after, known) => {
    expect(callOf([started(), connected(after)])).toMatchObject({ mute: known, parties: [{ hold: known }] });
  });

  it('turns only unknown facts to off', () => {
    const lines = [started(), event('MUTE', 500), connected(5000)];
    expect(callOf(lines)).toMatchObject({ mute: 'on', parties: [{ hold: 'off' }] });
  });

  it('leaves a first party alone whose hold is known', () => {
    const named = started(0, { participant: null });
    const joined = event('PARTICIPANT_ADDED', 100, P1);
    expect(callOf([named, joined, connected(5000)])).toMatchObject({ parties: [{ hold: 'off' }], mute: 'off' });
  });

  it('closes every wrap-up that was not seen to end', () => {
    const lines = [started(), connected(2000), ended(3000), connected(9000, { callId: 'B' })];
    expect(callOf(lines)).toMatchObject({ phase: 'closed', wrapUpEndedAt: null });
    const rung = [started(0, { callId: 'B' }), started(1), connected(10), ended(20), connected(30, { callId: 'B' })];
    expect(callOf(rung)).toMatchObject({ phase: 'closed', wrapUpEndedAt: null });
  });

  it('is needed to close a wrap-up: a call that only rings leaves it open', () => {
    const lines = [connected(1), ended(2), started(3, { callId: 'B' }), event('HOLD', 4, { callId: 'B' })];
    expect(callOf(lines).phase).toBe('wrapUp');
  });

  it('as a replay closes no wrap-up', () => {
    const lines = [connected(1), connected(2, { callId: 'B' }), ended(3), connected(4, { callId: 'B' })];
    expect(callOf(lines).phase).toBe('wrapUp');
  });
});

describe('a call first reported in the middle', () => {
  const inferring: ToolkitEventType[] = [
    'HOLD',
    'RESUME',
    'MUTE',
    'PARTICIPANT_ADDED',
    'CONFERENCE',
    'SWAP',
    'PAUSE_RECORDING',
    'RESUME_RECORDING',
  ];
  it.each(inferring)('is active from a %s on, and said to be inferred', (type) => {
    const lines = [event(type, 700, P1)];
    expect(callOf(lines)).toMatchObject({ phase: 'active', observed: false, startedAt: null, connectedAt: null });
    expect(codesOf(lines)).toEqual(['inferred-start']);
    expect(selectDurations(callOf(lines), 900)).toMatchObject({ ringMs: null, talkMs: null });
  });

  it.each(['CALL_ENDED', 'WRAP_UP_ENDED', 'UNMUTE', 'PARTICIPANT_REMOVED', 'AUDIO_STATS'] as const)(
    'is not made up from a %s',
    (type) => {
      expect(stateOf([event(type, 1, P1)]).calls).toEqual([]);
      expect(replay([event(type, 1, P1)]).anomalies).toEqual([
        { seq: 1, code: 'unknown-call', callId: 'A', leg: null },
      ]);
    },
  );

  it('becomes an observed one with CALL_STARTED or CALL_CONNECTED', () => {
    expect(callOf([event('MUTE', 1), started(2)])).toMatchObject({ observed: true, startedAt: null, parties: [] });
    expect(callOf([event('MUTE', 1), connected(2)])).toMatchObject({ observed: true, connectedAt: null });
    expect(callOf([event('MUTE', 1), event('CALL_CONNECTED', 2)])).toMatchObject({ observed: true, parties: [] });
  });

  it('counts hold, mute and pause from the event that made it active', () => {
    const lines = [event('HOLD', 100, P1), event('MUTE', 200), event('PAUSE_RECORDING', 300), ended(1000)];
    expect(selectDurations(callOf(lines), 5000)).toMatchObject({ holdMs: 900, muteMs: 800, recordingPausedMs: 700 });
  });
});

describe('a ringing call', () => {
  it.each(['HOLD', 'RESUME', 'CONFERENCE', 'SWAP'] as const)('was connected unseen when a %s comes', (type) => {
    const lines = [started(), event(type, 4000, P1)];
    expect(callOf(lines)).toMatchObject({ phase: 'active', connectedAt: null, activeAt: 4000 });
    expect(codesOf(lines)).toEqual(['inferred-start']);
  });

  it.each(['MUTE', 'UNMUTE', 'PAUSE_RECORDING', 'RESUME_RECORDING', 'PARTICIPANT_ADDED', 'AUDIO_STATS'] as const)(
    'goes on ringing when a %s comes',
    (type) => {
      const lines = [started(), event(type, 4000, P1)];
      expect(callOf(lines).phase).toBe('ringing');
      expect(codesOf(lines)).toEqual([]);
    },
  );

  it('counts nothing that happened before it was active', () => {
    const early = [started(), event('MUTE', 1000), event('PAUSE_RECORDING', 2000), connected(5000), ended(6000)];
    expect(selectDurations(callOf(early), 6000)).toMatchObject({ muteMs: 1000, recordingPausedMs: 1000 });
  });

  it('that ends is closed unanswered, and rang until then', () => {
    const call = callOf([started(), ended(30_000)]);
    expect(call).toMatchObject({ phase: 'closed', activeAt: null, endedAt: 30_000, wrapUpEndedAt: null });
    expect(selectDurations(call, 99_000)).toMatchObject({ ringMs: 30_000, talkMs: 0, holdMs: 0, wrapUpMs: null });
  });

  it('rings until now while it rings', () => {
    expect(selectDurations(callOf([started(100)]), 900)).toMatchObject({ ringMs: 800, talkMs: 0, wrapUpMs: null });
  });
});

describe('the end of a call', () => {
  const active = [started(), connected(5000)];

  it('comes once: a second CALL_ENDED changes nothing, silently', () => {
    expect(factsOf([...active, ended(9000), ended(9500)])).toEqual(factsOf([...active, ended(9000)]));
    const closed = [...active, ended(9000), event('WRAP_UP_ENDED', 9100)];
    expect(factsOf([...closed, ended(9500)])).toEqual(factsOf(closed));
    expect(codesOf([...closed, ended(9500)])).toEqual([]);
  });

  it('is inferred when the wrap-up of an active call ends', () => {
    const lines = [...active, event('WRAP_UP_ENDED', 10_001)];
    expect(callOf(lines)).toMatchObject({ phase: 'closed', endedAt: 10_001, wrapUpEndedAt: 10_001 });
    expect(codesOf(lines)).toEqual(['inferred-end']);
  });

  it('is not inferred from a WRAP_UP_ENDED up to 5 s after the connect: that is of an earlier call', () => {
    const lines = [...active, event('WRAP_UP_ENDED', 10_000)];
    expect(factsOf(lines)).toEqual(factsOf(active));
    expect(codesOf(lines)).toEqual(['out-of-order']);
  });

  it('takes a late wrap-up end of a call that the next one closed', () => {
    const lines = [...active, ended(9000), connected(9500, { callId: 'B' }), event('WRAP_UP_ENDED', 9900)];
    expect(callOf(lines)).toMatchObject({ phase: 'closed', wrapUpEndedAt: 9900 });
    expect(codesOf(lines)).toEqual([]);
  });

  it.each([
    ['ringing', [started()]],
    ['unanswered', [started(), ended(5)]],
    ['closed', [...active, ended(9000), event('WRAP_UP_ENDED', 9100)]],
  ])('is out of order as WRAP_UP_ENDED of a call that is %s', (_, lines) => {
    const late = [...lines, event('WRAP_UP_ENDED', 9900)];
    expect(factsOf(late)).toEqual(factsOf(lines));
    expect(codesOf(late)).toEqual(['out-of-order']);
  });

  it.each(['HOLD', 'RESUME', 'MUTE', 'UNMUTE', 'SWAP', 'CONFERENCE', 'PAUSE_RECORDING', 'PARTICIPANT_ADDED'] as const)(
    'leaves a %s without effect',
    (type) => {
      const lines = [...active, ended(9000)];
      expect(factsOf([...lines, event(type, 9500, P1)])).toEqual(factsOf(lines));
      expect(replay([...lines, event(type, 9500, P1)]).anomalies).toEqual([
        { seq: 4, code: 'after-end', callId: 'A', leg: 1 },
      ]);
    },
  );

  it('still takes audio reports, silently', () => {
    const stats = event('AUDIO_STATS', 9500, { stats: [{ inputChannelStats: { packetsCount: 10 } }] });
    expect(callOf([...active, ended(9000), stats]).audio?.batches).toBe(1);
    expect(codesOf([...active, ended(9000), stats])).toEqual([]);
  });

  it('counts the wrap-up until now while it runs', () => {
    expect(selectDurations(callOf([...active, ended(9000)]), 9700).wrapUpMs).toBe(700);
  });
});

describe('an event without a callId', () => {
  const without = (type: ToolkitEventType, at: number) => event(type, at, { callId: ' ' });

  it('belongs to the only call that is ringing or active', () => {
    const lines = [connected(1, { callId: 'old' }), ended(2, { callId: 'old' }), connected(3), without('MUTE', 4)];
    expect(callOf(lines).mute).toBe('on');
  });

  it('belongs to the only one in wrap-up when none is live', () => {
    expect(codesOf([connected(1), ended(2), without('MUTE', 3)])).toEqual(['after-end']);
  });

  it('is an anomaly when several could be meant, or none', () => {
    const two = [connected(1), connected(2, { callId: 'B' })];
    expect(replay([...two, without('MUTE', 3)])).toMatchObject({
      state: { calls: stateOf(two).calls },
      anomalies: [{ seq: 3, code: 'missing-call-id', callId: null, leg: null }],
    });
    expect(codesOf([without('MUTE', 1)])).toEqual(['missing-call-id']);
    expect(codesOf([...two, ended(3), ended(4, { callId: 'B' }), without('MUTE', 5)])).toEqual(['missing-call-id']);
  });

  it.each(['MUTE', 'UNMUTE', 'HOLD', 'RESUME', 'PAUSE_RECORDING', 'RESUME_RECORDING', 'AUDIO_STATS'] as const)(
    'as %s means the only active call beside ringing ones',
    (type) => {
      const lines = [connected(1), started(2, { callId: 'B' }), started(3, { callId: 'C' })];
      expect(codesOf([...lines, without(type, 4)])).toEqual([]);
      expect(callOf([...lines, without(type, 4)])).toMatchObject({ lastEventAt: 4 });
    },
  );

  it.each(['CONFERENCE', 'SWAP'] as const)('as %s leaves a ringing call ringing beside an active one', (type) => {
    const lines = [started(1, { callId: 'B' }), connected(2), without(type, 4)];
    expect(callOf(lines, 'B').phase).toBe('ringing');
    expect(codesOf(lines)).toEqual([]);
  });

  it.each(['CALL_ENDED', 'CALL_STARTED', 'CALL_CONNECTED', 'PARTICIPANT_ADDED', 'PARTICIPANT_REMOVED'] as const)(
    'as %s is not clear beside a ringing call',
    (type) => {
      expect(codesOf([connected(1), started(2, { callId: 'B' }), without(type, 4)])).toEqual(['missing-call-id']);
    },
  );

  it('does not mean an inferred call while an observed one is live', () => {
    const lines = [event('MUTE', 1, { callId: 'B' }), connected(2), without('PAUSE_RECORDING', 3)];
    expect(callOf(lines)).toMatchObject({ recording: 'paused' });
    expect(callOf(lines, 'B')).toMatchObject({ recording: 'unknown' });
    expect(callOf([event('MUTE', 1), without('PAUSE_RECORDING', 2)])).toMatchObject({ recording: 'paused' });
  });

  it('as WRAP_UP_ENDED means the only wrap-up, whatever is live', () => {
    const lines = [connected(1), connected(2, { callId: 'B' }), ended(3), without('WRAP_UP_ENDED', 4)];
    expect(callOf(lines)).toMatchObject({ phase: 'closed', wrapUpEndedAt: 4 });
    expect(codesOf([connected(1), without('WRAP_UP_ENDED', 2)])).toEqual(['missing-call-id']);
  });
});

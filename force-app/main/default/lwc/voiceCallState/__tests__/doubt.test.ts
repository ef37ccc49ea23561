import { parseRelayLine, type ToolkitEventType } from 'c/voiceEvents';
import { EMPTY_STATE, putInDoubt, reduce, restoreCalls, type Call, type CallState } from 'c/voiceCallState';
import { event, RELOAD, replay, stateOf, UNWATCHED } from 'test/support/trace';

const ONE = { participant: '+1 (415) 555-0101' };
const TWO = { participant: '+1 (415) 555-0102' };

const callOf = (lines: readonly unknown[]) => stateOf(lines).calls[0] as Call;
const doubtsOf = (lines: readonly unknown[]) => callOf(lines).unverified;
const holdsInDoubt = (lines: readonly unknown[]) => callOf(lines).parties.map(({ isUnverified }) => isUnverified);

const call = [
  event('CALL_CONNECTED', 1000, ONE),
  event('PARTICIPANT_ADDED', 2000, TWO),
  event('HOLD', 3000, ONE),
  event('MUTE', 4000),
  event('PAUSE_RECORDING', 5000),
];

/** A reload, and a time without a relay that listened. */
const GAPS = [
  ['a reload', RELOAD],
  ['a time without a relay', UNWATCHED],
] as const;

describe.each(GAPS)('a call that comes over %s', (_, gap) => {
  const doubtful = [...call, gap];

  it('keeps its values and times, and has hold, mute, recording and existence in doubt', () => {
    const before = callOf(call);
    expect(before).toMatchObject({ isRestored: false, wasUnwatched: false, unverified: [] });
    expect(callOf(doubtful)).toEqual({
      ...before,
      isRestored: gap === RELOAD,
      wasUnwatched: true,
      unverified: ['mute', 'recording', 'existence'],
      parties: before.parties.map((party) => ({ ...party, isUnverified: true })),
    });
  });

  it('has no doubt about a fact that was never known', () => {
    const lines = [event('CALL_CONNECTED', 1000, ONE), gap];
    expect(doubtsOf(lines)).toEqual(['existence']);
    expect(holdsInDoubt(lines)).toEqual([false]);
  });

  it.each<[ToolkitEventType, readonly string[]]>([
    ['MUTE', ['recording']],
    ['UNMUTE', ['recording']],
    ['PAUSE_RECORDING', ['mute']],
    ['RESUME_RECORDING', ['mute']],
    ['SWAP', ['mute', 'recording']],
    ['AUDIO_STATS', ['mute', 'recording']],
    ['CALL_CONNECTED', ['mute', 'recording']],
  ])('is known to exist after a %s, which leaves %j in doubt', (type, doubts) => {
    expect(doubtsOf([...doubtful, event(type, 6000)])).toEqual(doubts);
  });

  it('goes on counting from true event times, though the event only repeats the known fact', () => {
    expect(callOf([...doubtful, event('MUTE', 6000)]).muted).toEqual({ ms: 0, since: 4000 });
  });

  it('is settled for the party of a HOLD or RESUME, whether its hold changes or not', () => {
    expect(holdsInDoubt([...doubtful, event('HOLD', 6000, ONE)])).toEqual([false, true]);
    expect(holdsInDoubt([...doubtful, event('RESUME', 6000, TWO)])).toEqual([true, false]);
    expect(holdsInDoubt([...doubtful, event('CONFERENCE', 6000)])).toEqual([false, false]);
  });

  it('still doubts a hold that a SWAP turns', () => {
    expect(callOf([...doubtful, event('SWAP', 16_000)]).parties).toMatchObject([
      { hold: 'off', isUnverified: true },
      { hold: 'on', isUnverified: true },
    ]);
    const settled = [...doubtful, event('HOLD', 6000, ONE), event('RESUME', 7000, TWO), event('SWAP', 16_000)];
    expect(holdsInDoubt(settled)).toEqual([false, false]);
  });

  it('has no doubt about a hold that a SWAP or a second line makes unknown', () => {
    const alike = [
      event('CALL_STARTED', 0, ONE),
      event('CALL_CONNECTED', 2000, ONE),
      event('PARTICIPANT_ADDED', 3000, TWO),
    ];
    expect(holdsInDoubt([...alike, gap, event('SWAP', 16_000)])).toEqual([false, false]);
    const second = event('CALL_CONNECTED', 16_000, { callId: 'B' });
    expect(holdsInDoubt([...alike, gap, second])).toEqual([false, false]);
  });

  it('has no doubt about a party that joins, or joins again, afterwards', () => {
    const left = event('PARTICIPANT_REMOVED', 6000, TWO);
    expect(holdsInDoubt([...doubtful, left])).toEqual([true, true]);
    expect(holdsInDoubt([...doubtful, left, event('PARTICIPANT_ADDED', 7000, TWO)])).toEqual([true, false]);
  });

  it('is not a call that begins afterwards', () => {
    const { calls } = stateOf([...doubtful, event('CALL_STARTED', 9000, { callId: 'B', ...TWO })]);
    expect(calls[1]).toMatchObject({ isRestored: false, wasUnwatched: false, unverified: [] });
  });

  it('keeps hold and mute unknown when it rang and then connects', () => {
    const lines = [
      event('CALL_STARTED', 0, ONE),
      gap,
      event('CALL_STARTED', 60_000, ONE),
      event('CALL_CONNECTED', 90_000, ONE),
    ];
    expect(callOf(lines)).toMatchObject({ phase: 'active', mute: 'unknown', parties: [{ hold: 'unknown' }] });
  });

  it('does not know hold and mute of the next call that starts and connects at once: it may be a replay', () => {
    const next = { callId: 'B', ...TWO };
    const lines = [...call, event('CALL_ENDED', 20_000), gap];
    const quick = [event('CALL_STARTED', 60_000, next), event('CALL_CONNECTED', 60_020, next)];
    expect(stateOf([...lines, ...quick]).calls.at(-1)).toMatchObject({ mute: 'unknown' });
  });

  describe('in its wrap-up', () => {
    const inWrapUp = [...call, event('CALL_ENDED', 10_000), gap, event('MUTE', 20_000, { callId: 'B' })];

    it.each(['CALL_STARTED', 'CALL_CONNECTED'] as const)('takes a %s within 10 s for a replay', (type) => {
      const { state, anomalies } = replay([...inWrapUp, event(type, 30_000, ONE)]);
      expect(state.calls).toMatchObject([{ phase: 'wrapUp' }, { callId: 'B' }]);
      expect(anomalies.at(-1)).toMatchObject({ code: 'after-end', callId: 'A', leg: 1 });
      expect(stateOf([...inWrapUp, event(type, 30_001, ONE)]).calls).toHaveLength(3);
    });

    it('takes the very first event for a replay', () => {
      const lines = [...call, event('CALL_ENDED', 10_000), gap, event('CALL_STARTED', 99_000, ONE)];
      expect(stateOf(lines).calls).toMatchObject([{ phase: 'wrapUp' }]);
    });

    it('takes back no inferred end by a replay', () => {
      const gone = [event('CALL_CONNECTED', 1000, ONE), event('PARTICIPANT_REMOVED', 2000, ONE), gap];
      expect(callOf([...gone, event('CALL_CONNECTED', 3000, ONE)]).phase).toBe('wrapUp');
      expect(callOf([...gone, event('HOLD', 3000, ONE)]).phase).toBe('active');
    });
  });
});

describe('a call in wrap-up that somebody watched all the time', () => {
  it('begins its next leg as soon as it may', () => {
    const lines = [...call, event('CALL_ENDED', 10_000), event('CALL_STARTED', 11_001, ONE)];
    expect(stateOf(lines).calls).toHaveLength(2);
  });
});

describe('putInDoubt', () => {
  it('leaves numbers, clocks and closed calls alone, and keeps no anomaly', () => {
    const closed = [...call, event('CALL_ENDED', 10_000), event('WRAP_UP_ENDED', 11_000), 'garbage'];
    const before = stateOf(closed);
    const after = putInDoubt(before);
    expect(after.calls[0]).toBe(before.calls[0]);
    expect(after).toMatchObject({
      latestAt: 11_000,
      events: 7,
      relays: [{ lastAt: 11_000, clockOffsetMs: 0 }],
      anomalies: [],
    });
  });
});

describe('restoreCalls', () => {
  const HOUR = 3_600_000;
  const restored = (now: number): CallState => restoreCalls(stateOf(call).calls, 5000, now);

  it('goes on from the latest event, with no relay and no number', () => {
    const state = restored(6000);
    expect(state).toMatchObject({ latestAt: 5000, relays: [], events: 0, watchedSince: null });
    const early = reduce(state, parseRelayLine({ ...event('MUTE', 100), relayId: 's', seq: 9 }, 1));
    expect(early).toMatchObject({ latestAt: 5000, watchedSince: 5000, anomalies: [] });
  });

  it('drops a call whose own last event is more than 12 hours old', () => {
    expect(restored(5000 + 12 * HOUR).calls).toHaveLength(1);
    expect(restored(5001 + 12 * HOUR).calls).toEqual([]);
  });

  it('remembers the directions that had a packet', () => {
    const stats = [{ inputChannelStats: { packetsLost: 5 }, outputChannelStats: { packetsCount: 5 } }];
    const { calls, latestAt } = stateOf([...call, event('AUDIO_STATS', 6000, { stats })]);
    expect(restoreCalls(calls, latestAt ?? 0, 7000).hadPackets).toEqual({ input: false, output: true });
    expect(restored(6000).hadPackets).toEqual({ input: false, output: false });
  });
});

describe('the empty state', () => {
  it('knows nothing', () => {
    expect(EMPTY_STATE).toEqual({
      calls: [],
      relays: [],
      unknownIds: { ended: [], audio: [] },
      hadPackets: { input: false, output: false },
      latestAt: null,
      watchedSince: null,
      events: 0,
      anomalies: [],
    });
    expect(replay([]).state).toBe(EMPTY_STATE);
  });
});

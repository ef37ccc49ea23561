import { parseRelayLine, type ToolkitEventType } from 'c/voiceEvents';
import { EMPTY_STATE, reduce, type Call, type CallState, type TraceMark } from 'c/voiceCallState';
import { event, replay, stateOf, type TraceLine } from 'test/trace';

const ONE = '+1 (415) 555-0101';
const TWO = '+1 (415) 555-0102';

const apply = (state: CallState, lines: readonly (TraceLine | TraceMark)[]): CallState =>
  lines.reduce<CallState>(
    (before, line, index) => reduce(before, 'kind' in line ? line : parseRelayLine(line, index + 1)),
    state,
  );
const RESTORED: TraceMark = { kind: 'restored' };
const callOf = (state: CallState) => state.calls[0] as Call;
const doubtsOf = (state: CallState) => callOf(state).unverified;
const holdsInDoubt = (state: CallState) => callOf(state).parties.map(({ isUnverified }) => isUnverified);

const call = [
  event('CALL_CONNECTED', 1000, { participant: ONE }),
  event('PARTICIPANT_ADDED', 2000, { participant: TWO }),
  event('HOLD', 3000, { participant: ONE }),
  event('MUTE', 4000),
  event('PAUSE_RECORDING', 5000),
];
const restored = (): CallState => apply(stateOf(call), [RESTORED]);

describe('a call restored after a reload', () => {
  it('keeps its values and times, and marks hold, mute and recording as in doubt', () => {
    const before = callOf(stateOf(call));
    expect(before).toMatchObject({ isRestored: false, unverified: [] });
    expect(callOf(restored())).toEqual({
      ...before,
      isRestored: true,
      unverified: ['mute', 'recording'],
      parties: before.parties.map((party) => ({ ...party, isUnverified: true })),
    });
  });

  it('has no doubt about what was never known', () => {
    const state = apply(stateOf([event('CALL_CONNECTED', 1000, { participant: ONE })]), [RESTORED]);
    expect(doubtsOf(state)).toEqual([]);
    expect(holdsInDoubt(state)).toEqual([false]);
  });

  it.each<[ToolkitEventType, readonly string[]]>([
    ['MUTE', ['recording']],
    ['UNMUTE', ['recording']],
    ['PAUSE_RECORDING', ['mute']],
    ['RESUME_RECORDING', ['mute']],
    ['SWAP', ['mute', 'recording']],
  ])('is told by a %s, which leaves %j in doubt', (type, doubts) => {
    expect(doubtsOf(apply(restored(), [event(type, 6000)]))).toEqual(doubts);
  });

  it('goes on counting from true event times, though the event only says what was known', () => {
    const told = apply(restored(), [event('MUTE', 6000)]);
    expect(callOf(told).muted).toEqual({ ms: 0, since: 4000 });
    expect(doubtsOf(apply(told, [event('MUTE', 7000)]))).toEqual(['recording']);
  });

  it('is told of the hold that a HOLD or RESUME names, the same as before or not', () => {
    expect(holdsInDoubt(apply(restored(), [event('HOLD', 6000, { participant: ONE })]))).toEqual([false, true]);
    expect(holdsInDoubt(apply(restored(), [event('RESUME', 6000, { participant: TWO })]))).toEqual([true, false]);
    expect(holdsInDoubt(apply(restored(), [event('CONFERENCE', 6000)]))).toEqual([false, false]);
  });

  it('is no surer of a hold that a SWAP turns', () => {
    const swapped = apply(restored(), [event('SWAP', 6000)]);
    expect(callOf(swapped).parties).toMatchObject([
      { hold: 'off', isUnverified: true },
      { hold: 'on', isUnverified: true },
    ]);
  });

  it('leaves no doubt about a swap of what is certain', () => {
    const told = apply(restored(), [event('CONFERENCE', 6000), event('SWAP', 7000)]);
    expect(holdsInDoubt(told)).toEqual([false, false]);
  });

  it('is sure of who joins, or joins again, after the reload', () => {
    const left = event('PARTICIPANT_REMOVED', 6000, { participant: TWO });
    expect(holdsInDoubt(apply(restored(), [left]))).toEqual([true, true]);
    const back = apply(restored(), [left, event('PARTICIPANT_ADDED', 7000, { participant: TWO })]);
    expect(holdsInDoubt(back)).toEqual([true, false]);
    const third = apply(restored(), [event('PARTICIPANT_ADDED', 7000, { participant: 'Billing' })]);
    expect(holdsInDoubt(third)).toEqual([true, true, false]);
  });

  it('is not a call that begins after the reload', () => {
    const { calls } = apply(restored(), [event('CALL_STARTED', 9000, { callId: 'B', participant: TWO })]);
    expect(calls[1]).toMatchObject({ isRestored: false, unverified: [], parties: [{ isUnverified: false }] });
  });

  it('is not reset by a start that comes again', () => {
    const again = event('CALL_CONNECTED', 6000, { participant: ONE });
    expect(callOf(apply(restored(), [again]))).toEqual(callOf(restored()));
  });
});

describe('the clock after a reload', () => {
  const stepped = () =>
    stateOf([
      { ...event('CALL_CONNECTED', 50_000), relayId: 'r', seq: 1 },
      { ...event('MUTE', 20_000), relayId: 'r', seq: 2 },
    ]);

  it('is the one heard last, for the relays of the new page', () => {
    const state = apply(stepped(), [RESTORED, { ...event('CALL_ENDED', 23_000), relayId: 's', seq: 1 }]);
    expect(state).toMatchObject({ isRestored: true, latestAt: 53_000, addedMs: 30_000, anomalies: [] });
  });

  it('has stepped back when the new page begins earlier than that', () => {
    const state = apply(stepped(), [RESTORED, { ...event('CALL_ENDED', 19_000), relayId: 's', seq: 1 }]);
    expect(state).toMatchObject({ latestAt: 50_000, addedMs: 31_000, anomalies: [{ code: 'clock-step' }] });
  });

  it('is each relay’s own on a page that was not reloaded', () => {
    const state = apply(stepped(), [{ ...event('CALL_ENDED', 60_000), relayId: 's', seq: 1 }]);
    expect(state).toMatchObject({ isRestored: false, latestAt: 60_000, addedMs: 0, anomalies: [] });
  });

  it('is not known before the first event, whatever its time', () => {
    const state = apply(EMPTY_STATE, [RESTORED, event('CALL_STARTED', -5)]);
    expect(state).toMatchObject({ latestAt: -5, addedMs: 0, anomalies: [] });
  });
});

describe('a mark', () => {
  const garbled = () => stateOf([...call, 'garbage']);

  it('has no anomaly of its own and keeps none of the line before', () => {
    expect(garbled().anomalies).toHaveLength(1);
    expect(apply(garbled(), [RESTORED]).anomalies).toEqual([]);
    expect(apply(garbled(), [{ ...EMPTY_STATE, kind: 'checkpoint' }]).anomalies).toEqual([]);
  });

  it('of a reload leaves numbers, clocks and the count of events alone', () => {
    const { calls: _, isRestored, anomalies: __, ...rest } = apply(garbled(), [RESTORED]);
    expect(isRestored).toBe(true);
    expect(garbled()).toMatchObject(rest);
  });

  it('of a checkpoint stands for the lines that were left out', () => {
    const lines = call.map((line, index) => ({ ...line, relayId: 'r', seq: index + 1 }));
    const whole = stateOf(lines);
    const { calls: _, anomalies: __, ...numbers } = whole;
    const state = apply(EMPTY_STATE, [{ ...numbers, kind: 'checkpoint' }]);
    expect(state).toEqual({ ...whole, calls: [] });
    const again = { ...event('CALL_CONNECTED', 1000, { participant: ONE }), relayId: 'r', seq: 1 };
    expect(apply(state, [again]).anomalies).toMatchObject([{ code: 'duplicate' }]);
    expect(apply(state, [{ ...again, at: 9000, seq: 6 }]).anomalies).toEqual([]);
  });

  it('of a checkpoint leaves the calls alone that are there', () => {
    const before = restored();
    expect(apply(before, [{ ...EMPTY_STATE, kind: 'checkpoint' }]).calls).toBe(before.calls);
  });
});

describe('the empty state', () => {
  it('knows nothing', () => {
    expect(EMPTY_STATE).toEqual({
      calls: [],
      relays: [],
      latestAt: null,
      addedMs: 0,
      events: 0,
      isRestored: false,
      anomalies: [],
    });
    expect(replay([]).state).toBe(EMPTY_STATE);
  });
});

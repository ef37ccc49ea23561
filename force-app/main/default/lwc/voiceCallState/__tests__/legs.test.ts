import { callKey, isSameCall, type Call } from 'c/voiceCallState';
import type { ToolkitEventType } from 'c/voiceEvents';
import { event, factsOf, replay, stateOf } from 'test/support/trace';

const ANN = { participant: '+1 (415) 555-0101' };
const named = (type: ToolkitEventType, at: number, detail = {}) => event(type, at, { ...ANN, ...detail });
const started = (at: number, detail = {}) => named('CALL_STARTED', at, { callType: 'inbound', ...detail });
const connected = (at: number, detail = {}) => named('CALL_CONNECTED', at, detail);
const ended = (at: number, detail = {}) => event('CALL_ENDED', at, detail);
const wrappedUp = (at: number, detail = {}) => event('WRAP_UP_ENDED', at, detail);
const anomaliesOf = (lines: readonly unknown[]) => replay(lines).anomalies.map(({ code, leg }) => [code, leg]);
const legsOf = (lines: readonly unknown[]) => stateOf(lines).calls.map(({ leg, phase }) => [leg, phase]);
const legOf = (lines: readonly unknown[], leg: number) => stateOf(lines).calls.find((call) => call.leg === leg) as Call;

const missed = [started(0), ended(5000)];
const answered = [started(0), connected(2000), ended(60_000)];
const inferred = [started(0), connected(2000), named('PARTICIPANT_REMOVED', 60_000)];

describe('a call', () => {
  it('differs from another by callId and leg', () => {
    expect(isSameCall({ callId: 'A', leg: 1 }, { callId: 'A', leg: 1 })).toBe(true);
    expect(isSameCall({ callId: 'A', leg: 1 }, { callId: 'A', leg: 2 })).toBe(false);
    expect(isSameCall({ callId: 'A', leg: 1 }, { callId: 'B', leg: 1 })).toBe(false);
  });

  it('has one key, which no other call has', () => {
    const refs = [
      { callId: '2', leg: 1 },
      { callId: '1', leg: 2 },
      { callId: '1:2', leg: 1 },
      { callId: '2', leg: 11 },
      { callId: '1:2', leg: 11 },
    ];
    expect(new Set(refs.map(callKey)).size).toBe(refs.length);
    expect(callKey({ callId: 'A', leg: 3 })).toBe(callKey({ callId: 'A', leg: 3 }));
  });
});

describe('a callId that comes back', () => {
  it.each(['CALL_STARTED', 'CALL_CONNECTED'] as const)('begins the next leg with a %s', (type) => {
    const lines = [...answered, wrappedUp(70_000), named(type, 100_000, { callType: 'outbound' })];
    expect(legsOf(lines)).toEqual([
      [1, 'closed'],
      [2, type === 'CALL_STARTED' ? 'ringing' : 'active'],
    ]);
    expect(legOf(lines, 2)).toMatchObject({ callType: 'outbound', lastEventAt: 100_000, mute: 'unknown' });
    expect(anomaliesOf(lines)).toEqual([]);
  });

  it.each(['CALL_STARTED', 'CALL_CONNECTED'] as const)('closes the wrap-up of its earlier leg with a %s', (type) => {
    const lines = [...answered, named(type, 100_000)];
    expect(legOf(lines, 1)).toMatchObject({ phase: 'closed', endedAt: 60_000, wrapUpEndedAt: null });
  });

  it('leaves another call in its wrap-up when it only rings', () => {
    const other = { callId: 'B' };
    const lines = [...missed, connected(6000, other), ended(7000, other), started(90_000)];
    expect(stateOf(lines).calls.map(({ callId, phase }) => [callId, phase])).toEqual([
      ['A', 'closed'],
      ['B', 'wrapUp'],
      ['A', 'ringing'],
    ]);
  });

  it('numbers each further leg, and means the latest', () => {
    const lines = [...missed, started(6000), ended(9000), started(12_000), connected(14_000), event('MUTE', 15_000)];
    expect(legsOf(lines)).toEqual([
      [1, 'closed'],
      [2, 'closed'],
      [3, 'active'],
    ]);
    expect(legOf(lines, 3).mute).toBe('on');
  });

  it('is offered again at once after it was missed', () => {
    expect(legsOf([...missed, started(5000)])).toEqual([
      [1, 'closed'],
      [2, 'ringing'],
    ]);
  });

  it.each([
    ['CALL_STARTED', answered, 61_000],
    ['CALL_CONNECTED', answered, 61_000],
    ['CALL_CONNECTED', missed, 6000],
    ['CALL_STARTED', inferred, 61_000],
  ] as const)('merely crossed with its end when a %s comes within 1 s', (type, lines, at) => {
    expect(anomaliesOf([...lines, named(type, at)]).at(-1)).toEqual(['after-end', 1]);
    expect(factsOf([...lines, named(type, at)])).toEqual(factsOf(lines));
    expect(stateOf([...lines, named(type, at + 1)]).calls).toHaveLength(2);
  });

  it('counts the second from its last CALL_ENDED', () => {
    const lines = [...answered, ended(70_000)];
    expect(anomaliesOf([...lines, started(71_000)])).toEqual([['after-end', 1]]);
    expect(stateOf([...lines, started(71_001)]).calls).toHaveLength(2);
    expect(stateOf([...lines, started(71_001)]).calls[0]).toMatchObject({ endedAt: 60_000 });
  });

  it.each(['HOLD', 'MUTE', 'PARTICIPANT_ADDED', 'CONFERENCE'] as const)('begins no leg with a %s', (type) => {
    const lines = [...answered, named(type, 100_000)];
    expect(anomaliesOf(lines)).toEqual([['after-end', 1]]);
  });

  it('begins no leg with an event that does not name it', () => {
    const lines = [...answered, started(100_000, { callId: null })];
    expect(anomaliesOf(lines)).toEqual([['after-end', 1]]);
  });

  it('still adds audio reports to the latest leg', () => {
    const lines = [...missed, started(6000), ended(9000), event('AUDIO_STATS', 9500)];
    expect(stateOf(lines).calls.map(({ audio }) => audio?.reports ?? null)).toEqual([null, 1]);
  });
});

describe('a callId whose end was inferred', () => {
  it('goes on with a CALL_CONNECTED as long as the end can be taken back', () => {
    expect(legsOf([...inferred, connected(660_000)])).toEqual([[1, 'active']]);
    expect(legsOf([...inferred, connected(660_001)])).toEqual([
      [1, 'closed'],
      [2, 'active'],
    ]);
  });

  it('begins the next leg with a CALL_STARTED', () => {
    expect(legsOf([...inferred, started(62_000)])).toEqual([
      [1, 'closed'],
      [2, 'ringing'],
    ]);
  });
});

describe('WRAP_UP_ENDED soon after the next leg began', () => {
  const again = [...answered, started(70_000)];

  it('ends the wrap-up of the earlier leg and does not change the new leg', () => {
    const lines = [...again, wrappedUp(100_000)];
    expect(legOf(lines, 1)).toMatchObject({ wrapUpEndedAt: 100_000, lastEventAt: 100_000 });
    expect(legOf(lines, 2)).toEqual(legOf(again, 2));
    expect(anomaliesOf(lines)).toEqual([]);
  });

  it('counts the time of an active leg from its first event', () => {
    const lines = [...answered, connected(70_000)];
    expect(legOf([...lines, wrappedUp(100_000)], 1).wrapUpEndedAt).toBe(100_000);
    expect(legOf([...lines, wrappedUp(100_001)], 2).wrapUpEndedAt).toBe(100_001);
  });

  it.each([
    ['the new leg began more than 30 s before', again, 100_001],
    ['the leg before was not answered', [...missed, started(6000)], 7000],
    ['the leg before has ended its wrap-up', [...answered, wrappedUp(61_000), started(70_000)], 71_000],
    ['the leg before ended more than an hour before', [...answered, started(3_650_000)], 3_660_001],
  ])('is out of order where %s', (_, lines, at) => {
    expect(anomaliesOf([...lines, wrappedUp(at)])).toEqual([['out-of-order', 2]]);
    expect(factsOf([...lines, wrappedUp(at)])).toEqual(factsOf(lines));
  });

  it('means the new leg once that has ended', () => {
    const lines = [...answered, connected(70_000), ended(80_000), wrappedUp(81_000)];
    expect(legOf(lines, 2).wrapUpEndedAt).toBe(81_000);
    expect(legOf(lines, 1).wrapUpEndedAt).toBeNull();
  });
});

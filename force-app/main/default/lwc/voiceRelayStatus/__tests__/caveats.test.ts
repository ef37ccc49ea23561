import { selectOpenCalls } from 'c/voiceCallState';
import { selectCaveats, selectDoubts, type Caveat, type CaveatFacts } from 'c/voiceRelayStatus';
import { event, RELOAD, stateOf, UNWATCHED } from 'test/support/trace';

const S = 1000;
const ANN = { participant: 'Ann Lee' };
const BO = { participant: 'Bo Roe' };
const ringing = event('CALL_STARTED', 0, { callType: 'inbound', ...ANN });
const connected = [ringing, event('CALL_CONNECTED', 5 * S, { callType: 'inbound', ...ANN })];

const openAfter = (lines: readonly unknown[]) => {
  const state = stateOf(lines);
  return selectOpenCalls(state, state.latestAt ?? 0);
};
/** The marks of all open calls after these lines, on a page that was there from the start. */
function marksOf(lines: readonly unknown[], change: Partial<CaveatFacts> = {}): readonly Caveat[] {
  const state = stateOf(lines);
  const facts = { state, now: state.latestAt ?? 0, gapAt: null, joinedLateAt: null, isSimulated: false };
  return selectCaveats({ ...facts, ...change }, openAfter(lines));
}
const doubtsOf = (...lines: readonly unknown[]) => openAfter(lines).flatMap(selectDoubts);

/** Messages of one relay with these numbers. */
const numbered = (...numbers: readonly number[]) =>
  numbers.map((seq) => ({ v: 1, relayId: 'r', seq, ...event('MUTE', seq * S, ANN) }));

describe('what is in doubt', () => {
  it('is nothing of a call that was seen from its start', () => {
    expect(doubtsOf(...connected, event('HOLD', 6 * S, ANN), event('MUTE', 7 * S))).toEqual([]);
  });

  it.each([
    ['a reload', RELOAD],
    ['a time without a listening relay', UNWATCHED],
  ])('after %s is whether the call is on, and what was known of it', (_, line) => {
    expect(doubtsOf(...connected, line)).toEqual(['hold', 'mute', 'existence']);
    const paused = event('PAUSE_RECORDING', 6 * S);
    expect(doubtsOf(...connected, paused, line)).toEqual(['hold', 'mute', 'recording', 'existence']);
    expect(doubtsOf(event('CALL_CONNECTED', 0, ANN), line)).toEqual(['existence']);
  });

  it.each([
    ['HOLD', ['mute', 'recording']],
    ['RESUME', ['mute', 'recording']],
    ['CONFERENCE', ['mute', 'recording']],
    ['MUTE', ['hold', 'recording']],
    ['UNMUTE', ['hold', 'recording']],
    ['PAUSE_RECORDING', ['hold', 'mute']],
    ['RESUME_RECORDING', ['hold', 'mute']],
    ['SWAP', ['hold', 'mute', 'recording']],
    ['AUDIO_STATS', ['hold', 'mute', 'recording']],
  ] as const)('is no longer the existence, nor what %s reports', (type, left) => {
    const before = [...connected, event('PAUSE_RECORDING', 6 * S), RELOAD];
    expect(doubtsOf(...before, event(type, 9 * S, ANN))).toEqual(left);
  });

  it('goes on for the party that no event has reported', () => {
    const two = [...connected, event('PARTICIPANT_ADDED', 6 * S, BO), RELOAD];
    expect(doubtsOf(...two, event('HOLD', 9 * S, ANN))).toEqual(['hold', 'mute']);
    expect(doubtsOf(...two, event('HOLD', 9 * S, ANN), event('PARTICIPANT_REMOVED', 10 * S, BO))).toEqual(['mute']);
  });

  it('is nothing of a call that has ended', () => {
    expect(doubtsOf(...connected, RELOAD, event('CALL_ENDED', 9 * S))).toEqual([]);
    expect(doubtsOf(...connected, event('CALL_ENDED', 9 * S), RELOAD)).toEqual([]);
  });

  it('is not the hold while the call still rings', () => {
    expect(doubtsOf(ringing, event('PARTICIPANT_ADDED', 1 * S, BO), RELOAD)).toEqual(['existence']);
  });
});

describe('the marks', () => {
  it('are none of a call that was seen from its start', () => {
    expect(marksOf(connected)).toEqual([]);
  });

  it('say restored until the call is over, and unverified until everything was reported', () => {
    const reloaded = [...connected, RELOAD];
    expect(marksOf(reloaded)).toEqual([
      { kind: 'restored' },
      { kind: 'unverified', doubts: ['existence', 'hold', 'mute'] },
    ]);
    const reported = [...reloaded, event('HOLD', 9 * S, ANN), event('UNMUTE', 10 * S)];
    expect(marksOf(reported)).toEqual([{ kind: 'restored' }]);
    const over = [...reported, event('CALL_ENDED', 11 * S), event('WRAP_UP_ENDED', 12 * S)];
    expect(marksOf(over)).toEqual([]);
  });

  it('say unverified, and not restored, when nobody watched for a while on the same page', () => {
    expect(marksOf([...connected, UNWATCHED])).toEqual([{ kind: 'unverified', doubts: ['existence', 'hold', 'mute'] }]);
  });

  it('are of the leg that is open, not of the one before under its id', () => {
    const again = [
      event('CALL_ENDED', 9 * S),
      event('CALL_STARTED', 12 * S, ANN),
      event('CALL_CONNECTED', 20 * S, ANN),
    ];
    expect(marksOf([...connected, RELOAD, ...again])).toEqual([]);
  });

  it('name each doubt once, of whichever calls it is', () => {
    const second = { callId: 'B', callType: 'outbound', participant: 'Bo Roe' };
    const lines = [...connected, event('MUTE', 6 * S), event('MUTE', 7 * S, second), RELOAD];
    expect(marksOf(lines)).toContainEqual({ kind: 'unverified', doubts: ['existence', 'hold', 'mute'] });
  });

  it('say estimated of a call whose connect nobody saw, and not of one that rings', () => {
    expect(marksOf([event('MUTE', 0)])).toEqual([{ kind: 'estimated' }]);
    expect(marksOf([ringing])).toEqual([]);
    expect(marksOf([ringing, event('HOLD', 5 * S, ANN)])).toEqual([{ kind: 'estimated' }]);
  });

  it('say no recent news as long as the end of one of the calls may have been missed', () => {
    expect(marksOf([ringing], { now: 3 * 60 * S - 1 })).toEqual([]);
    expect(marksOf([ringing], { now: 3 * 60 * S })).toEqual([{ kind: 'no-recent-news' }]);
    const second = event('CALL_STARTED', 3 * 60 * S, { callId: 'B', callType: 'inbound' });
    expect(marksOf([ringing, second], { now: 3 * 60 * S })).toEqual([{ kind: 'no-recent-news' }]);
    expect(marksOf(connected, { now: 60 * 60 * S })).toEqual([]);
  });

  it('say joined mid-call until a call begins after the first message and the earlier ones are gone', () => {
    expect(marksOf([], { joinedLateAt: 3 * S })).toEqual([{ kind: 'late-joined' }]);
    expect(marksOf(connected, { joinedLateAt: 0 })).toEqual([{ kind: 'late-joined' }]);
    const next = event('CALL_CONNECTED', 20 * S, { callId: 'B', callType: 'outbound' });
    expect(marksOf([...connected, next], { joinedLateAt: 0 })).toEqual([{ kind: 'late-joined' }]);
    const over = [event('CALL_ENDED', 15 * S), event('WRAP_UP_ENDED', 16 * S)];
    expect(marksOf([...connected, ...over, next], { joinedLateAt: 0 })).toEqual([]);
  });

  it('count the messages that are missing between those that came', () => {
    expect(marksOf(numbered(1, 2, 5, 9), { gapAt: 9 * S })).toContainEqual({ kind: 'gap', missing: 5 });
    expect(marksOf(numbered(1, 3), { gapAt: 3 * S })).toContainEqual({ kind: 'gap', missing: 1 });
  });

  it('do not miss what a relay sent before anybody listened', () => {
    expect(marksOf(numbered(7, 8), { gapAt: 7 * S })).toEqual([{ kind: 'estimated' }]);
  });

  it('show a gap with the calls that were there, and with none that came later', () => {
    const facts = { state: stateOf(numbered(1, 3)), now: 3 * S, gapAt: 3 * S, joinedLateAt: null, isSimulated: false };
    expect(selectCaveats(facts, [])).toEqual([]);
    const later = [...numbered(1, 3), event('CALL_ENDED', 4 * S), event('CALL_CONNECTED', 5 * S, { callId: 'B' })];
    expect(marksOf(later, { gapAt: 3 * S })).toEqual([]);
  });

  it('come in one order', () => {
    const lines = [...numbered(1, 3), event('HOLD', 4 * S, ANN), RELOAD];
    const { relays } = stateOf(numbered(1, 3));
    const later = event('CALL_CONNECTED', 5 * S, { callId: 'B', callType: 'inbound' });
    const all = marksOf([...lines, later], {
      state: { ...stateOf([...lines, later]), relays },
      gapAt: 3 * S,
      joinedLateAt: S,
      isSimulated: true,
    });
    expect(all.map(({ kind }) => kind)).toEqual([
      'restored',
      'unverified',
      'no-recent-news',
      'estimated',
      'late-joined',
      'gap',
      'simulated',
    ]);
  });
});

import { selectMissing } from 'c/voiceCallFeed';
import { selectOpenCalls } from 'c/voiceCallState';
import { selectDoubts, selectMarks, type TruthFacts, type TruthMark } from 'c/voiceRelayStatus';
import { event, RELOAD, stateOf } from 'test/trace';

const S = 1000;
const ANN = { participant: 'Ann Lee' };
const ringing = event('CALL_STARTED', 0, { callType: 'inbound', ...ANN });
const connected = [ringing, event('CALL_CONNECTED', 5 * S, { callType: 'inbound', ...ANN })];

/** The facts after these lines, for a console that was there from the start. */
function factsOf(lines: readonly unknown[], change: Partial<TruthFacts> = {}): TruthFacts {
  const state = stateOf(lines);
  const known: TruthFacts = {
    calls: selectOpenCalls(state),
    joining: 'joined',
    missing: selectMissing(state),
    gapAt: null,
    isSimulated: false,
  };
  return { ...known, ...change };
}
const marksOf = (lines: readonly unknown[], change?: Partial<TruthFacts>): readonly TruthMark[] =>
  selectMarks(factsOf(lines, change));
const doubtsOf = (...lines: readonly unknown[]) => factsOf(lines).calls.flatMap(selectDoubts);

/** What a relay sent under these numbers: talk that changes nothing. */
const numbered = (...numbers: readonly number[]) =>
  numbers.map((seq) => ({ v: 1, relayId: 'r', seq, ...event('MUTE', seq * S, ANN) }));

describe('what is in doubt', () => {
  it('is nothing of a call that was seen from its start', () => {
    expect(doubtsOf(...connected, event('HOLD', 6 * S, ANN), event('MUTE', 7 * S))).toEqual([]);
  });

  it('is what was known before a reload, and not what never was', () => {
    expect(doubtsOf(...connected, RELOAD)).toEqual(['hold', 'mute']);
    expect(doubtsOf(...connected, event('PAUSE_RECORDING', 6 * S), RELOAD)).toEqual(['hold', 'mute', 'recording']);
    expect(doubtsOf(event('CALL_CONNECTED', 0, ANN), RELOAD)).toEqual([]);
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
  ] as const)('gets settled by %s', (type, left) => {
    const before = [...connected, event('PAUSE_RECORDING', 6 * S), RELOAD];
    expect(doubtsOf(...before, event(type, 9 * S, ANN))).toEqual(left);
  });

  it('goes on for the party that no event told of', () => {
    const two = [...connected, event('PARTICIPANT_ADDED', 6 * S, { participant: 'Bo Roe' }), RELOAD];
    expect(doubtsOf(...two, event('HOLD', 9 * S, ANN))).toEqual(['hold', 'mute']);
    expect(doubtsOf(...two, event('HOLD', 9 * S, ANN), event('PARTICIPANT_REMOVED', 10 * S, { participant: 'Bo Roe' }))) //
      .toEqual(['mute']);
  });

  it('is nothing of a call that has ended', () => {
    expect(doubtsOf(...connected, RELOAD, event('CALL_ENDED', 9 * S))).toEqual([]);
  });

  it('is no hold while the call still rings', () => {
    expect(doubtsOf(ringing, event('PARTICIPANT_ADDED', 1 * S, { participant: 'Bo Roe' }), RELOAD)).toEqual([]);
  });
});

describe('the marks', () => {
  it('are none of a call that was seen from its start', () => {
    expect(marksOf(connected)).toEqual([]);
  });

  it('say restored until the call is over, and unverified until everything was told', () => {
    const reloaded = [...connected, RELOAD];
    expect(marksOf(reloaded)).toEqual([{ kind: 'restored' }, { kind: 'unverified', doubts: ['hold', 'mute'] }]);
    const told = [...reloaded, event('HOLD', 9 * S, ANN), event('UNMUTE', 10 * S)];
    expect(marksOf(told)).toEqual([{ kind: 'restored' }]);
    const over = [...told, event('CALL_ENDED', 11 * S), event('WRAP_UP_ENDED', 12 * S)];
    expect(marksOf(over)).toEqual([]);
  });

  it('name each doubt once, whichever of several calls it is of', () => {
    const second = { callId: 'B', callType: 'outbound', participant: 'Bo Roe' };
    const lines = [...connected, event('MUTE', 6 * S), event('MUTE', 7 * S, second), RELOAD];
    expect(marksOf(lines)).toContainEqual({ kind: 'unverified', doubts: ['hold', 'mute'] });
  });

  it('say estimated of a call whose connect nobody saw, and not of one that rings', () => {
    expect(marksOf([event('MUTE', 0)])).toEqual([{ kind: 'estimated' }]);
    expect(marksOf([ringing])).toEqual([]);
    expect(marksOf([ringing, event('HOLD', 5 * S, ANN)])).toEqual([{ kind: 'estimated' }]);
  });

  it('say from now on only without a journal, and of one that was cut short', () => {
    expect(marksOf([], { joining: 'asking' })).toEqual([]);
    expect(marksOf([], { joining: 'alone' })).toEqual([{ kind: 'late-joined', isCut: false }]);
    expect(marksOf([], { joining: 'cut' })).toEqual([{ kind: 'late-joined', isCut: true }]);
  });

  it('count the messages that are missing between those that came', () => {
    expect(marksOf(numbered(1, 2, 5, 9), { gapAt: 9 * S })).toContainEqual({ kind: 'gap', missing: 5 });
    expect(marksOf(numbered(1, 3), { gapAt: 3 * S })).toContainEqual({ kind: 'gap', missing: 1 });
  });

  it('do not miss what a relay sent before anybody listened', () => {
    const [mark, ...more] = marksOf(numbered(7, 8), { gapAt: 7 * S });
    expect([mark, more]).toEqual([{ kind: 'estimated' }, []]);
  });

  it('lose the gap when the late message comes', () => {
    const late = marksOf(numbered(1, 3, 2), { gapAt: 3 * S });
    expect(late.map(({ kind }) => kind)).not.toContain('gap');
  });

  it('show a gap with the calls that were there, and with none that came later', () => {
    expect(marksOf(numbered(1, 3), { gapAt: 3 * S, calls: [] })).toEqual([]);
    const later = [...numbered(1, 3), event('CALL_ENDED', 4 * S), event('CALL_CONNECTED', 5 * S, { callId: 'B' })];
    expect(marksOf(later, { gapAt: 3 * S })).toEqual([]);
  });

  it('come in one order', () => {
    const lines = [...numbered(1, 3), event('HOLD', 4 * S, ANN), RELOAD];
    const all = marksOf(lines, { gapAt: 3 * S, joining: 'alone', isSimulated: true });
    expect(all.map(({ kind }) => kind)).toEqual([
      'restored',
      'unverified',
      'estimated',
      'late-joined',
      'gap',
      'simulated',
    ]);
  });
});

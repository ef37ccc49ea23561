import { selectMissing } from 'c/voiceCallFeed';
import { EMPTY_STATE, reduce } from 'c/voiceCallState';
import { parseRelayLine } from 'c/voiceEvents';
import { asOfR2, sent } from 'test/feed';
import { event } from 'test/trace';
import { firstNumber, isNumbered, isUsed, knowsAllOf, nextNumber, type NumberedLine } from '../numbers';

const stateAfter = (...messages: readonly unknown[]) =>
  messages.map((message, index) => parseRelayLine(message, index + 1)).reduce(reduce, EMPTY_STATE);
const lineOf = (seq: number) => parseRelayLine(sent(seq), 1) as NumberedLine;

describe('a line', () => {
  it.each([
    ['with relay and number', sent(3)],
    ['malformed but with both', { relayId: 'R1', seq: 3 }],
  ])('%s is numbered', (_, message) => {
    expect(isNumbered(parseRelayLine(message, 1))).toBe(true);
  });

  it.each([
    ['without a number', { ...sent(3), seq: undefined }],
    ['without a relay', { ...sent(3), relayId: '  ' }],
    ['with neither', event('MUTE', 1)],
  ])('%s is not numbered', (_, message) => {
    expect(isNumbered(parseRelayLine(message, 1))).toBe(false);
  });
});

describe('the next number of a relay', () => {
  it.each([
    ['is 1 before its first line', [], 1],
    ['is one more than the largest', [sent(1), sent(2)], 3],
    ['goes on after a gap', [sent(1), sent(7)], 8],
    ['is not moved by a late line', [sent(1), sent(7), sent(3)], 8],
    ['is 1 after odd numbers below', [sent(-4)], 1],
    ['is not moved by lines without a number', [{ relayId: 'R1' }, event('MUTE', 1)], 1],
    ['is not moved by another relay', [asOfR2(sent(1))], 1],
  ])('%s', (_, messages, next) => {
    expect(nextNumber(stateAfter(...messages), 'R1')).toBe(next);
  });
});

describe('the first number of a relay', () => {
  it.each([
    ['is not known before its first line', [], null],
    ['is not known of another relay’s lines', [asOfR2(sent(1))], null],
    ['is not known of lines without a number', [{ relayId: 'R1' }], null],
    ['is the first that came', [sent(4), sent(5)], 4],
    ['is a smaller one that came late', [sent(4), sent(9), sent(2)], 2],
  ])('%s', (_, messages, first) => {
    expect(firstNumber(stateAfter(...messages), 'R1')).toBe(first);
  });
});

describe('a number', () => {
  const state = stateAfter(sent(3), sent(4), sent(8), sent(6), { relayId: 'R1', seq: 10 });

  it.each([3, 4, 6, 8, 10])('%d was used: a line with it came', (seq) => {
    expect(isUsed(state, lineOf(seq))).toBe(true);
  });

  it.each([-1, 0, 1, 2, 5, 7, 9, 11, 12])('%d is free', (seq) => {
    expect(isUsed(state, lineOf(seq))).toBe(false);
  });

  it('of a relay that nothing is known of is free', () => {
    expect(isUsed(EMPTY_STATE, lineOf(1))).toBe(false);
  });
});

describe('what is missing', () => {
  it.each([
    ['is nothing before the first line', [], []],
    ['is nothing when a relay is known from 1 on', [sent(1), sent(2)], []],
    ['is what came before a first number above 1', [sent(4)], [['R1', 1, 3]]],
    [
      'is each gap',
      [sent(1), sent(3), sent(7)],
      [
        ['R1', 2, 2],
        ['R1', 4, 6],
      ],
    ],
    [
      'is less after a late line',
      [sent(1), sent(5), sent(3)],
      [
        ['R1', 2, 2],
        ['R1', 4, 4],
      ],
    ],
    [
      'is told relay by relay',
      [sent(2), asOfR2(sent(3))],
      [
        ['R1', 1, 1],
        ['R2', 1, 2],
      ],
    ],
    ['is nothing below number 1', [sent(-5), sent(-1), sent(1)], []],
  ])('%s', (_, messages, missing) => {
    const ranges = selectMissing(stateAfter(...messages)).map(({ relayId, first, last }) => [relayId, first, last]);
    expect(ranges).toEqual(missing);
  });
});

describe('a reader', () => {
  const all = [sent(1), sent(2), sent(3)];
  const isKnown = (mine: readonly unknown[], others: readonly unknown[]): boolean =>
    knowsAllOf(stateAfter(...mine), stateAfter(...others));

  it.each([
    ['nothing that somebody knows', [], all, false],
    ['the same', all, all, true],
    ['more', [...all, sent(4)], all, true],
    ['less at the end', [sent(1), sent(2)], all, false],
    ['less at the beginning', [sent(2), sent(3), sent(4)], all, false],
    ['less between', [sent(1), sent(3), sent(4)], all, false],
    ['the same, and lacks what both lack', [sent(1), sent(3)], [sent(1), sent(3)], true],
    ['the same, and lacks what comes after', [...all, sent(5)], all, true],
    ['another relay only', all, all.map(asOfR2), false],
    ['as many events, but others', [asOfR2(sent(1)), sent(1)], [sent(1), sent(2)], false],
    ['fewer lines without numbers', [event('MUTE', 1)], [event('MUTE', 1), event('MUTE', 2)], false],
  ])('may know %s', (_, mine, others, isAll) => {
    expect(isKnown(mine, others)).toBe(isAll);
  });

  it('does not know it all if one of the two was reloaded meanwhile', () => {
    const state = stateAfter(...all);
    expect(knowsAllOf({ ...state, isRestored: true }, state)).toBe(false);
    expect(knowsAllOf(state, { ...state, isRestored: true })).toBe(false);
  });
});

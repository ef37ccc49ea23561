import { keyOf, NO_SNOOZE, snoozed, type Attention, type Snoozes } from 'c/voiceAttention';
import { event } from 'test/support/trace';
import { ANN, attentionAt, CONNECTED, namesAt, S } from 'test/support/attention';

const worst = (lines: readonly unknown[], now: number): Attention => {
  const [one] = attentionAt(lines, now);
  if (!one) throw new Error('Nothing needs attention.');
  return one;
};
/** What was put off at that moment: the worst. */
const putOff = (lines: readonly unknown[], now: number, before: Snoozes = NO_SNOOZE): Snoozes =>
  snoozed(before, keyOf(worst(lines, now)), now);

const muted = [...CONNECTED, event('MUTE', 20 * S)];
const held = [...CONNECTED, event('HOLD', 20 * S, ANN)];
const ended = [...CONNECTED, event('CALL_ENDED', 60 * S)];

describe('what is put off', () => {
  it('is raised again after exactly a minute', () => {
    const snoozes = putOff(muted, 55 * S);
    expect(namesAt(muted, 55 * S, {}, snoozes)).toEqual([]);
    expect(namesAt(muted, 115 * S - 1, {}, snoozes)).toEqual([]);
    expect(attentionAt(muted, 115 * S, {}, snoozes)).toMatchObject([{ kind: 'muted', ms: 95 * S }]);
  });

  it('can be put off again', () => {
    const twice = putOff(muted, 115 * S, putOff(muted, 55 * S));
    expect(namesAt(muted, 175 * S - 1, {}, twice)).toEqual([]);
    expect(namesAt(muted, 175 * S, {}, twice)).toEqual(['muted warning']);
    expect(twice.size).toBe(1);
  });

  it('leaves everything else', () => {
    const both = [...muted, event('PAUSE_RECORDING', 20 * S)];
    expect(namesAt(both, 80 * S, {}, putOff(muted, 60 * S))).toEqual(['recordingPaused warning']);
    const second = [event('CALL_CONNECTED', 30 * S, { callId: 'B' }), event('MUTE', 30 * S, { callId: 'B' })];
    const other = attentionAt([...muted, ...second], 80 * S, {}, putOff(muted, 60 * S));
    expect(other).toMatchObject([{ kind: 'muted', callId: 'B' }]);
  });

  it('is raised before that when it gets worse', () => {
    const snoozes = putOff(held, 100 * S);
    expect(namesAt(held, 140 * S - 1, {}, snoozes)).toEqual([]);
    expect(namesAt(held, 140 * S, {}, snoozes)).toEqual(['hold critical']);
  });

  it('gives a wrap-up a whole minute, past its target too', () => {
    const snoozes = putOff(ended, 160 * S);
    expect(namesAt(ended, 220 * S - 1, {}, snoozes)).toEqual([]);
    expect(attentionAt(ended, 220 * S, {}, snoozes)).toMatchObject([{ level: 'critical', ms: -40 * S }]);
  });

  it('is forgotten when it is over, and what still lasts is kept', () => {
    const first = snoozed(NO_SNOOZE, 'one', 0);
    expect([...snoozed(first, 'two', 59 * S)]).toEqual([
      ['one', 60 * S],
      ['two', 119 * S],
    ]);
    expect([...snoozed(first, 'two', 60 * S).keys()]).toEqual(['two']);
    expect([...first.keys()]).toEqual(['one']);
  });
});

describe('the key of what needs attention', () => {
  it('tells calls, kinds and levels apart, and stays the same while that lasts', () => {
    const keys = [muted, held, ended].map((lines) => keyOf(worst(lines, 150 * S)));
    expect(new Set([...keys, keyOf(worst(held, 80 * S))]).size).toBe(4);
    expect(keyOf(worst(held, 80 * S))).toBe(keyOf(worst(held, 130 * S)));
    const other = held.map((line) => ({ ...line, detail: { ...line.detail, callId: 'B' } }));
    expect(keyOf(worst(other, 80 * S))).not.toBe(keyOf(worst(held, 80 * S)));
  });
});

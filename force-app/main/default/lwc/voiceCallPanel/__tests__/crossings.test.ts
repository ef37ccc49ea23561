import { ANN, attentionAt, BO, CONNECTED, S } from 'test/support/attention';
import { event } from 'test/support/trace';
import { crossingOf, crossingsAfter } from '../crossings';

const both = [...CONNECTED, event('MUTE', 20 * S), event('PAUSE_RECORDING', 20 * S)];
const held = [
  ...CONNECTED,
  event('PARTICIPANT_ADDED', 15 * S, BO),
  event('HOLD', 20 * S, ANN),
  event('HOLD', 21 * S, BO),
];

describe('crossings', () => {
  it('are kept as they were when they came', () => {
    const first = crossingsAfter([], attentionAt(both, 50 * S));
    expect(first).toMatchObject([{ kind: 'muted', ms: 30 * S }]);
    const later = crossingsAfter(first, attentionAt(both, 80 * S));
    expect(later).toMatchObject([
      { kind: 'muted', ms: 30 * S },
      { kind: 'recordingPaused', ms: 60 * S },
    ]);
    expect(later[0]).toBe(first[0]);
  });

  it('stay in the order in which they came, whatever is the worst', () => {
    const lines = [...both, event('PARTICIPANT_ADDED', 20 * S, BO), event('HOLD', 20 * S, ANN)];
    const kindsAt = (seconds: number) => attentionAt(lines, seconds * S).map(({ kind }) => kind);
    let crossings = crossingsAfter([], attentionAt(lines, 50 * S));
    crossings = crossingsAfter(crossings, attentionAt(lines, 140 * S));
    expect(kindsAt(140)[0]).toBe('hold');
    expect(crossings.map(({ kind }) => kind)).toEqual(['muted', 'hold', 'recordingPaused']);
  });

  it('are forgotten when they are over', () => {
    const first = crossingsAfter([], attentionAt(both, 80 * S));
    expect(crossingsAfter(first, [])).toEqual([]);
    const back = crossingsAfter(crossingsAfter(first, []), attentionAt(both, 90 * S));
    expect(back).toMatchObject([{ ms: 70 * S }, { ms: 70 * S }]);
  });

  it('tell one who is on hold from another', () => {
    const [ann] = attentionAt(held, 100 * S);
    const [bo] = attentionAt([...held, event('RESUME', 99 * S, ANN)], 100 * S);
    if (!ann || !bo) throw new Error('Nobody is on hold.');
    expect(crossingOf(ann)).not.toBe(crossingOf(bo));
    expect(crossingOf(ann)).toBe(crossingOf({ ...ann, ms: 0 }));
    expect(crossingsAfter([ann], [bo])).toEqual([bo]);
  });
});

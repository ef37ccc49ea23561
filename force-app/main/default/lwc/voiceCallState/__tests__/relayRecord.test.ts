import { event, replay, stateOf, type TraceLine } from 'test/support/trace';

const from = (relayId: string, seq: number | null, line: TraceLine): TraceLine => ({
  ...line,
  relayId,
  ...(seq !== null && { seq }),
});
const mute = (at: number) => event('MUTE', at);
const start = event('CALL_CONNECTED', 1000);
const codesOf = (lines: readonly unknown[]) => replay(lines).anomalies.map(({ code }) => code);

describe('the record of a relay', () => {
  it('is one record for all lines without a relayId', () => {
    expect(stateOf([start, mute(2000)]).relays).toEqual([
      { relayId: null, firstAppliedAt: 1000, lastAt: 2000, clockOffsetMs: 0, lastSeq: null, missingRanges: [] },
    ]);
  });

  it('is its largest number and the ranges of smaller ones that are missing', () => {
    const missingAfter = (...numbers: readonly number[]) =>
      stateOf(numbers.map((seq) => from('r', seq, start))).relays.map(({ missingRanges }) => missingRanges);
    const beforeFirst = [0, 0];
    expect(missingAfter(1, 2, 3)).toEqual([[beforeFirst]]);
    expect(missingAfter(1, 6)).toEqual([[beforeFirst, [2, 5]]]);
    expect(missingAfter(1, 6, 4)).toEqual([[beforeFirst, [2, 3], [5, 5]]]);
    expect(missingAfter(1, 6, 4, 5)).toEqual([[beforeFirst, [2, 3]]]);
    expect(missingAfter(1, 6, 4, 5, 2, 3)).toEqual([[beforeFirst]]);
  });

  it('is not mixed up with another relay’s', () => {
    const lines = [from('r', 1, start), from('s', 1, mute(2000)), from('r', 2, mute(2000)), from('s', 1, mute(2000))];
    expect(codesOf(lines)).toEqual(['duplicate']);
    expect(stateOf(lines).relays.map(({ relayId, lastSeq }) => [relayId, lastSeq])).toEqual([
      ['r', 2],
      ['s', 1],
    ]);
  });
});

describe('a line without a number from a relay that has numbers', () => {
  it('is neither late nor doubled', () => {
    const lines = [from('r', 5, start), from('r', null, mute(2000)), from('r', null, event('UNMUTE', 3000))];
    expect(codesOf(lines)).toEqual([]);
    expect(stateOf(lines)).toMatchObject({ events: 3, latestAt: 3000, calls: [{ mute: 'off' }] });
    expect(codesOf([...lines, from('r', 6, mute(2500))])).toEqual(['clock-step']);
  });

  it('leaves no gap, whatever the numbers are', () => {
    const lines = [from('r', 5, start), from('r', null, mute(2000)), from('r', 6, mute(3000))];
    expect(codesOf(lines)).toEqual([]);
  });
});

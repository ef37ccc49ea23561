import { EventLog, LogSearch, type LogFilter } from 'c/voiceEventLog';
import fc from 'fast-check';
import { receivedLog } from 'test/support/log';
import { event } from 'test/support/trace';
import * as details from '../shownDetail';

const NO_FILTER: LogFilter = { type: null, text: '', showNumbers: false };
const MUTES: LogFilter = { ...NO_FILTER, type: 'MUTE' };

const mutes = (count: number, before?: EventLog) =>
  receivedLog(
    Array.from({ length: count }, (_, index) => event(index % 2 ? 'UNMUTE' : 'MUTE', index)),
    before,
  );
const numbersOf = (search: LogSearch) =>
  Array.from({ length: search.size }, (_, index) => search.at(index)?.number ?? NaN);
function searched(log: EventLog, filter: LogFilter): LogSearch {
  const search = new LogSearch();
  search.update(log, filter);
  return search;
}
/** How many entries were tested by an act. */
function testsOf(act: () => void): number {
  const spy = jest.spyOn(details, 'typeOf');
  act();
  const { length } = spy.mock.calls;
  spy.mockRestore();
  return length;
}

describe('a search of a log that grows', () => {
  it('tests no entry while nothing is asked', () => {
    const search = searched(mutes(100), NO_FILTER);
    expect(testsOf(() => search.update(mutes(3, mutes(100)), NO_FILTER))).toBe(0);
    expect(search.size).toBe(103);
  });

  it('tests only new entries, and all entries when the filter changes', () => {
    const [before, search] = [mutes(100), new LogSearch()];
    expect(testsOf(() => search.update(before, MUTES))).toBe(100);
    const after = mutes(3, before);
    expect(testsOf(() => search.update(after, { ...MUTES }))).toBe(3);
    expect(testsOf(() => search.update(after, { ...MUTES }))).toBe(0);
    expect(testsOf(() => search.update(after, { ...MUTES, type: 'UNMUTE' }))).toBe(103);
    expect(testsOf(() => search.update(after, { ...MUTES, type: 'UNMUTE', showNumbers: true }))).toBe(103);
  });

  it('begins again with a log that is another', () => {
    const search = searched(mutes(100), MUTES);
    search.update(mutes(10), MUTES);
    expect(numbersOf(search)).toEqual([9, 7, 5, 3, 1]);
    search.update(mutes(100), MUTES);
    expect(search.size).toBe(50);
    search.update(EventLog.empty(), MUTES);
    expect(search.size).toBe(0);
  });

  it('goes back with a log that was paused', () => {
    const log = mutes(10);
    const search = searched(log, MUTES);
    search.update(log.until(4), MUTES);
    expect(numbersOf(search)).toEqual([3, 1]);
  });

  it('has no entry beyond its findings', () => {
    for (const filter of [NO_FILTER, MUTES]) {
      const search = searched(mutes(2), filter);
      expect([search.at(-1), search.at(search.size)]).toEqual([undefined, undefined]);
    }
  });

  it('finds the same as a new search, after any appending, dropping and filtering', () => {
    const step = fc.record({
      come: fc.nat(40),
      type: fc.constantFrom(null, 'MUTE', 'UNMUTE', 'HOLD'),
      isNew: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.integer({ min: 1, max: 60 }), (steps, limit) => {
        const search = new LogSearch();
        let log = EventLog.empty(limit);
        for (const { come, type, isNew } of steps) {
          log = mutes(come, isNew && come % 7 === 0 ? EventLog.empty(limit) : log);
          search.update(log, { ...NO_FILTER, type });
          expect(numbersOf(search)).toEqual(numbersOf(searched(log, { ...NO_FILTER, type })));
        }
      }),
    );
  });
});

describe('a log as it was', () => {
  const numbers = (log: EventLog) => [...log].map(({ number }) => number);

  it.each([0, 1, 511, 512, 513, 999])('is the log as it was after %i entries', (received) => {
    const log = mutes(1000);
    const then = log.until(received);
    expect([then.received, then.size]).toEqual([received, received]);
    expect(numbers(then)).toEqual(numbers(log).slice(0, received));
  });

  it('is this log if nothing was received since', () => {
    const log = mutes(3);
    expect([log.until(3), log.until(9)]).toEqual([log, log]);
  });

  it.each([60, 95, 100])('no longer has entries dropped since: %i', (received) => {
    const log = mutes(100, EventLog.empty(10));
    expect(numbers(log.until(received))).toEqual(numbers(log).filter((number) => number <= received));
  });

  it('can go on', () => {
    const log = mutes(1030);
    for (const received of [0, 5, 512, 1025])
      expect(numbers(mutes(600, log.until(received)))).toEqual(Array.from({ length: received + 600 }, (_, i) => i + 1));
  });

  it('is followed by logs that grew from it, and by no others', () => {
    const log = mutes(20);
    expect(log.follows(log.until(7))).toBe(true);
    expect(log.follows(EventLog.empty())).toBe(true);
    expect(log.until(7).follows(log)).toBe(false);
    expect(mutes(30).follows(log)).toBe(false);
    expect(mutes(20, EventLog.empty(10)).follows(mutes(5, EventLog.empty(10)))).toBe(false);
  });
});

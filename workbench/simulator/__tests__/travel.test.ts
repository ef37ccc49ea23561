import { momentOf, type DatedEvent } from '../timeline';
import { travelOf } from '../travel';

const event = (type: DatedEvent['type'], at: number): DatedEvent => ({ type, at, detail: {}, oddities: [] });
const EVENTS = [
  event('CALL_STARTED', 1000),
  event('HOLD', 95_999),
  event('RESUME', 90_000),
  event('CALL_ENDED', 201_000),
];

describe('momentOf', () => {
  it('counts from the first event, and a clock that is set back takes no time back', () => {
    const all = [1, 2, 3, 4].map((number) => momentOf({ events: EVENTS }, number)?.elapsedMs);
    expect(all).toEqual([0, 94_999, 94_999, 200_000]);
  });

  it('goes through the events once, however often it is asked', () => {
    let reads = 0;
    const events = EVENTS.map((one) => ({
      ...one,
      get at() {
        reads += 1;
        return one.at;
      },
    }));
    momentOf({ events }, 4);
    const first = reads;
    for (const number of [1, 2, 3, 4]) momentOf({ events }, number);
    expect([first > 0, reads]).toEqual([true, first]);
  });

  it.each([0, 5])('knows no event %i of 4', (number) => {
    expect(momentOf({ events: EVENTS }, number)).toBeNull();
  });
});

describe('travelOf', () => {
  it('says which moment is shown', () => {
    const { moment, shown, total } = travelOf({ events: EVENTS, shown: 2, isPast: true }, []);
    expect([moment, shown, total]).toEqual(['Event 2 of 4, HOLD, 1:34', 2, 4]);
  });

  it('has a banner for an earlier moment only', () => {
    const bannerAt = (shown: number, isPast: boolean): string => travelOf({ events: EVENTS, shown, isPast }, []).banner;
    expect(bannerAt(2, true)).toBe('You see 1:34 of 3:20 — event 2 of 4.');
    expect(bannerAt(4, false)).toBe('');
  });

  it('lists anomalies with their places, and marks those of the moment', () => {
    const anomalies = [
      { code: 'gap', number: 2, callId: null, leg: null },
      { code: 'after-end', number: 4, callId: 'A', leg: 1 },
    ] as const;
    const { stops, more } = travelOf({ events: EVENTS, shown: 4, isPast: false }, anomalies);
    expect(stops.map(({ place, isShown }) => [place, isShown])).toEqual([
      ['Event 2, 1:34', false],
      ['Event 4, 3:20', true],
    ]);
    expect(stops[0]?.text).toMatch(/missing/);
    expect(more).toBe(0);
  });

  it('does not list more than a hundred', () => {
    const anomalies = Array.from({ length: 130 }, () => ({ code: 'gap', number: 1, callId: null, leg: null }) as const);
    const { stops, more } = travelOf({ events: EVENTS, shown: 1, isPast: true }, anomalies);
    expect([stops.length, more]).toEqual([100, 30]);
  });
});

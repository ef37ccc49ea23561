import fc from 'fast-check';
import { anchorAt, bodyStyle, firstRendered, RENDERED_ROWS, scrollTopOf, TABLE_STYLE } from '../window';

const ROW = 40;
const VIEWPORT = 400;
/** Newest first, as the panel has them. */
const entriesTo = (newest: number, count = newest) => Array.from({ length: count }, (_, i) => ({ number: newest - i }));

describe('rendered rows', () => {
  it('fit the measures that the style sheet gets', () => {
    expect(TABLE_STYLE).toBe('--row-height: 40px; --table-height: 400px');
  });

  it('start at the first row near the top', () => {
    expect([0, 1, ROW, 10 * ROW].map(firstRendered)).toEqual([0, 0, 0, 0]);
  });

  it('start some rows above what can be seen further down', () => {
    expect(firstRendered(1000 * ROW)).toBe(990);
  });

  it('stay the same over a few rows of scrolling', () => {
    const starts = new Set(Array.from({ length: 5 * ROW }, (_, px) => firstRendered(1000 * ROW + px)));
    expect([...starts]).toEqual([990]);
  });

  it('cover what can be seen at every scroll position', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 400_000, noNaN: true }), (scrollTop) => {
        const first = firstRendered(scrollTop);
        expect(first * ROW).toBeLessThanOrEqual(scrollTop);
        expect((first + RENDERED_ROWS) * ROW).toBeGreaterThanOrEqual(scrollTop + VIEWPORT);
        expect(Number.isInteger(first)).toBe(true);
      }),
    );
  });

  it('stand at their place in the height of all', () => {
    expect(bodyStyle(990, 10_000)).toBe('block-size: 400000px; padding-block-start: 39600px');
  });
});

describe('anchor', () => {
  it('is none at the top, so that new rows come into view', () => {
    expect(anchorAt(entriesTo(100), 0)).toBeNull();
    expect(scrollTopOf(entriesTo(100), null)).toBe(0);
  });

  it('is none where there is no row', () => {
    expect(anchorAt([], 50)).toBeNull();
  });

  it('is the row at the top of what can be seen, with what is scrolled away of it', () => {
    expect(anchorAt(entriesTo(100), 2 * ROW + 7)).toEqual({ number: 98, hiddenPx: 7 });
  });

  it('moves down with its row when newer rows come', () => {
    expect(scrollTopOf(entriesTo(103), { number: 98, hiddenPx: 7 })).toBe(5 * ROW + 7);
  });

  it('moves to the next older row when its own is gone', () => {
    const entries = [{ number: 90 }, { number: 70 }, { number: 50 }, ...entriesTo(40)];
    expect(scrollTopOf(entries, { number: 60, hiddenPx: 3 })).toBe(2 * ROW + 3);
  });

  it('stops at the oldest rows', () => {
    expect(scrollTopOf(entriesTo(200, 100), { number: 50, hiddenPx: 3 })).toBe(90 * ROW);
    expect(scrollTopOf(entriesTo(3), { number: 1, hiddenPx: 3 })).toBe(0);
    expect(scrollTopOf([], { number: 1, hiddenPx: 3 })).toBe(0);
  });

  it('keeps every position when nothing changed, and every row when rows came', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 990 * ROW }), fc.nat(500), (scrollTop, come) => {
        const anchor = anchorAt(entriesTo(1000), scrollTop);
        expect(scrollTopOf(entriesTo(1000), anchor)).toBe(scrollTop);
        expect(scrollTopOf(entriesTo(1000 + come), anchor)).toBe(scrollTop + come * ROW);
      }),
    );
  });
});

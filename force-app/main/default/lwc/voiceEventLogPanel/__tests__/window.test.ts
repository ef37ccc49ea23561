import fc from 'fast-check';
import { anchorAt, bodyStyle, firstRendered, RENDERED_ROWS, TABLE_STYLE, topOf } from '../window';

const VISIBLE = 10;

interface Numbered {
  readonly number: number;
}
const rowsOf = (rows: readonly Numbered[]) => ({ size: rows.length, at: (index: number) => rows[index] });
/** Newest first, as the panel has them. */
const numbersTo = (newest: number, count = newest) => Array.from({ length: count }, (_, i) => ({ number: newest - i }));
const rowsTo = (newest: number, count = newest) => rowsOf(numbersTo(newest, count));

describe('rendered rows', () => {
  it('start at the first row near the top', () => {
    expect([0, 0.1, 1, 10].map(firstRendered)).toEqual([0, 0, 0, 0]);
  });

  it('start some rows above what can be seen further down', () => {
    expect(firstRendered(1000)).toBe(990);
  });

  it('stay the same over a few rows of scrolling', () => {
    const starts = new Set(Array.from({ length: 50 }, (_, tenths) => firstRendered(1000 + tenths / 10)));
    expect([...starts]).toEqual([990]);
  });

  it('cover what can be seen at every scroll position', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 10_000, noNaN: true }), (top) => {
        const first = firstRendered(top);
        expect(first).toBeLessThanOrEqual(top);
        expect(first + RENDERED_ROWS).toBeGreaterThanOrEqual(top + VISIBLE);
        expect(Number.isInteger(first)).toBe(true);
      }),
    );
  });

  it('stand at their place in the height of all', () => {
    expect(bodyStyle(990, 10_000)).toBe(
      'block-size: calc(10000 * var(--row-height)); padding-block-start: calc(990 * var(--row-height))',
    );
    expect(TABLE_STYLE).toBe(`--visible-rows: ${VISIBLE}`);
  });
});

describe('anchor', () => {
  it('is none at the top, so that new rows come into view', () => {
    expect(anchorAt(rowsTo(100), 0)).toBeNull();
    expect(topOf(rowsTo(100), null)).toBe(0);
  });

  it('is none where there is no row', () => {
    expect(anchorAt(rowsOf([]), 1)).toBeNull();
  });

  it('is the row at the top of what can be seen, with what is scrolled away of it', () => {
    expect(anchorAt(rowsTo(100), 2.25)).toEqual({ number: 98, hidden: 0.25 });
  });

  it('moves down with its row when newer rows come', () => {
    expect(topOf(rowsTo(103), { number: 98, hidden: 0.25 })).toBe(5.25);
  });

  it('moves to the next older row when its own is gone', () => {
    const rows = rowsOf([{ number: 90 }, { number: 70 }, { number: 50 }, ...numbersTo(40)]);
    expect(topOf(rows, { number: 60, hidden: 0.5 })).toBe(2.5);
  });

  it('stops at the oldest rows', () => {
    expect(topOf(rowsTo(200, 100), { number: 50, hidden: 0.5 })).toBe(90);
    expect(topOf(rowsTo(3), { number: 1, hidden: 0.5 })).toBe(0);
    expect(topOf(rowsOf([]), { number: 1, hidden: 0.5 })).toBe(0);
  });

  it('keeps every position when nothing changed, and every row when rows came', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 990 * 8 }), fc.nat(500), (eighths, come) => {
        const top = eighths / 8;
        const anchor = anchorAt(rowsTo(1000), top);
        expect(topOf(rowsTo(1000), anchor)).toBe(top);
        expect(topOf(rowsTo(1000 + come), anchor)).toBe(top + come);
      }),
    );
  });
});

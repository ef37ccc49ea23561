import type { Entries, LogEntry } from 'c/voiceEventLog';

/** Rows that can be seen at once, at most; the style sheet says how high they are. */
const VISIBLE_ROWS = 10;
/** Rows that are rendered above and below those that can be seen. */
const SPARE_ROWS = 10;
/** Scrolling renders other rows only every so many rows. */
const STEP_ROWS = 5;

/** How many rows are rendered at most. */
export const RENDERED_ROWS = VISIBLE_ROWS + 2 * SPARE_ROWS + STEP_ROWS;

/** The measure that the style sheet needs. */
export const TABLE_STYLE = `--visible-rows: ${VISIBLE_ROWS}`;

/** Height of a row where nothing is laid out, CSS pixels. */
export const USUAL_ROW_PX = 40;

/** Rows by place, newest first. */
interface Rows {
  readonly size: number;
  at(index: number): { readonly number: number } | undefined;
}

/** The entry at the top of what can be seen, and how much of it is scrolled away, 0 to 1. */
export interface Anchor {
  readonly number: number;
  readonly hidden: number;
}

/** Returns the index of the first row that is rendered. @param top scroll position in rows */
export function firstRendered(top: number): number {
  const topRow = Math.floor(top);
  return Math.max(0, topRow - (topRow % STEP_ROWS) - SPARE_ROWS);
}

/** Makes room for all rows, with the rendered ones at their place. */
export function bodyStyle(first: number, rowCount: number): string {
  const rows = (count: number): string => `calc(${count} * var(--row-height))`;
  return `block-size: ${rows(rowCount)}; padding-block-start: ${rows(first)}`;
}

/** The entries that are rendered, newest first. @param first index of the first of them */
export function renderedEntries(entries: Entries, first: number): readonly LogEntry[] {
  const places = Array.from({ length: RENDERED_ROWS }, (_, index) => first + index);
  return places.map((place) => entries.at(place)).filter((entry) => entry !== undefined);
}

/** Finds what to keep in place when rows come and go; null at the top: newer rows are let in there. @param top in rows */
export function anchorAt(entries: Rows, top: number): Anchor | null {
  const entry = entries.at(Math.floor(top));
  return entry && top > 0 ? { number: entry.number, hidden: top - Math.floor(top) } : null;
}

/**
 * Returns the scroll position, in rows, that keeps the anchor in place, or the next older entry where that one is gone.
 * @param entries newest first
 */
export function topOf(entries: Rows, anchor: Anchor | null): number {
  if (!anchor) return 0;
  let [low, high] = [0, entries.size];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries.at(middle)?.number ?? 0) > anchor.number) low = middle + 1;
    else high = middle;
  }
  return Math.min(low + anchor.hidden, Math.max(0, entries.size - VISIBLE_ROWS));
}

import type { Entries, LogEntry } from 'c/voiceEventLog';

/** The most rows visible at once; the style sheet sets their height. */
const VISIBLE_ROWS = 10;
/** Rows rendered above, and below, the visible ones. */
const SPARE_ROWS = 10;
/** Scrolling by fewer rows than this renders no new rows. */
const STEP_ROWS = 5;

/** The most rows rendered. */
export const RENDERED_ROWS = VISIBLE_ROWS + 2 * SPARE_ROWS + STEP_ROWS;

/** Sets the custom property that the style sheet needs. */
export const TABLE_STYLE = `--visible-rows: ${VISIBLE_ROWS}`;

/** Height of a row before layout, CSS pixels. */
export const USUAL_ROW_PX = 40;

/** Rows by position, newest first. */
interface Rows {
  readonly size: number;
  at(index: number): { readonly number: number } | undefined;
}

/** The topmost visible entry, and how much of it is scrolled away, 0 to 1. */
export interface Anchor {
  readonly number: number;
  readonly hidden: number;
}

/** Returns the index of the first rendered row. @param top scroll position in rows */
export function firstRendered(top: number): number {
  const topRow = Math.floor(top);
  return Math.max(0, topRow - (topRow % STEP_ROWS) - SPARE_ROWS);
}

/** Makes the style that leaves room for all rows and puts the rendered ones in their place. */
export function bodyStyle(first: number, rowCount: number): string {
  const rows = (count: number): string => `calc(${count} * var(--row-height))`;
  return `block-size: ${rows(rowCount)}; padding-block-start: ${rows(first)}`;
}

/** Lists the entries to render, newest first. @param first index of the first */
export function renderedEntries(entries: Entries, first: number): readonly LogEntry[] {
  const places = Array.from({ length: RENDERED_ROWS }, (_, index) => first + index);
  return places.map((place) => entries.at(place)).filter((entry) => entry !== undefined);
}

/** Finds the entry to keep in place when rows come and go; null at the top, where newer rows may push in. @param top in rows */
export function anchorAt(entries: Rows, top: number): Anchor | null {
  const entry = entries.at(Math.floor(top));
  return entry && top > 0 ? { number: entry.number, hidden: top - Math.floor(top) } : null;
}

/**
 * Returns the scroll position, in rows, that keeps the anchor in place; if the anchor is gone, the next older entry.
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

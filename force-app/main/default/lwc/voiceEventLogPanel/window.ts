/** Height of a row, one line or folded into two, CSS pixels; the style sheet has it from here. */
const ROW_PX = 40;
const VISIBLE_ROWS = 10;
/** Rows that are rendered above and below those that can be seen. */
const SPARE_ROWS = 10;
/** Scrolling renders anew only every so many rows. */
const STEP_ROWS = 5;

/** How many rows are rendered at most. */
export const RENDERED_ROWS = VISIBLE_ROWS + 2 * SPARE_ROWS + STEP_ROWS;

/** The measures that the style sheet needs. */
export const TABLE_STYLE = `--row-height: ${ROW_PX}px; --table-height: ${VISIBLE_ROWS * ROW_PX}px`;

/** The entry at the top of what can be seen, and how much of it is scrolled away, CSS pixels. */
export interface Anchor {
  readonly number: number;
  readonly hiddenPx: number;
}

interface Numbered {
  readonly number: number;
}

/** Index of the first row that is rendered at a scroll position in CSS pixels. */
export function firstRendered(scrollTop: number): number {
  const topRow = Math.floor(scrollTop / ROW_PX);
  return Math.max(0, topRow - (topRow % STEP_ROWS) - SPARE_ROWS);
}

/** Room for all rows, with the rendered ones at their place. */
export function bodyStyle(first: number, rowCount: number): string {
  return `block-size: ${rowCount * ROW_PX}px; padding-block-start: ${first * ROW_PX}px`;
}

/** What to keep in place when rows come and go; null at the top: newer rows are let in there. */
export function anchorAt(entries: readonly Numbered[], scrollTop: number): Anchor | null {
  const entry = entries[Math.floor(scrollTop / ROW_PX)];
  return entry && scrollTop > 0 ? { number: entry.number, hiddenPx: scrollTop % ROW_PX } : null;
}

/**
 * The scroll position, CSS pixels, that keeps the anchor in place, or the next older entry where that one is gone.
 * @param entries newest first
 */
export function scrollTopOf(entries: readonly Numbered[], anchor: Anchor | null): number {
  if (!anchor) return 0;
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.number ?? 0) > anchor.number) low = middle + 1;
    else high = middle;
  }
  const lastTop = Math.max(0, entries.length - VISIBLE_ROWS) * ROW_PX;
  return Math.min(low * ROW_PX + anchor.hiddenPx, lastTop);
}

/** Appends an item and drops the oldest beyond `most`. */
export function withLast<Item>(items: readonly Item[], item: Item, most: number): readonly Item[] {
  return items.length < most ? [...items, item] : [...items.slice(1 - most), item];
}

/** The items with one more at the end; beyond `most` the oldest go. */
export function withLast<Item>(items: readonly Item[], item: Item, most: number): readonly Item[] {
  return items.length < most ? [...items, item] : [...items.slice(1 - most), item];
}

/** A name, and how often it came. */
export interface Counted {
  readonly name: string;
  readonly count: number;
}

/** Numbers by name. */
export type Counts = Map<string, number>;

export function count(counts: Counts, name: string, times = 1): void {
  counts.set(name, (counts.get(name) ?? 0) + times);
}

/** Lists counts, the highest first, equal ones by name. @param show writes a name; names written the same are counted together */
export function ranked(counts: Counts, show: (name: string) => string = (name) => name): readonly Counted[] {
  const shown: Counts = new Map();
  for (const [name, times] of counts) count(shown, show(name), times);
  return [...shown]
    .map(([name, times]) => ({ name, count: times }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

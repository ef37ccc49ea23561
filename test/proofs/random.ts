/** The source of a proof's random values; the same seed gives the same values. */
export interface Random {
  /** Draws a whole number from 0 to below `limit`. */
  below(limit: number): number;
  /** Draws an item of the list, all equally likely. */
  pick<T>(list: readonly T[]): T;
  /** Returns true once in `times` on average. */
  onceIn(times: number): boolean;
}

/** Creates a Mulberry32 generator: 32 bits of state, good enough for test values. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  function below(limit: number): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }
  return {
    below,
    pick<T>(list: readonly T[]): T {
      return list[below(list.length)] as T; // the list is never empty
    },
    onceIn: (times) => below(times) === 0,
  };
}

/** Work in steps: each yields how much of it is done, from 0 to 1. */
export type Steps<Result> = Generator<number, Result>;

export interface SlicesWorld {
  /** Real time, milliseconds. */
  real(): number;
  /** Calls back when the browser has had its turn: what was clicked is handled, what changed is drawn. */
  turn(then: () => void): void;
}

/** How long work may keep the browser from its turn, milliseconds: with longer slices a page feels stuck. */
export const SLICE_MS = 40;

/**
 * Works in slices between which the page goes on; resolves to the result, or to null as soon as it is not wanted any more.
 * @param onProgress called after each slice but the last with how much is done, from 0 to 1
 */
export async function inSlices<Result>(
  steps: Steps<Result>,
  { real, turn }: SlicesWorld,
  isWanted: () => boolean,
  onProgress: (done: number) => void,
): Promise<Result | null> {
  let began = real();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (real() - began < SLICE_MS) continue;
    onProgress(value);
    await new Promise<void>((resolve) => turn(resolve));
    if (!isWanted()) return null;
    began = real();
  }
}

/** Works without a pause. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

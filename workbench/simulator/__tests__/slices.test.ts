import { inSlices } from '../slices';

function* count(to: number): Generator<number, string> {
  for (let step = 1; step <= to; step += 1) yield step / to;
  return 'done';
}

/** A world in which each look at the clock takes so many milliseconds. */
function createRig(pace: number) {
  let now = 0;
  const turns: number[] = [];
  const progress: number[] = [];
  return {
    turns,
    progress,
    world: {
      real: () => (now += pace),
      turn(then: () => void) {
        turns.push(now);
        queueMicrotask(then);
      },
    },
    onProgress: (done: number) => void progress.push(done),
  };
}

describe('inSlices', () => {
  it('works without a pause what takes less than a slice', async () => {
    const { world, turns, progress, onProgress } = createRig(1);
    expect(await inSlices(count(30), world, () => true, onProgress)).toBe('done');
    expect([turns, progress]).toEqual([[], []]);
  });

  it('gives the page a turn each 40 milliseconds, and says how much is done', async () => {
    const { world, turns, progress, onProgress } = createRig(10);
    expect(await inSlices(count(20), world, () => true, onProgress)).toBe('done');
    expect(turns.length).toBeGreaterThanOrEqual(4);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
  });

  it('stops after the slice in which it is not wanted any more', async () => {
    const { world, progress, onProgress } = createRig(50);
    expect(await inSlices(count(20), world, () => progress.length < 3, onProgress)).toBeNull();
    expect(progress).toHaveLength(3);
  });
});

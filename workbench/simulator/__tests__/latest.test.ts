import { createLatest } from '../latest';

function createRig() {
  const done: number[] = [];
  let later: (() => void)[] = [];
  const act = createLatest<number>(
    (value) => void done.push(value),
    (then) => void later.push(then),
  );
  const frame = (): void => {
    const due = later;
    later = [];
    for (const then of due) then();
  };
  return { done, act, frame };
}

it('acts at once on a value that comes alone', () => {
  const { done, act, frame } = createRig();
  for (const value of [1, 2]) {
    act(value);
    expect(done.at(-1)).toBe(value);
    frame();
  }
});

it('acts on the first and then on the latest of values that come fast', () => {
  const { done, act, frame } = createRig();
  for (const value of [1, 2, 3, 4]) act(value);
  frame();
  for (const value of [5, 6]) act(value);
  frame();
  frame();
  expect(done).toEqual([1, 4, 6]);
});

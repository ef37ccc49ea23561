import { AuraLoop } from '../loop';

const owner = { name: 'owner' };
const other = { name: 'other' };

it('gives access for the time of an action, nested ones included, even if it throws', () => {
  const loop = new AuraLoop();
  const seen: unknown[] = [loop.current()];
  loop.run(owner, () => {
    seen.push(loop.current());
    expect(() =>
      loop.run(other, () => {
        seen.push(loop.current());
        throw new Error('inner');
      }),
    ).toThrow('inner');
    loop.run(null, () => seen.push(loop.current()));
    seen.push(loop.current());
  });
  expect([...seen, loop.current()]).toEqual([null, owner, other, null, owner, null]);
});

it('restores in a callback the access of the time when it was made', () => {
  const loop = new AuraLoop();
  const [inside, outside] = [
    loop.run(owner, () => loop.getCallback(() => loop.current())),
    loop.getCallback(() => loop.current()),
  ];
  expect(inside()).toBe(owner);
  expect(loop.run(other, outside)).toBeNull();
});

it('passes arguments and the result of a callback on', () => {
  const loop = new AuraLoop();
  expect(loop.getCallback((a: number, b: number) => a + b)(2, 3)).toBe(5);
});

it('keeps the this of a callback', () => {
  const callback = new AuraLoop().getCallback(function (this: object) {
    return this;
  });
  const target = { callback };
  expect(target.callback()).toBe(target);
});

it.each([
  ['an error', new Error('no'), 'Error in $A.getCallback() [no]'],
  ['anything else', 'text', 'Error in $A.getCallback() [text]'],
])('wraps what a callback throws: %s', (_, thrown, message) => {
  const callback = new AuraLoop().getCallback(() => {
    throw thrown;
  });
  expect(callback).toThrow(expect.objectContaining({ message, cause: thrown }));
});

it('makes a callback of functions only', () => {
  const loop = new AuraLoop();
  expect(() => Reflect.apply(loop.getCallback, loop, ['text'])).toThrow('must be a valid Function');
});

it('is running in an action and in a callback, but not in code that the framework does not know', () => {
  const loop = new AuraLoop();
  const seen: unknown[] = [loop.isRunning()];
  loop.run(null, () => {
    seen.push(loop.isRunning());
    loop.outside(() => seen.push([loop.isRunning(), loop.current()]));
  });
  loop.getCallback(() => seen.push(loop.isRunning()))();
  loop.grant(owner, () => seen.push([loop.isRunning(), loop.current()]));
  expect([...seen, loop.isRunning(), loop.current()]).toEqual([
    false,
    true,
    [false, null],
    true,
    [false, owner],
    false,
    null,
  ]);
});

it('rerenders once, in the order of marking, when the outermost action is over', () => {
  const loop = new AuraLoop();
  const seen: string[] = [];
  loop.run(owner, () => {
    loop.mark(owner, () => seen.push('owner'));
    loop.run(other, () => loop.mark(other, () => seen.push('other')));
    loop.mark(owner, () => seen.push('owner again'));
    loop.settle();
    expect(seen).toEqual([]);
  });
  expect(seen).toEqual(['owner again', 'other']);
});

it('rerenders when it is asked to while nothing runs, and after an action that throws', () => {
  const loop = new AuraLoop();
  const rerender = jest.fn();
  loop.mark(owner, rerender);
  loop.settle();
  expect(rerender).toHaveBeenCalledTimes(1);
  expect(() =>
    loop.run(owner, () => {
      loop.mark(owner, rerender);
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(rerender).toHaveBeenCalledTimes(2);
});

it('refuses rerendering that keeps causing itself', () => {
  const loop = new AuraLoop();
  const again = (): void => loop.mark(owner, again);
  loop.mark(owner, again);
  expect(() => loop.settle()).toThrow('Max Callstack Exceeded: Rerendering loop');
});

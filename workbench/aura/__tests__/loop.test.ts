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

it('rerenders once, when the outermost action is over', () => {
  const loop = new AuraLoop();
  const rerender = jest.fn();
  loop.run(owner, () => {
    loop.run(other, () => loop.later(owner, rerender));
    loop.later(owner, rerender);
    expect(rerender).not.toHaveBeenCalled();
  });
  expect(rerender).toHaveBeenCalledTimes(1);
});

it('rerenders at once when nothing runs, and after an action that throws', () => {
  const loop = new AuraLoop();
  const rerender = jest.fn();
  loop.later(owner, rerender);
  expect(rerender).toHaveBeenCalledTimes(1);
  expect(() =>
    loop.run(owner, () => {
      loop.later(owner, rerender);
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(rerender).toHaveBeenCalledTimes(2);
});

it('refuses rerendering that keeps causing itself', () => {
  const loop = new AuraLoop();
  const again = (): void => loop.later(owner, again);
  expect(() => loop.later(owner, again)).toThrow('does not come to rest');
});

import { plainJson } from '../plainJson';

class Call {
  readonly callId = 'A';
}
const cycle: Record<string, unknown> = {};
cycle['self'] = { cycle };
const shared = { x: 1 };

it('writes plain JSON, whatever its prototype and however often a part comes', () => {
  const message = { a: [1, 'x', true, null, { b: {} }], first: shared, second: shared };
  expect(JSON.parse(plainJson(message))).toEqual(message);
  expect(plainJson(Object.assign(Object.create(null), { a: 1 }))).toBe('{"a":1}');
});

it.each([
  ['undefined', undefined, 'message is not an object'],
  ['null', null, 'message is not an object'],
  ['text', 'x', 'message is not an object'],
  ['an array', [], 'message is not an object'],
  ['an undefined value', { a: { b: undefined } }, 'message.a.b is undefined'],
  ['a hole in an array', { a: [1, undefined] }, 'message.a[1] is undefined'],
  ['a function', { a: () => 1 }, 'message.a is a function'],
  ['a symbol', { a: Symbol('x') }, 'message.a is a symbol'],
  ['a big integer', { a: 1n }, 'message.a is a bigint'],
  ['NaN', { a: Number.NaN }, 'message.a is NaN'],
  ['infinity', { a: [-Infinity] }, 'message.a[0] is -Infinity'],
  ['a date', { a: new Date() }, 'message.a is a Date'],
  ['a map', { a: new Map() }, 'message.a is a Map'],
  ['an instance of a class', { a: new Call() }, 'message.a is a Call'],
  ['an error', { a: new Error('x') }, 'message.a is a Error'],
  ['a cycle', cycle, 'message.self.cycle is an object that contains itself'],
  ['a symbol as a key', { a: { [Symbol('x')]: 1 } }, 'message.a is an object with symbols as keys'],
  ['what calls itself otherwise', { a: { [Symbol.toStringTag]: 'X' } }, 'message.a is not a plain object'],
])('refuses %s, naming where it is', (_, message, reason) => {
  expect(() => plainJson(message)).toThrow(new TypeError(`A message is plain JSON, but ${reason}.`));
});

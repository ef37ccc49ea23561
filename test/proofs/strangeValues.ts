import type { Random } from './random';

/** A proxy whose named traps throw. */
function trapped(...traps: readonly (keyof ProxyHandler<object>)[]): object {
  const refuse = (): never => {
    throw new Error('must not be read');
  };
  return new Proxy({}, Object.fromEntries(traps.map((trap) => [trap, refuse])));
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function cyclic(): object {
  const round: Record<string, unknown> = { type: 'HOLD', at: Number.NaN };
  round['detail'] = round;
  return round;
}

function refusing(field: string): object {
  return Object.defineProperty({ at: 1, type: 'HOLD', detail: {} }, field, {
    enumerable: true,
    get() {
      throw new Error(`${field} must not be read`);
    },
  });
}

function deep(levels: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < levels; level += 1) value = level % 2 ? [value] : { detail: value };
  return value;
}

/** No JSON has them, a page may. Each is not a relay message, and some cannot even be looked at. */
const STRANGE: readonly (() => unknown)[] = [
  () => undefined,
  () => Number.NaN,
  () => -Infinity,
  () => -0,
  () => 10n ** 40n,
  () => Symbol('HOLD'),
  () => () => ({ at: 1, type: 'HOLD', detail: {} }),
  () => class Relay {},
  () => new Date(Number.NaN),
  () => new Date(0),
  () => new Map([['at', 1]]),
  () => new Set(['HOLD']),
  () => new WeakMap(),
  () => Promise.resolve({ at: 1 }),
  () => new Error('HOLD'),
  () => /HOLD/,
  () => new ArrayBuffer(8),
  () => new Float64Array([1, 2, 3]),
  () => new String('{"at":1,"type":"HOLD","detail":{}}'),
  () => new Number(1),
  () => Object.create(null),
  () => globalThis,
  () => document.createElement('div'),
  () => cyclic(),
  () => deep(10_000),
  () => trapped('get'),
  () => trapped('has'),
  () => trapped('get', 'has', 'ownKeys', 'getOwnPropertyDescriptor', 'getPrototypeOf'),
  () => revoked(),
  () => refusing('at'),
  () => refusing('type'),
  () => refusing('detail'),
  () => refusing('relayId'),
  () => refusing('seq'),
  () => ({ at: 1, type: 'HOLD', detail: trapped('get') }),
  () => ({ at: 1, type: 'HOLD', detail: revoked() }),
];

/** A value that no JSON has. */
export const strangeValue = (random: Random): unknown => random.pick(STRANGE)();

const HARD_TEXTS: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '\u202etxet desrever\u202c',
  '\ud800',
  '\udfff\ud800',
  '__proto__',
  'constructor',
  'toString',
  '\u0000\u0001\u001b[2J',
  '\u2028\u2029',
  '😀'.repeat(40),
  '1e999',
  '[object Object]',
];
const LONG = 'x'.repeat(100_000);

/** Text that is hard on readers: markup, directions, lone surrogates, prototype keys, now and then 100 kB of it. */
export const hardText = (random: Random): string => (random.onceIn(500) ? LONG : random.pick(HARD_TEXTS));

const KEYS = [
  'at',
  'type',
  'detail',
  'seq',
  'relayId',
  'v',
  'callId',
  'participant',
  'stats',
  '__proto__',
  'length',
  '',
];

/** Random JSON whose objects use a message's own keys; never a whole message, for `at` is never a number. */
export function randomJson(random: Random, depth = 3): unknown {
  const shape = random.below(depth > 0 ? 8 : 5);
  if (shape === 0) return random.pick([null, true, false]);
  if (shape === 1) return random.pick([0, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER + 2, 1764000000000]);
  if (shape < 4) return random.pick(['', ' ', 'HOLD', 'A', 'x']);
  if (shape === 4) return hardText(random);
  const length = random.below(5);
  if (shape === 5) return Array.from({ length }, () => randomJson(random, depth - 1));
  const pairs = Array.from({ length }, () => {
    const key = random.pick(KEYS);
    return [key, key === 'at' ? random.pick(['', null, '1', false]) : randomJson(random, depth - 1)];
  });
  return Object.fromEntries(pairs); // makes `__proto__` a key of its own, as JSON.parse does
}

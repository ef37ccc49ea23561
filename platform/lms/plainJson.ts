/** The JSON text of a message; throws with the path of the first part that is not plain JSON. */
export function plainJson(message: unknown): string {
  if (typeof message !== 'object' || message === null || Array.isArray(message)) refuse('message', 'not an object');
  check(message, 'message', []);
  return JSON.stringify(message);
}

function refuse(where: string, what: string): never {
  throw new TypeError(`A message is plain JSON, but ${where} is ${what}.`);
}

function check(value: unknown, where: string, above: readonly object[]): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : refuse(where, String(value));
  if (typeof value !== 'object') refuse(where, value === undefined ? 'undefined' : `a ${typeof value}`);
  if (above.includes(value)) refuse(where, 'an object that contains itself');
  const inside = [...above, value];
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) check(item, `${where}[${index}]`, inside);
    return;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) refuse(where, `a ${value.constructor.name}`);
  if (Object.prototype.toString.call(value) !== '[object Object]') refuse(where, 'not a plain object');
  if (Object.getOwnPropertySymbols(value).length > 0) refuse(where, 'an object with symbols as keys');
  for (const [key, item] of Object.entries(value)) check(item, `${where}.${key}`, inside);
}

const proxies = new WeakMap<object, object>();

const isPlain = (value: object): boolean =>
  Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value) as null);

/** Returns a value as a Lightning web component's property gets it from Aura: of plain objects and lists it may read all and change nothing. */
export function readOnly(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  const known = proxies.get(value) ?? new Proxy(value, HANDLER);
  proxies.set(value, known);
  return known;
}

const HANDLER: ProxyHandler<object> = {
  get: (target, key) => readOnly(Reflect.get(target, key)),
  set: () => false,
  deleteProperty: () => false,
  defineProperty: () => false,
  setPrototypeOf: () => false,
};

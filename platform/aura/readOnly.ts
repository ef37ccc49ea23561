const proxies = new WeakMap<object, object>();

const isPlain = (value: object): boolean =>
  Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value) as null);

/** Returns a value as Aura passes it to a property of a Lightning web component: plain objects and lists are read-only. */
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

/** Passes a payload to `use` as Lightning Locker does: through proxies. Here these also fail once `use` has returned. */
export function withSecure(payload: unknown, use: (secure: unknown) => void): void {
  const revokes: (() => void)[] = [];
  const proxies = new WeakMap<object, object>();
  function secure(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const known = proxies.get(value);
    if (known) return known;
    const { proxy, revoke } = Proxy.revocable(value, {
      get: (target, key) => secure(Reflect.get(target, key)),
      set: () => false,
    });
    revokes.push(revoke);
    proxies.set(value, proxy);
    return proxy;
  }
  try {
    use(secure(payload));
  } finally {
    for (const revoke of revokes) revoke();
  }
}

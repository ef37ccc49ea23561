import type { AuraLoop } from './loop';

/** The object that a controller or helper file consists of, evaluated with `$A` in reach. */
export function evaluateLiteral(source: string, what: string, loop: AuraLoop): Readonly<Record<string, unknown>> {
  const text = source.trim().replace(/;$/, '');
  const value: unknown = new Function('$A', `return (${text}\n);`)(globalFor(loop));
  if (typeof value !== 'object' || value === null) throw new Error(`The ${what} must be one object in parentheses.`);
  return value as Record<string, unknown>;
}

/** `$A` with what this project uses; any other member is refused, not undefined. */
function globalFor(loop: AuraLoop): object {
  const known: Readonly<Record<string, unknown>> = Object.freeze({ getCallback: loop.getCallback.bind(loop) });
  return new Proxy(known, {
    get(_target, name) {
      if (typeof name === 'string' && Object.hasOwn(known, name)) return known[name];
      throw new Error(`$A.${String(name)} is not supported here.`);
    },
  });
}

import type { AuraLoop } from './loop';
import { toServerText } from './serverText.mjs';

/** Label name → text, of the labels that a bundle has. */
export type Labels = Readonly<Record<string, string>>;

/** Evaluates a controller or helper as the server delivers it, with `$A` in reach; returns the object that it consists of. */
export function evaluateLiteral(
  source: string,
  what: string,
  { loop, labels }: { loop: AuraLoop; labels: Labels },
): Readonly<Record<string, unknown>> {
  const text = toServerText(source).trim().replace(/;$/, '');
  const value: unknown = new Function('$A', `return (${text}\n);`)(globalFor(loop, labels));
  if (typeof value !== 'object' || value === null) throw new Error(`The ${what} must be one object in parentheses.`);
  return value as Record<string, unknown>;
}

/** The labels that the platform sends with a bundle: those whose names are written out in its files. */
export function shippedLabels(files: readonly string[], labels: Labels): Labels {
  const names = files.flatMap((file) => [...file.matchAll(/\$Label\.c\.(\w+)/g)].map(([, name = '']) => name));
  return Object.fromEntries(
    names.map((name) => {
      const text = labels[name];
      if (text === undefined) throw new Error(`There is no custom label ${name}.`);
      return [name, text];
    }),
  );
}

/** `$A` with what this project uses; any other member is refused, not undefined. */
function globalFor(loop: AuraLoop, labels: Labels): object {
  function get(expression: string): string {
    const text = labels[/^\$Label\.c\.(\w+)$/.exec(expression)?.[1] ?? ''];
    if (text === undefined)
      throw new Error(`$A.get("${expression}") is not a label that is written out in the bundle.`);
    return text;
  }
  const known: Readonly<Record<string, unknown>> = Object.freeze({ get, getCallback: loop.getCallback.bind(loop) });
  return new Proxy(known, {
    get(_target, name) {
      if (typeof name === 'string' && Object.hasOwn(known, name)) return known[name];
      throw new Error(`$A.${String(name)} is not supported here.`);
    },
  });
}

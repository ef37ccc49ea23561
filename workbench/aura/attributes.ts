import { attributeName } from './expression';
import type { AuraLoop } from './loop';
import type { AttributeDefinition, Markup } from './markup';

/** The attribute values of one component, with the framework's access checks. */
export interface Attributes {
  /** What a component's code reads: undefined, and a report, for what it has no access to. */
  get(expression: string): unknown;
  /** What a component's code writes; false if nothing was written. Values are not coerced. */
  set(expression: string, value: unknown): boolean;
  /** What the framework itself reads. */
  peek(name: string): unknown;
  /** What the framework itself writes, for an attribute that is bound to the parent's. */
  put(name: string, value: unknown): void;
}

function defaultOf({ name, type, defaultText }: AttributeDefinition): unknown {
  if (defaultText === null) return undefined;
  if (type === 'String') return defaultText;
  if (type === 'Boolean' && /^(true|false)$/.test(defaultText)) return defaultText === 'true';
  if (type === 'Integer' && /^-?\d+$/.test(defaultText)) return Number(defaultText);
  throw new Error(`"${defaultText}" is no default for the ${type} attribute ${name}.`);
}

/** Makes the attributes of `owner`: defaults, then what it is created with. */
export function createAttributes(
  { attributes }: Markup,
  given: Readonly<Record<string, unknown>>,
  owner: object,
  { loop, report }: { loop: AuraLoop; report: (problem: Error) => void },
): Attributes {
  const values = new Map([...attributes.values()].map((attribute) => [attribute.name, defaultOf(attribute)]));
  for (const [name, value] of Object.entries(given)) {
    const access = attributes.get(name)?.access ?? 'undeclared';
    if (access === 'private' || access === 'undeclared') report(new Error(`Created with the ${access} v.${name}.`));
    else values.set(name, value);
  }
  /** The name if the running code may use it; only global attributes are open to code without access. */
  function accessible(expression: string, verb: string): string | null {
    const name = attributeName(expression);
    const access = attributes.get(name)?.access;
    if (access === 'global' || (access !== undefined && loop.current() === owner)) return name;
    report(new Error(`Access check failed: cannot ${verb} ${access ? `the ${access}` : 'the undeclared'} v.${name}.`));
    return null;
  }
  return {
    get(expression) {
      const name = accessible(expression, 'get');
      return name === null ? undefined : values.get(name);
    },
    set(expression, value) {
      const name = accessible(expression, 'set');
      if (name !== null) values.set(name, value);
      return name !== null;
    },
    peek: (name) => values.get(name),
    put: (name, value) => void values.set(name, value),
  };
}

import { notice } from './auraError';
import type { AuraLoop } from './loop';
import type { AttributeDefinition, Markup } from './markup';

/** The attribute values of a component, with the framework's access checks. */
export interface Attributes {
  /** Reads for the running code; undefined, and a report, without access. */
  read(name: string): unknown;
  /** Whether the running code may set the attribute; reports when it may not. */
  maySet(name: string): boolean;
  /** Reads for the framework itself. */
  peek(name: string): unknown;
  /** Stores for the framework itself. Values are not coerced. */
  put(name: string, value: unknown): void;
}

/** The attribute values at creation, and whether the creator is a component of the same namespace. */
export interface Given {
  readonly values: Readonly<Record<string, unknown>>;
  readonly isNested: boolean;
}

function defaultOf({ name, type, defaultText }: AttributeDefinition): unknown {
  if (defaultText === null) return type === 'Object' ? null : undefined;
  if (type === 'String') return defaultText;
  if (type === 'Boolean' && /^(true|false)$/.test(defaultText)) return defaultText === 'true';
  if (type === 'Integer' && /^-?\d+$/.test(defaultText)) return Number(defaultText);
  throw new Error(`"${defaultText}" is not a default for the ${type} attribute ${name}.`);
}

/** Makes the attributes of `owner`: defaults, then the given values that its creator has access to. */
export function createAttributes(
  definition: { readonly name: string; readonly markup: Markup },
  given: Given,
  owner: object,
  { loop, report }: { loop: AuraLoop; report: (problem: Error) => void },
): Attributes {
  const { attributes } = definition.markup;
  const values = new Map([...attributes.values()].map((attribute) => [attribute.name, defaultOf(attribute)]));
  const refuse = (what: string): void =>
    report(notice('error', `Access Check Failed! ${what} of component 'markup://${definition.name}' is not visible.`));

  for (const [name, value] of Object.entries(given.values)) {
    const access = attributes.get(name)?.access;
    if (access === 'global' || (access === 'public' && given.isNested)) values.set(name, value);
    else if (access !== undefined) refuse(`Component.setupAttributes():'${name}'`);
  }
  /** Private attributes are open to the component's own code alone. */
  function isVisible(name: string): boolean {
    const access = attributes.get(name)?.access;
    return access === 'private' ? loop.current() === owner : access !== undefined;
  }
  function read(name: string): unknown {
    if (isVisible(name)) return values.get(name);
    refuse(`AttributeSet.get(): attribute '${name}'`);
    return undefined;
  }
  return {
    read,
    maySet(name) {
      read(name); // the framework compares with the value before
      if (isVisible(name)) return true;
      refuse(`AttributeSet.set(): '${name}'`);
      return false;
    },
    peek: (name) => values.get(name),
    put: (name, value) => void values.set(name, value),
  };
}

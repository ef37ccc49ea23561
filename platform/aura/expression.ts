import { AuraError } from './auraError';

/** The meaning of an attribute's text in markup. */
export type MarkupValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'attribute'; readonly name: string }
  | { readonly kind: 'action'; readonly name: string }
  | { readonly kind: 'this' };

const EXPRESSION = /^\{!\s*(?:v\.(?<attribute>\w+)|c\.(?<action>\w+)|(?<self>this))\s*\}$/;

/** Reads an attribute's text in markup; knows `{!v.name}`, `{!c.name}`, `{!this}` and plain text. */
export function parseValue(text: string): MarkupValue {
  if (!/\{[!#]/.test(text)) return { kind: 'text', text };
  const { attribute, action, self } = EXPRESSION.exec(text)?.groups ?? {};
  if (attribute) return { kind: 'attribute', name: attribute };
  if (action) return { kind: 'action', name: action };
  if (self) return { kind: 'this' };
  throw new Error(`The expression ${text} is not supported here.`);
}

/**
 * Returns the name in `v.name`; null for a bare name, which reads as undefined. Throws for a bare name that is to be set, for
 * other value providers and, stricter than the framework, for a path into an attribute's value.
 */
export function attributeName(expression: string, verb: 'get' | 'set'): string | null {
  const [provider = '', name, ...path] = expression.split('.');
  const failed = (why: string): AuraError =>
    new AuraError(`Assertion Failed!: Unable to ${verb} value for key '${expression}'. ${why} : false`);
  if (name === undefined) {
    if (verb === 'get') return null;
    throw failed(`No value provider was specified. Did you mean 'v.${expression}'?`);
  }
  if (provider !== 'v') throw failed(`No value provider was found for '${provider}'.`);
  if (path.length > 0) throw new AuraError(`${expression} is a path into a value, which is not supported here.`);
  return name;
}

/** What an attribute's text in markup stands for. */
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

/** The name in `v.name`, the only form in which get and set are supported here. */
export function attributeName(expression: string): string {
  const name = /^v\.(\w+)$/.exec(expression)?.[1];
  if (name === undefined) throw new Error(`Assertion failed: no value provider for "${expression}".`);
  return name;
}

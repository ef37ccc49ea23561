import { parseValue, type MarkupValue } from './expression';

export type AttributeType = 'String' | 'Boolean' | 'Integer' | 'Object';
export type Access = 'global' | 'public' | 'private';
export type LifecycleEvent = 'init' | 'render' | 'destroy' | 'change';

export interface AttributeDefinition {
  readonly name: string;
  readonly type: AttributeType;
  readonly access: Access;
  /** The text of `default`; null when there is none. */
  readonly defaultText: string | null;
}

export interface ChildDefinition {
  /** As written, such as `c:voiceConsole`. */
  readonly tag: string;
  /** Its `aura:id`, or null. */
  readonly id: string | null;
  readonly attributes: ReadonlyMap<string, MarkupValue>;
}

export interface HandlerDefinition {
  readonly event: LifecycleEvent;
  /** Whose change is handled; null for other events. */
  readonly attribute: string | null;
  readonly action: string;
}

export interface Markup {
  readonly access: Access;
  readonly attributes: ReadonlyMap<string, AttributeDefinition>;
  readonly handlers: readonly HandlerDefinition[];
  readonly children: readonly ChildDefinition[];
}

/** Tags that the platform accepts as immediate children of aura:component only. */
const TOP_LEVEL_ONLY = ['lightning:messageChannel', 'force:serviceCloudVoiceToolkitApi'];
const INTERFACES = ['flexipage:availableForAllPageTypes', 'lightning:utilityItem'];
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'aura:component': ['access', 'description', 'implements'],
  'aura:attribute': ['access', 'default', 'description', 'name', 'type'],
  'aura:handler': ['action', 'name', 'value'],
};
const TYPES: readonly string[] = ['String', 'Boolean', 'Integer', 'Object'] satisfies AttributeType[];
const ACCESSES: readonly string[] = ['global', 'public', 'private'] satisfies Access[];
const EVENTS: readonly string[] = ['init', 'render', 'destroy', 'change'] satisfies LifecycleEvent[];

/** The element that a piece of Aura XML consists of; prefixes are used there without being declared. */
export function parseXml(source: string): Element {
  const prefixes = new Set([...source.matchAll(/[<\s/]([a-z]\w*):\w/gi)].map((match) => match[1] ?? ''));
  const declared = [...prefixes].map((prefix) => ` xmlns:${prefix}="urn:${prefix}"`).join('');
  const text = source.replace(/<(\w+:\w+)/, `<$1${declared}`);
  const root = new DOMParser().parseFromString(text, 'text/xml').documentElement;
  const problem = root.querySelector('parsererror') ?? (root.localName === 'parsererror' ? root : null);
  if (problem) throw new Error(`The markup is not XML: ${problem.textContent}`);
  return root;
}

/** An element's own attributes, without the prefixes declared for it. */
export function attributesOf(element: Element): Map<string, string> {
  const own = [...element.attributes].filter(({ name }) => !name.startsWith('xmlns'));
  return new Map(own.map(({ name, value }) => [name, value]));
}

function checkedAttributes(element: Element): Map<string, string> {
  const attributes = attributesOf(element);
  const allowed = ALLOWED[element.tagName];
  for (const name of attributes.keys())
    if (allowed && !allowed.includes(name)) throw new Error(`<${element.tagName}> has no attribute ${name} here.`);
  return attributes;
}

function oneOf<Name extends string>(value: string | undefined, names: readonly string[], what: string): Name {
  if (value === undefined || !names.includes(value)) throw new Error(`${what} cannot be ${value ?? 'left out'}.`);
  return value as Name;
}

function parseAttribute(element: Element): AttributeDefinition {
  const given = checkedAttributes(element);
  const name = given.get('name') ?? '';
  if (!/^[a-z]\w*$/i.test(name)) throw new Error(`An aura:attribute cannot be named "${name}".`);
  const what = `The attribute ${name}`;
  return {
    name,
    type: oneOf<AttributeType>(given.get('type'), TYPES, `${what}'s type`),
    access: oneOf<Access>(given.get('access') ?? 'public', ACCESSES, `${what}'s access`),
    defaultText: given.get('default') ?? null,
  };
}

function parseHandler(element: Element): HandlerDefinition {
  const given = checkedAttributes(element);
  const event = oneOf<LifecycleEvent>(given.get('name'), EVENTS, 'The event of an aura:handler');
  const action = parseValue(given.get('action') ?? '');
  const value = parseValue(given.get('value') ?? '');
  if (value.kind !== (event === 'change' ? 'attribute' : 'this'))
    throw new Error(
      `The handler of ${event} needs ${event === 'change' ? 'an attribute such as {!v.show}' : '{!this}'}.`,
    );
  if (action.kind !== 'action') throw new Error(`The handler of ${event} needs an action such as {!c.onInit}.`);
  return { event, attribute: value.kind === 'attribute' ? value.name : null, action: action.name };
}

function parseChild(element: Element): ChildDefinition {
  const given = checkedAttributes(element);
  const id = given.get('aura:id') ?? null;
  given.delete('aura:id');
  if (element.childElementCount > 0) throw new Error(`<${element.tagName}> cannot have content here.`);
  return {
    tag: element.tagName,
    id,
    attributes: new Map([...given].map(([name, text]) => [name, parseValue(text)])),
  };
}

function refuseMisplaced(root: Element): void {
  for (const element of root.querySelectorAll('*'))
    if (TOP_LEVEL_ONLY.includes(element.tagName) && element.parentElement !== root)
      throw new Error(`<${element.tagName}> must be an immediate child of aura:component.`);
}

/** Reads a `.cmp` file; what this stand-in does not know it refuses. */
export function parseMarkup(source: string): Markup {
  const root = parseXml(source);
  if (root.tagName !== 'aura:component') throw new Error(`A component is an aura:component, not a ${root.tagName}.`);
  const given = checkedAttributes(root);
  for (const name of (given.get('implements') ?? '').split(',').map((text) => text.trim()))
    if (name && !INTERFACES.includes(name)) throw new Error(`The interface ${name} is not supported here.`);
  refuseMisplaced(root);
  const text = [...root.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
  if (text) throw new Error(`Text in markup is not supported here: ${text.textContent?.trim()}`);

  const elements = [...root.children];
  const named = (tag: string): Element[] => elements.filter((element) => element.tagName === tag);
  const attributes = named('aura:attribute').map(parseAttribute);
  const byName = new Map(attributes.map((attribute) => [attribute.name, attribute]));
  if (byName.size < attributes.length) throw new Error('An aura:attribute is declared twice.');
  const others = elements.filter(({ tagName }) => !['aura:attribute', 'aura:handler'].includes(tagName));
  return {
    access: oneOf<Access>(given.get('access') ?? 'public', ACCESSES, "The component's access"),
    attributes: byName,
    handlers: named('aura:handler').map(parseHandler),
    children: others.map(parseChild),
  };
}

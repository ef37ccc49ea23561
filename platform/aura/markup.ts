import { everyElement, xmlRoot } from '../../tools/lib/xml.mjs';
import { parseValue, type MarkupValue } from './expression';

type Element = ReturnType<typeof xmlRoot>;

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

function checkedAttributes({ tag, attributes }: Element): Map<string, string> {
  const allowed = ALLOWED[tag];
  for (const name of Object.keys(attributes))
    if (allowed && !allowed.includes(name)) throw new Error(`<${tag}> has no attribute ${name} here.`);
  return new Map(Object.entries(attributes));
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
  if (element.children.length > 0) throw new Error(`<${element.tag}> cannot have content here.`);
  return {
    tag: element.tag,
    id,
    attributes: new Map([...given].map(([name, text]) => [name, parseValue(text)])),
  };
}

function refuseMisplaced(root: Element): void {
  for (const element of everyElement(root))
    if (TOP_LEVEL_ONLY.includes(element.tag) && !root.children.includes(element))
      throw new Error(`<${element.tag}> must be an immediate child of aura:component.`);
}

/** Reads a `.cmp` file; what this stand-in does not know it refuses. */
export function parseMarkup(source: string): Markup {
  const root = xmlRoot(source);
  if (root.tag !== 'aura:component') throw new Error(`A component is an aura:component, not a ${root.tag}.`);
  const given = checkedAttributes(root);
  for (const name of (given.get('implements') ?? '').split(',').map((text) => text.trim()))
    if (name && !INTERFACES.includes(name)) throw new Error(`The interface ${name} is not supported here.`);
  refuseMisplaced(root);
  if (root.text) throw new Error(`Text in markup is not supported here: ${root.text}`);

  const elements = root.children;
  const named = (tag: string): Element[] => elements.filter((element) => element.tag === tag);
  const attributes = named('aura:attribute').map(parseAttribute);
  const byName = new Map(attributes.map((attribute) => [attribute.name, attribute]));
  if (byName.size < attributes.length) throw new Error('An aura:attribute is declared twice.');
  const others = elements.filter(({ tag }) => !['aura:attribute', 'aura:handler'].includes(tag));
  return {
    access: oneOf<Access>(given.get('access') ?? 'public', ACCESSES, "The component's access"),
    attributes: byName,
    handlers: named('aura:handler').map(parseHandler),
    children: others.map(parseChild),
  };
}

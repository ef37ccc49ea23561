import { notice } from './auraError';
import type { Child, ChildWorld } from './child';
import { createEvent } from './event';
import { attributeName, type MarkupValue } from './expression';
import type { ChildDefinition } from './markup';
import { readOnly } from './readOnly';

const elementName = (tag: string): string => tag.replace(':', '-').replace(/[A-Z]/g, (big) => `-${big.toLowerCase()}`);

function createElement(tag: string, { createChild }: ChildWorld): HTMLElement {
  const element = createChild(elementName(tag));
  if (!element) throw new Error(`There is no component <${tag}>.`);
  return element;
}

const hasMethod = (element: HTMLElement, name: string): boolean =>
  !(name in HTMLElement.prototype) && typeof Reflect.get(element, name) === 'function';

/** Makes the object that `find` returns. While the component is not rendered, its methods warn and return undefined. */
function createFound(tag: string, current: () => HTMLElement | null, world: ChildWorld): object {
  /** Used to look up the class's methods while there is no element: Aura knows them from the start. */
  let specimen: HTMLElement | null = null;
  const common: Readonly<Record<string, unknown>> = {
    getElement: current,
    get: (expression: string) => Reflect.get(current() ?? {}, attributeName(expression, 'get') ?? ''),
    isValid: () => world.isValid(),
  };
  function call(name: string, given: readonly unknown[]): unknown {
    const element = current();
    if (element) return Reflect.apply(Reflect.get(element, name), element, given);
    world.report(notice('warning', 'Methods are not available until the component is rendered'));
    return undefined;
  }
  return new Proxy(Object.freeze({}), {
    get(_target, name) {
      if (typeof name !== 'string') return undefined;
      if (Object.hasOwn(common, name)) return common[name];
      specimen ??= current() ?? createElement(tag, world);
      return hasMethod(specimen, name) ? (...given: unknown[]) => call(name, given) : undefined;
    },
  });
}

/** The attributes of a tag, by their kind. */
interface Wiring {
  /** Property → its text, or the parent's attribute. */
  readonly properties: readonly (readonly [name: string, value: MarkupValue & { kind: 'text' | 'attribute' }])[];
  /** Event → the parent's action that handles it. */
  readonly actions: readonly (readonly [event: string, action: string])[];
}

function wiringOf({ tag, attributes }: ChildDefinition): Wiring {
  const [properties, actions]: [Wiring['properties'][number][], Wiring['actions'][number][]] = [[], []];
  for (const [name, value] of attributes) {
    if (value.kind === 'this') throw new Error(`<${tag}> cannot take ${name} here.`);
    if (value.kind !== 'action') properties.push([name, value]);
    else if (/^on[a-z]/.test(name)) actions.push([name.slice(2), value.name]);
    else throw new Error(`<${tag}> cannot take ${name}: an action handles an event, such as onclick.`);
  }
  return { properties, actions };
}

/** The fields of an event's detail that an action can read: the own ones. */
const paramsOf = (event: Event): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(event instanceof CustomEvent ? ((event.detail as unknown) ?? {}) : {}));

/** Lets the parent handle the events of an element; an action's error is an error of the page. */
function listen(element: HTMLElement, { properties, actions }: Wiring, world: ChildWorld): void {
  const on = (name: string, react: (event: Event) => void): void =>
    element.addEventListener(name, (event) => {
      try {
        world.loop.run(null, () => react(event));
      } catch (error) {
        world.report(notice('page error', `Uncaught ${error instanceof Error ? error.message : String(error)}`));
      }
    });
  for (const [name, action] of actions) on(name, (event) => world.act(action, createEvent(paramsOf(event), name)));
  on('change', (event) => {
    const params = paramsOf(event);
    for (const [name, value] of properties)
      if (value.kind === 'attribute' && Object.hasOwn(params, name)) world.put(value.name, params[name]);
  });
}

/** Sets the properties of a new element: a bound value that is undefined is left out, a text "true" can become a Boolean. */
function furnish(tag: string, element: HTMLElement, { properties }: Wiring, world: ChildWorld): void {
  for (const [name, value] of properties) {
    if (!(name in element)) throw new Error(`<${tag}> has no attribute ${name}.`);
    const isSwitch = value.kind === 'text' && value.text === 'true' && Reflect.get(element, name) === false;
    const given = value.kind === 'text' ? isSwitch || value.text : readOnly(world.peek(value.name));
    if (given !== undefined) Reflect.set(element, name, given);
  }
}

/** A Lightning web component. Each rendering makes a new element. */
export function createLightningChild(definition: ChildDefinition, world: ChildWorld): Child {
  const { id, tag } = definition;
  const wiring = wiringOf(definition);
  let element: HTMLElement | null = null;
  let parent: Element | null = null;
  return {
    id,
    found: createFound(tag, () => element, world),
    render(place) {
      const made = createElement(tag, world);
      listen(made, wiring, world);
      furnish(tag, made, wiring, world);
      element = made;
      parent = place;
    },
    afterRender() {
      if (element) parent?.append(element);
    },
    unrender() {
      const gone = element;
      element = null;
      gone?.remove();
    },
    changed(attribute) {
      for (const [name, value] of wiring.properties)
        if (element && value.kind === 'attribute' && value.name === attribute)
          Reflect.set(element, name, readOnly(world.peek(attribute)));
    },
    destroy() {},
  };
}

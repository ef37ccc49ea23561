import { plainJson } from '../lms/plainJson';
import type { Child, ChildWorld } from './child';
import type { MarkupValue } from './expression';
import type { ChildDefinition } from './markup';

const elementName = (tag: string): string => tag.replace(':', '-').replace(/[A-Z]/g, (big) => `-${big.toLowerCase()}`);

/** What crosses between Aura and a component: a copy, as each side sees the other's objects through a membrane. */
function carried(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(plainJson({ value })) as { value: unknown }).value;
}

/** What `find` gives: the component's own methods. Before it has rendered they answer undefined, with a warning. */
function methodsOf(tag: string, element: () => HTMLElement | null, { report }: ChildWorld): object {
  const call = (name: string, given: readonly unknown[]): unknown => {
    const target = element();
    if (target) return carried(Reflect.apply(Reflect.get(target, name), target, given.map(carried)));
    report(new Error(`<${tag}>: methods such as ${name} are not available until the component is rendered.`));
    return undefined;
  };
  const isOwn = (target: HTMLElement, name: string): boolean =>
    !(name in HTMLElement.prototype) && typeof Reflect.get(target, name) === 'function';
  return new Proxy(Object.freeze({}), {
    get(_target, name) {
      const target = element();
      if (typeof name !== 'string' || (target && !isOwn(target, name))) return undefined;
      return (...given: unknown[]) => call(name, given);
    },
  });
}

/** The events of a component that its parent handles, by name. */
function handledEvents(tag: string, attributes: ReadonlyMap<string, MarkupValue>): [event: string, action: string][] {
  return [...attributes].flatMap(([name, value]) => {
    if (value.kind !== 'action') return [];
    if (!/^on[a-z]/.test(name))
      throw new Error(`<${tag}> cannot take ${name}: an action handles an event, such as onclick.`);
    return [[name.slice(2), value.name]];
  });
}

/** A Lightning web component. */
export function createLightningChild({ id, tag, attributes }: ChildDefinition, world: ChildWorld): Child {
  const handled = handledEvents(tag, attributes);
  let element: HTMLElement | null = null;
  const last = new Map<string, unknown>();
  function update(): void {
    for (const [name, value] of attributes) {
      if (value.kind === 'action') continue;
      if (value.kind === 'this') throw new Error(`<${tag}> cannot take ${name} here.`);
      const next = value.kind === 'text' ? value.text : world.peek(value.name);
      if (!element || (last.has(name) && last.get(name) === next)) continue;
      if (!(name in element)) throw new Error(`<${tag}> has no attribute ${name}.`);
      last.set(name, next);
      Reflect.set(element, name, next);
    }
  }
  function handle(event: Event, action: string): void {
    const detail: unknown = event instanceof CustomEvent ? event.detail : null;
    const getParam = (key: string): unknown =>
      typeof detail === 'object' && detail !== null ? carried(Reflect.get(detail, key)) : undefined;
    world.act(action, Object.freeze({ getName: () => event.type, getParam }));
  }
  return {
    id,
    found: methodsOf(tag, () => element, world),
    render(parent) {
      element = world.createChild(elementName(tag));
      if (!element) throw new Error(`There is no component <${tag}>.`);
      for (const [name, action] of handled) element.addEventListener(name, (event) => handle(event, action));
      update();
      parent.append(element);
    },
    changed() {},
    update,
    destroy: () => element?.remove(),
  };
}

import type { Child, ChildWorld } from './child';
import type { ChildDefinition } from './markup';

/** An Aura component inside another, as its parent uses it. */
export interface NestedComponent extends Omit<Child, 'id' | 'changed'> {
  /** Takes the value of an attribute that is bound to the parent's. */
  bind(name: string, value: unknown): void;
}

/** The attributes that the parent's are bound to, by the child's names for them. */
export interface Bindings {
  readonly values: Readonly<Record<string, unknown>>;
  /** Sets the parent's attribute that `name` is bound to. */
  put(name: string, value: unknown): void;
}

export type NestedFactory = (bindings: Bindings) => NestedComponent;

/** Makes an Aura component as a child. Its attributes always have the values of the parent's attributes they are bound to. */
export function createNestedChild(
  { id, tag, attributes }: ChildDefinition,
  world: ChildWorld,
  create: NestedFactory,
): Child {
  const sources = new Map<string, string>();
  for (const [name, value] of attributes) {
    if (value.kind !== 'attribute') throw new Error(`<${tag}> takes ${name} from an attribute only, here.`);
    sources.set(name, value.name);
  }
  const component = create({
    values: Object.fromEntries([...sources].map(([name, source]) => [name, world.peek(source)])),
    put: (name, value) => world.put(sources.get(name) ?? name, value),
  });
  return {
    id,
    found: component.found,
    render: (parent) => component.render(parent),
    afterRender: () => component.afterRender(),
    unrender: () => component.unrender(),
    changed(attribute) {
      for (const [name, source] of sources) if (source === attribute) component.bind(name, world.peek(source));
    },
    destroy: () => component.destroy(),
  };
}

import type { Child, ChildWorld } from './child';
import type { ChildDefinition } from './markup';

/** An Aura component inside another, as its parent deals with it. */
export interface NestedComponent {
  /** Takes the value of an attribute that is bound to one of the parent's. */
  bind(name: string, value: unknown): void;
  render(parent: Element): void;
  destroy(): void;
}

export type NestedFactory = (attributes: Readonly<Record<string, unknown>>) => NestedComponent;

/** An Aura component. Its attributes take what the parent's have at once, rendered or not. */
export function createAuraChild(
  { id, tag, attributes }: ChildDefinition,
  world: ChildWorld,
  create: NestedFactory,
): Child {
  const given: Record<string, unknown> = {};
  for (const [name, value] of attributes) {
    if (value.kind !== 'attribute') throw new Error(`<${tag}> takes ${name} from an attribute only, here.`);
    given[name] = world.peek(value.name);
  }
  const component = create(given);
  return {
    id,
    found: Object.freeze({}), // nothing of it is used
    render: (parent) => component.render(parent),
    changed(attribute) {
      for (const [name, value] of attributes)
        if (value.kind === 'attribute' && value.name === attribute) component.bind(name, world.peek(attribute));
    },
    update() {},
    destroy: () => component.destroy(),
  };
}

import { createAttributes, type Attributes } from './attributes';
import { notice } from './auraError';
import type { Child, ChildWorld } from './child';
import { createChildOf } from './children';
import { callAction, type Definition } from './definition';
import { createEvent, type ActionEvent } from './event';
import { attributeName } from './expression';
import type { LifecycleEvent } from './markup';
import type { Bindings, NestedComponent } from './nestedChild';

/** The surroundings of a component; `report` takes warnings, errors and page errors. */
export type ComponentWorld = Omit<ChildWorld, 'peek' | 'put' | 'act' | 'isValid'>;

/** The attribute values at creation; `put` is null unless they are bound to a parent's. */
export type Creation = { readonly values: Bindings['values']; readonly put: Bindings['put'] | null };

/** In its destroy handler a component can still be used. If the handler throws, it stays `destroying`. */
type Phase = 'alive' | 'destroying' | 'destroyed';

/** The framework's message for an event of a Lightning web component whose parent is destroyed. */
const LATE_EVENT = "Error in $A.getCallback() [Cannot read properties of undefined (reading '$runDeprecated$')]";

/** The event for handlers of init, render and destroy. */
const LIFECYCLE_EVENT = createEvent({});

/** A component as the framework uses it. */
export class Component implements NestedComponent {
  /** Actions get this as `cmp`, a parent by `find`; frozen, as nothing can be kept on it. */
  readonly found = Object.freeze({
    get: (expression: string) => this.get(expression),
    set: (expression: string, value: unknown) => this.set(expression, value),
    find: (id: string) => this.find(id),
    isValid: () => this.phase === 'alive',
    isRendered: () => this.isRendered,
  });
  isRendered = false;
  private phase: Phase = 'alive';
  private readonly definition: Definition;
  private readonly world: ComponentWorld;
  private readonly creation: Creation;
  private readonly attributes: Attributes;
  private readonly children: readonly Child[];

  /** Creates the children, then raises init; throws the error of either. */
  constructor(definition: Definition, creation: Creation, world: ComponentWorld) {
    this.definition = definition;
    this.creation = creation;
    this.world = world;
    const given = { values: creation.values, isNested: creation.put !== null };
    this.attributes = createAttributes(definition, given, this.found, world);
    const childWorld: ChildWorld = {
      ...world,
      isValid: this.found.isValid,
      peek: this.attributes.peek,
      put: (name, value) => this.put(name, value),
      act: (action, event) => this.receive(action, event),
    };
    this.children = definition.markup.children.map((child) => createChildOf(child, childWorld));
    this.fire('init');
  }

  /** Makes the children's elements for `parent`; throws if it is rendered or destroyed. */
  render(parent: Element): void {
    if (this.isRendered || this.phase !== 'alive')
      throw new Error(
        `${this.definition.name} cannot be rendered: it is ${this.isRendered ? 'rendered' : this.phase}.`,
      );
    for (const child of this.children) child.render(parent);
    this.isRendered = true;
  }

  /** Connects the children before it raises render. */
  afterRender(): void {
    for (const child of this.children) child.afterRender();
    this.raiseRender();
  }

  unrender(): void {
    if (!this.isRendered) return;
    this.isRendered = false;
    for (const child of this.children) child.unrender();
  }

  /** Raises destroy, takes all off the page, then destroys the children. A handler that throws stops it half-way. */
  destroy(): void {
    if (this.phase !== 'alive') return;
    this.phase = 'destroying';
    this.fire('destroy');
    this.phase = 'destroyed';
    this.unrender();
    for (const child of this.children) child.destroy();
  }

  /** Raises a lifecycle event. */
  fire(event: Exclude<LifecycleEvent, 'change'>): void {
    this.raise(event, null, LIFECYCLE_EVENT);
  }

  bind(name: string, value: unknown): void {
    if (this.phase !== 'destroyed') this.store(name, value);
  }

  private get(expression: string): unknown {
    if (this.phase === 'destroyed') return undefined;
    const name = attributeName(expression, 'get');
    return name === null ? undefined : this.attributes.read(name);
  }

  private set(expression: string, value: unknown): void {
    if (this.phase === 'destroyed') return;
    const name = attributeName(expression, 'set');
    if (name !== null && this.attributes.maySet(name)) this.put(name, value);
  }

  private find(id: string): object | readonly object[] | undefined {
    if (this.phase === 'destroyed') return undefined;
    const found = this.children.flatMap((child) => (child.id === id && child.found ? [child.found] : []));
    return found.length > 1 ? found : found[0];
  }

  /** Sets a value. One that is bound to the parent's is set there, and comes back through `bind`. */
  private put(name: string, value: unknown): void {
    const isBound = this.creation.put !== null && Object.hasOwn(this.creation.values, name);
    if (isBound && this.phase === 'alive') this.creation.put?.(name, value);
    else this.store(name, value);
  }

  /** Stores a value. An object counts as changed even if it is the same. Bound children follow first, then the handlers. */
  private store(name: string, value: unknown): void {
    const before = this.attributes.peek(name);
    this.attributes.put(name, value);
    const isObject = typeof value === 'object' && value !== null;
    if (this.phase !== 'alive' || (value === before && !isObject)) return;
    this.world.loop.mark(this, () => this.raiseRender());
    for (const child of this.children) child.changed(name);
    this.raise('change', name, createEvent({ oldValue: before, value }));
    this.world.loop.settle();
  }

  /** Raises render, unless a child that connected has ended this component. */
  private raiseRender(): void {
    if (this.isRendered) this.fire('render');
  }

  private raise(event: LifecycleEvent, attribute: string | null, given: ActionEvent): void {
    for (const handler of this.definition.markup.handlers)
      if (handler.event === event && handler.attribute === attribute) this.act(handler.action, given);
  }

  /** Handles the event of a child, which may outlive this component. */
  private receive(action: string, event: ActionEvent): void {
    if (this.phase === 'destroyed') this.world.report(notice('page error', LATE_EVENT));
    else this.act(action, event);
  }

  private act(action: string, event: ActionEvent): void {
    callAction(this.definition, action, this.found, event, this.world.loop);
  }
}

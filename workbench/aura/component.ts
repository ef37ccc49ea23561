import { createAttributes, type Attributes } from './attributes';
import { createChildOf, type Child, type ChildWorld, type InteropEvent } from './child';
import { attributeName } from './expression';
import type { LifecycleEvent, Markup } from './markup';

/** A component's markup and its evaluated files; one for all its instances. */
export interface Definition {
  /** As in markup, such as `c:voiceToolkitRelay`. */
  readonly name: string;
  readonly markup: Markup;
  readonly controller: Readonly<Record<string, unknown>>;
  /** Shared by all instances: what is kept on it leaks from one to the other. */
  readonly helper: object;
}

/** What components are made of; `report` hears what the framework would log as an error. */
export type ComponentWorld = Omit<ChildWorld, 'peek' | 'act'>;

/** A lifecycle event, or the change of an attribute. */
type Raised = { readonly event: LifecycleEvent; readonly attribute: string | null };

type Phase = 'new' | 'rendered' | 'destroying' | 'destroyed';

/** A component from outside, as its container and the framework deal with it. */
export class AuraInstance {
  private phase: Phase = 'new';
  private readonly definition: Definition;
  private readonly world: ComponentWorld;
  private readonly attributes: Attributes;
  private readonly children: readonly Child[];
  private readonly bound: readonly string[];
  /** What actions get as `cmp`; frozen, as nothing can be kept on it. */
  private readonly component = Object.freeze({
    get: (expression: string) => (this.phase === 'destroyed' ? undefined : this.attributes.get(expression)),
    set: (expression: string, value: unknown) => this.write(expression, value),
    find: (id: string) => this.find(id),
    isValid: () => this.phase === 'new' || this.phase === 'rendered',
  });

  /**
   * Creates the children, then raises init; an error there goes on to the caller, as creation fails then.
   * @param bound the attributes that the parent's are bound to
   */
  constructor(
    definition: Definition,
    given: Readonly<Record<string, unknown>>,
    world: ComponentWorld,
    bound: readonly string[] = [],
  ) {
    this.definition = definition;
    this.bound = bound;
    this.world = world;
    this.attributes = createAttributes(definition.markup, given, this.component, world);
    const act = (action: string, event: InteropEvent): void => this.guard(() => this.act(action, event));
    const childWorld = { ...world, peek: this.attributes.peek, act };
    this.children = definition.markup.children.map((child) => createChildOf(child, childWorld));
    this.fire('init');
  }

  /** Puts the component into `parent`; once. */
  render(parent: Element): void {
    if (this.phase !== 'new') throw new Error(`${this.definition.name} cannot be rendered: it is ${this.phase}.`);
    for (const child of this.children) child.render(parent);
    this.phase = 'rendered';
    this.guard(() => this.fire('render'));
  }

  destroy(): void {
    if (!this.component.isValid()) return;
    this.phase = 'destroying';
    this.guard(() => this.fire('destroy'));
    this.phase = 'destroyed';
    for (const child of this.children) child.destroy();
  }

  /** Raises a lifecycle event as the framework would, for instance a second init. */
  fire(event: Exclude<LifecycleEvent, 'change'>): void {
    this.raise({ event, attribute: null });
  }

  /** Takes what the parent's attribute has that this one is bound to. */
  bind(name: string, value: unknown): void {
    if (this.phase === 'destroyed') return;
    const before = this.attributes.peek(name);
    this.attributes.put(name, value);
    this.changed(name, before);
  }

  /** An attribute by `v.name`, with the component's own access. */
  get(expression: string): unknown {
    return this.world.loop.run(this.component, () => this.component.get(expression));
  }

  set(expression: string, value: unknown): void {
    this.world.loop.run(this.component, () => this.component.set(expression, value));
  }

  private write(expression: string, value: unknown): void {
    if (this.phase === 'destroyed') return;
    const name = attributeName(expression);
    if (this.bound.includes(name))
      throw new Error(`Setting ${expression}, which belongs to the parent, is not supported.`);
    const before = this.attributes.peek(name);
    if (this.attributes.set(expression, value)) this.changed(name, before);
  }

  /** Children that are bound hear of it at once, then handlers, rendered or not; what is rendered follows later. */
  private changed(name: string, before: unknown): void {
    for (const child of this.children) child.changed(name);
    if (this.attributes.peek(name) !== before) this.guard(() => this.raise({ event: 'change', attribute: name }));
    this.world.loop.later(this.component, () => this.rerender());
  }

  private raise({ event, attribute }: Raised): void {
    const raised = Object.freeze({ getName: () => event });
    for (const handler of this.definition.markup.handlers)
      if (handler.event === event && handler.attribute === attribute) this.act(handler.action, raised);
  }

  private act(wanted: string, event: object): void {
    const { controller, helper, name } = this.definition;
    const action = controller[wanted];
    if (typeof action !== 'function') throw new Error(`Unable to find action '${wanted}' on the controller of ${name}`);
    const call = (): unknown => Reflect.apply(action, Object.freeze({}), [this.component, event, helper]);
    this.world.loop.run(this.component, call);
  }

  private find(id: string): object | readonly object[] | undefined {
    if (this.phase === 'destroyed') return undefined;
    const found = this.children.flatMap((child) => (child.id === id && child.found ? [child.found] : []));
    return found.length > 1 ? found : found[0];
  }

  private rerender(): void {
    if (this.phase !== 'rendered') return;
    for (const child of this.children) child.update();
    this.guard(() => this.fire('render'));
  }

  /** Errors after creation are the framework's to report. */
  private guard(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.world.report(error instanceof Error ? error : new Error(String(error)));
    }
  }
}

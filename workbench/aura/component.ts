import { createAttributes, type Attributes } from './attributes';
import { createChildOf, type Child, type ChildWorld } from './child';
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
export type ComponentWorld = Omit<ChildWorld, 'peek'> & { report(problem: Error): void };

type Phase = 'new' | 'rendered' | 'destroying' | 'destroyed';

/** A component from outside, as its container and the framework deal with it. */
export class AuraInstance {
  private phase: Phase = 'new';
  private readonly definition: Definition;
  private readonly world: ComponentWorld;
  private readonly attributes: Attributes;
  private readonly children: readonly Child[];
  /** What actions get as `cmp`; frozen, as nothing can be kept on it. */
  private readonly component = Object.freeze({
    get: (expression: string) => (this.phase === 'destroyed' ? undefined : this.attributes.get(expression)),
    set: (expression: string, value: unknown) => this.write(expression, value),
    find: (id: string) => this.find(id),
    isValid: () => this.phase === 'new' || this.phase === 'rendered',
  });

  /** Creates the children, then raises init; an error there goes on to the caller, as creation fails then. */
  constructor(definition: Definition, given: Readonly<Record<string, unknown>>, world: ComponentWorld) {
    this.definition = definition;
    this.world = world;
    this.attributes = createAttributes(definition.markup, given, this.component, world);
    const childWorld = { ...world, peek: this.attributes.peek };
    this.children = definition.markup.children.map((child) => createChildOf(child, childWorld));
    this.fire('init');
  }

  /** Puts the component into `parent`; once. */
  render(parent: Element): void {
    if (this.phase !== 'new') throw new Error(`${this.definition.name} cannot be rendered: it is ${this.phase}.`);
    for (const child of this.children) child.render(parent);
    this.phase = 'rendered';
    this.fireGuarded('render');
  }

  destroy(): void {
    if (!this.component.isValid()) return;
    this.phase = 'destroying';
    this.fireGuarded('destroy');
    this.phase = 'destroyed';
    for (const child of this.children) child.destroy();
  }

  /** Raises a lifecycle event as the framework would, for instance a second init. */
  fire(event: LifecycleEvent): void {
    const { markup, controller, helper, name } = this.definition;
    for (const { action: wanted } of markup.handlers.filter((handler) => handler.event === event)) {
      const action = controller[wanted];
      if (typeof action !== 'function')
        throw new Error(`Unable to find action '${wanted}' on the controller of ${name}`);
      const raised = Object.freeze({ getName: () => event });
      const call = (): unknown => Reflect.apply(action, Object.freeze({}), [this.component, raised, helper]);
      this.world.loop.run(this.component, call);
    }
  }

  /** An attribute by `v.name`, with the component's own access. */
  get(expression: string): unknown {
    return this.world.loop.run(this.component, () => this.component.get(expression));
  }

  set(expression: string, value: unknown): void {
    this.world.loop.run(this.component, () => this.component.set(expression, value));
  }

  private write(expression: string, value: unknown): void {
    if (this.phase === 'destroyed' || !this.attributes.set(expression, value)) return;
    this.world.loop.later(this.component, () => this.rerender());
  }

  private find(id: string): object | readonly object[] | undefined {
    if (this.phase === 'destroyed') return undefined;
    const found = this.children.flatMap((child) => (child.id === id && child.found ? [child.found] : []));
    return found.length > 1 ? found : found[0];
  }

  private rerender(): void {
    if (this.phase !== 'rendered') return;
    for (const child of this.children) child.update();
    this.fireGuarded('render');
  }

  /** Errors after creation are the framework's to report. */
  private fireGuarded(event: LifecycleEvent): void {
    try {
      this.fire(event);
    } catch (error) {
      this.world.report(error instanceof Error ? error : new Error(String(error)));
    }
  }
}

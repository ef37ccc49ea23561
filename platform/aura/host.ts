import type { UtilityPlace } from './child';
import { Component, type ComponentWorld, type Creation } from './component';
import type { Definition } from './definition';
import { evaluateLiteral, shippedLabels, type Labels } from './literal';
import { AuraLoop } from './loop';
import { parseMarkup, type LifecycleEvent } from './markup';

/** The text of a bundle's files. */
export interface AuraSources {
  readonly cmp: string;
  readonly controller: string;
  readonly helper: string;
}

/** The page; `report` takes warnings, errors and page errors, each an Error with its kind as name. */
export interface AuraHostOptions extends Pick<ComponentWorld, 'bus' | 'createChild' | 'report'> {
  /** Bundles by name, such as `c:voiceToolkitRelay`. */
  readonly sources: Readonly<Record<string, AuraSources>>;
  /** The phone of the page, behind every `force:serviceCloudVoiceToolkitApi`. */
  readonly toolkit: Aura.VoiceToolkit;
  /** Custom labels: name → text. */
  readonly labels?: Labels;
}

/** The surroundings of a new component. */
export interface AuraPlace {
  /** Its item in the utility bar; null on a page. */
  readonly utility?: UtilityPlace | null;
  /** False: the platform gives it no voice toolkit. */
  readonly hasToolkit?: boolean;
}

/** A component as its container uses it. Each method throws the errors of its handlers. */
export interface AuraInstance {
  /** Puts the component into `parent`; again after `unrender`, with new Lightning web components. */
  render(parent: Element): void;
  /** Takes the component off the page without destroying it. */
  unrender(): void;
  isRendered(): boolean;
  destroy(): void;
  /** Raises a lifecycle event as the framework would, for instance a second init. */
  fire(event: Exclude<LifecycleEvent, 'change'>): void;
  /** Reads an attribute by `v.name`, with the component's own access. */
  get(expression: string): unknown;
  /** Sets an attribute by `v.name`, with the component's own access. */
  set(expression: string, value: unknown): void;
}

/** The Aura framework of one page. A new page gets a new host, and so new helpers. */
export interface AuraHost {
  /** Creates a component as a container does. Throws when creation fails. */
  create(name: string, attributes?: Readonly<Record<string, unknown>>, place?: AuraPlace): AuraInstance;
}

/** Reads the definitions of bundles, each once: all instances share its helper. */
function createDefinitions(sources: AuraHostOptions['sources'], labels: Labels, loop: AuraLoop) {
  const known = new Map<string, Definition>();
  return function definitionOf(name: string): Definition | null {
    const source = sources[name];
    if (!source) return null;
    const { cmp, controller, helper } = source;
    const reach = { loop, labels: shippedLabels([cmp, controller, helper], labels) };
    const definition = known.get(name) ?? {
      name,
      markup: parseMarkup(cmp),
      controller: evaluateLiteral(controller, `controller of ${name}`, reach),
      helper: evaluateLiteral(helper, `helper of ${name}`, reach),
    };
    known.set(name, definition);
    return definition;
  };
}

function instanceOf(component: Component, loop: AuraLoop): AuraInstance {
  const { found } = component;
  return {
    render: (parent) =>
      loop.run(null, () => {
        component.render(parent);
        component.afterRender();
      }),
    unrender: () => loop.run(null, () => component.unrender()),
    isRendered: found.isRendered,
    destroy: () => loop.run(null, () => component.destroy()),
    fire: (event) => loop.run(null, () => component.fire(event)),
    get: (expression) => loop.run(found, () => found.get(expression)),
    set: (expression, value) => loop.run(found, () => found.set(expression, value)),
  };
}

/** Creates a stand-in for Aura's client. It runs the real files of bundles, and throws for everything that it does not know. */
export function createAuraHost({ sources, labels = {}, toolkit, ...page }: AuraHostOptions): AuraHost {
  const loop = new AuraLoop();
  const definitionOf = createDefinitions(sources, labels, loop);

  function worldOf({ utility = null, hasToolkit = true }: AuraPlace): ComponentWorld {
    const world: ComponentWorld = {
      ...page,
      loop,
      utility,
      toolkit: hasToolkit ? toolkit : null,
      nested(name) {
        const definition = definitionOf(name);
        return definition && ((bindings) => new Component(definition, bindings, world));
      },
    };
    return world;
  }
  return {
    create(name, values = {}, place = {}) {
      const definition = definitionOf(name);
      if (!definition) throw new Error(`There is no component ${name}.`);
      if (definition.markup.access !== 'global')
        throw new Error(`Access check failed: ${name} is not global, so it cannot be created from outside.`);
      const creation: Creation = { values, put: null };
      const component = loop.run(null, () => new Component(definition, creation, worldOf(place)));
      return instanceOf(component, loop);
    },
  };
}

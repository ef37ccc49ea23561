import type { UtilityPlace } from './child';
import { AuraInstance, type ComponentWorld, type Definition } from './component';
import { evaluateLiteral, shippedLabels, type Labels } from './literal';
import { AuraLoop } from './loop';
import { parseMarkup } from './markup';

export type { AuraInstance } from './component';

/** The text of a bundle's files. */
export interface AuraSources {
  readonly cmp: string;
  readonly controller: string;
  readonly helper: string;
}

/** What the stand-in needs of the world; `report` hears what the framework would log as an error. */
export interface AuraHostOptions extends Omit<ComponentWorld, 'loop' | 'nested' | 'utility'> {
  /** Bundles by name, such as `c:voiceToolkitRelay`. */
  readonly sources: Readonly<Record<string, AuraSources>>;
  /** Custom labels: name → text. */
  readonly labels?: Labels;
}

export interface AuraHost {
  /** Creates a component as a container does: the item of a utility bar, or a page (null). Throws when creation fails. */
  create(name: string, attributes?: Readonly<Record<string, unknown>>, utility?: UtilityPlace | null): AuraInstance;
}

/** A strict stand-in for Aura's client runtime: it runs the real files of a bundle and refuses what it does not know. */
export function createAuraHost({ sources, labels = {}, ...world }: AuraHostOptions): AuraHost {
  const loop = new AuraLoop();
  const definitions = new Map<string, Definition>();

  function define(name: string, { cmp, controller, helper }: AuraSources): Definition {
    const known = definitions.get(name);
    if (known) return known;
    const reach = { loop, labels: shippedLabels([cmp, controller, helper], labels) };
    const definition = {
      name,
      markup: parseMarkup(cmp),
      controller: evaluateLiteral(controller, `controller of ${name}`, reach),
      helper: evaluateLiteral(helper, `helper of ${name}`, reach),
    };
    definitions.set(name, definition);
    return definition;
  }
  function worldOf(utility: UtilityPlace | null): ComponentWorld {
    const own: ComponentWorld = {
      ...world,
      loop,
      utility,
      nested(name) {
        const source = sources[name];
        if (!source) return null;
        return (attributes) => new AuraInstance(define(name, source), attributes, own, Object.keys(attributes));
      },
    };
    return own;
  }
  return {
    create(name, attributes = {}, utility = null) {
      const source = sources[name];
      if (!source) throw new Error(`There is no component ${name}.`);
      const definition = define(name, source);
      if (definition.markup.access !== 'global')
        throw new Error(`Access check failed: ${name} is not global, so it cannot be created from outside.`);
      return new AuraInstance(definition, attributes, worldOf(utility));
    },
  };
}

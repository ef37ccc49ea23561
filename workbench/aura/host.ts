import { AuraInstance, type ComponentWorld, type Definition } from './component';
import { evaluateLiteral } from './literal';
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
export interface AuraHostOptions extends Omit<ComponentWorld, 'loop'> {
  /** Bundles by name, such as `c:voiceToolkitRelay`. */
  readonly sources: Readonly<Record<string, AuraSources>>;
}

export interface AuraHost {
  /** Creates a component as a container does; throws when creation fails. */
  create(name: string, attributes?: Readonly<Record<string, unknown>>): AuraInstance;
}

function define(name: string, { cmp, controller, helper }: AuraSources, loop: AuraLoop): Definition {
  return {
    name,
    markup: parseMarkup(cmp),
    controller: evaluateLiteral(controller, `controller of ${name}`, loop),
    helper: evaluateLiteral(helper, `helper of ${name}`, loop),
  };
}

/** A strict stand-in for Aura's client runtime: it runs the real files of a bundle and refuses what it does not know. */
export function createAuraHost({ sources, ...world }: AuraHostOptions): AuraHost {
  const loop = new AuraLoop();
  const definitions = new Map<string, Definition>();
  return {
    create(name, attributes = {}) {
      const source = sources[name];
      if (!source) throw new Error(`There is no component ${name}.`);
      const definition = definitions.get(name) ?? define(name, source, loop);
      definitions.set(name, definition);
      if (definition.markup.access !== 'global')
        throw new Error(`Access check failed: ${name} is not global, so it cannot be created from outside.`);
      return new AuraInstance(definition, attributes, { ...world, loop });
    },
  };
}

// Who refers to what: imports of modules, tags of templates and of Aura markup, components of Lightning pages.
import { everyElement, select, textAt } from '../lib/xml.mjs';

const camel = (name) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
const NOT_API = /^(lwc:|on|aria-|data-|key$|class$|style$|slot$|id$|role$|title$|tabindex$|hidden$|for:|iterator:)/;

function templateUses(file, text) {
  return [...text.matchAll(/<c-([a-z0-9-]+)\b([^>]*)>/g)].map(([, tag, rest]) => ({
    file,
    name: camel(tag),
    as: `<c-${tag}>`,
    attributes: [...rest.matchAll(/([^\s="{}]+)\s*=/g)]
      .map(([, name]) => name)
      .filter((name) => !NOT_API.test(name))
      .map(camel),
  }));
}

/** An event that an action of the Aura component handles, and no attribute. */
const isHandler = ([name, value]) => name.startsWith('on') && value.startsWith('{!c.');

function auraUses(file, root) {
  return everyElement(root)
    .filter(({ tag }) => tag.startsWith('c:'))
    .map(({ tag, attributes }) => {
      const given = Object.entries(attributes).filter(([name]) => name !== 'aura:id');
      return {
        file,
        name: tag.slice(2),
        as: `<${tag}>`,
        attributes: given.filter((attribute) => !isHandler(attribute)).map(([name]) => name),
        events: given.filter(isHandler).map(([name]) => name.slice(2)),
      };
    });
}

/** The custom component's name, or null for a standard one. */
export function customName(componentName) {
  if (componentName.startsWith('c:')) return componentName.slice(2);
  return componentName.includes(':') ? null : componentName;
}

/** The components placed on a Lightning page. */
export function placedComponents(root) {
  return select(root, 'flexiPageRegions', 'itemInstances', 'componentInstance').map((instance) => ({
    componentName: textAt(instance, 'componentName'),
    identifier: textAt(instance, 'identifier'),
    properties: select(instance, 'componentInstanceProperties').map((property) => ({
      name: textAt(property, 'name'),
      type: textAt(property, 'type'),
      value: textAt(property, 'value'),
    })),
  }));
}

function pageUses(file, root) {
  return placedComponents(root)
    .map(({ componentName, properties }) => ({ file, name: customName(componentName), as: componentName, properties }))
    .filter(({ name }) => name !== null)
    .map(({ properties, ...use }) => ({
      ...use,
      attributes: properties.filter(({ type }) => type !== 'decorator').map(({ name }) => name),
    }));
}

/**
 * Each place of a component in markup: `{ file, name, as, attributes, events }`, `attributes` by the names that its class gives
 * them; `events` of those in Aura markup.
 */
export function componentUses({ files, xmlOf, matching }) {
  return [
    ...matching(/\/default\/lwc\/.*\.html$/).flatMap((file) => templateUses(file, files.get(file))),
    ...matching(/\.cmp$/).flatMap((file) => auraUses(file, xmlOf(file))),
    ...matching(/\.flexipage-meta\.xml$/).flatMap((file) => pageUses(file, xmlOf(file))),
  ];
}

/** The module specifiers that a script imports. */
export function importsOf(text) {
  return [...text.matchAll(/^(?:import|export)\b[^;]*?from '([^']+)'|^import '([^']+)'/gm)].map(
    ([, from, bare]) => from ?? bare,
  );
}

// The rule about icons: an unknown one shows nothing.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { placedComponents } from '../usage.mjs';

const designSystem = createRequire(import.meta.url).resolve('@salesforce-ux/design-system/package.json');
const SETS = ['utility', 'standard', 'action', 'custom', 'doctype'];

/** Each icon of the sprites as markup names it, such as `utility:call`. */
const icons = new Set(
  SETS.flatMap((set) => {
    const sprite = designSystem.replace(/package\.json$/, `assets/icons/${set}-sprite/svg/symbols.svg`);
    return [...readFileSync(sprite, 'utf8').matchAll(/\bid="([^"]+)"/g)].map(([, name]) => `${set}:${name}`);
  }),
);

const inText = (text) => text.match(new RegExp(`\\b(${SETS.join('|')}):\\w+`, 'g')) ?? [];
const ofUtilities = (root) =>
  placedComponents(root)
    .flatMap(({ properties }) => properties)
    .filter(({ name, type }) => name === 'icon' && type === 'decorator')
    .map(({ value }) => `utility:${value}`);

/** @type {import('../rules.mjs').Rule[]} */
export const iconRules = [
  {
    name: 'shows icons of the design system',
    files: ({ matching }) => matching(/\/(lwc|modules)\/.*\.(ts|html)$|\/aura\/.*\.(cmp|js)$|\.flexipage-meta\.xml$/),
    problems: (file, { files, xmlOf }) => {
      const named = file.endsWith('.xml') ? ofUtilities(xmlOf(file)) : inText(files.get(file));
      return named.filter((icon) => !icons.has(icon)).map((icon) => `there is no icon ${icon}`);
    },
  },
];

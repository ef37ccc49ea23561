// Rules about Aura markup, by the dictionaries that ship with Salesforce's language server.
import { createRequire } from 'node:module';
import { everyElement } from '../../lib/xml.mjs';
import { auraCodeRules } from './auraCode.mjs';

const require = createRequire(import.meta.url);
const standard = require('@salesforce/aura-language-server/lib/resources/aura-standard.json');
const system = require('@salesforce/aura-language-server/lib/build-time-resources/aura-system.json');

/** Documented in the Voice Developer Guide, absent from the dictionaries. */
const UNLISTED = {
  'force:serviceCloudVoiceToolkitApi': { type: 'component', attributes: [] },
  'opencti:availableForVoiceExtension': { type: 'interface', attributes: [] },
};
/** What works only as an immediate child of aura:component. */
const TOP_LEVEL = ['lightning:messageChannel', 'force:serviceCloudVoiceToolkitApi'];

/** One dictionary lists attributes, the other keys them by name. */
function attributeList(definition) {
  const { attributes = [] } = definition ?? {};
  return Array.isArray(attributes)
    ? attributes
    : Object.entries(attributes).map(([name, attribute]) => ({ ...attribute, name }));
}

/** Every known attribute of a tag, from both dictionaries; null for an unknown tag. */
function attributesOf(tag) {
  const definitions = [system[tag], standard[tag], UNLISTED[tag]].filter(Boolean);
  return definitions.length ? definitions.flatMap(attributeList) : null;
}

function elementProblems({ tag, attributes }) {
  if (tag.startsWith('c:') || !tag.includes(':')) return [];
  const known = attributesOf(tag);
  if (!known) return [`<${tag}> is not a standard component`];
  const given = Object.keys(attributes).filter((name) => name !== 'aura:id');
  const required = known.filter((attribute) => String(attribute.required) === 'true');
  return [
    ...given
      .filter((name) => !known.some((attribute) => attribute.name === name))
      .map((name) => `<${tag}> has no attribute ${name}`),
    ...required.filter(({ name }) => !given.includes(name)).map(({ name }) => `<${tag}> lacks the attribute ${name}`),
  ];
}

function interfaceProblems(root) {
  const names = (root.attributes.implements ?? '').split(',').map((text) => text.trim());
  return names
    .filter((name) => name && (standard[name] ?? UNLISTED[name])?.type !== 'interface')
    .map((name) => `implements ${name}, which is not a standard interface`);
}

const misplaced = (root) =>
  root.children
    .flatMap(({ children }) => children.flatMap(everyElement))
    .filter(({ tag }) => TOP_LEVEL.includes(tag))
    .map(({ tag }) => `<${tag}> must be an immediate child of aura:component`);

/** Actions that the markup names and the client-side controller lacks. */
function actionProblems(file, { files }) {
  const controller = files.get(file.replace(/\.cmp$/, 'Controller.js')) ?? '';
  return [...files.get(file).matchAll(/\{!c\.(\w+)\}/g)]
    .filter(([, action]) => !new RegExp(`^ {2}${action}: function`, 'm').test(controller))
    .map(([, action]) => `names the action ${action}, which its controller lacks`);
}

/** @type {import('../rules.mjs').Rule[]} */
export const auraRules = [
  {
    name: 'is Aura markup as documented',
    files: ({ matching }) => matching(/\.cmp$/),
    problems: (file, project) => {
      const root = project.xmlOf(file);
      return [
        ...everyElement(root).flatMap(elementProblems),
        ...interfaceProblems(root),
        ...misplaced(root),
        ...actionProblems(file, project),
      ];
    },
  },
  ...auraCodeRules,
];

// What the platform refuses in an Aura bundle, as far as it can be known outside an org.
import { Linter } from 'eslint';
import { elementsOf, textOf } from '../xml.mjs';
import { publicProperties } from './lwc.mjs';

const linter = new Linter();
const ES5 = [{ languageOptions: { ecmaVersion: 5, sourceType: 'script' } }];
/** What works only as an immediate child of aura:component. */
const TOP_LEVEL = ['lightning:messageChannel', 'force:serviceCloudVoiceToolkitApi'];
const OF_EVERY_TAG = /^(aura:id|class|style|title|on[a-z].*)$/;

function scriptProblems(file, text) {
  const refused = linter.verify(text, ES5).filter(({ fatal }) => fatal);
  return refused.map(({ message, line, column }) => ({
    file,
    problem: `${message} (Aura scripts are ES5)`,
    line,
    column,
  }));
}

function markupOf(component) {
  const file = `aura/${component.name}/${component.name}.cmp`;
  return component.files.has(file) ? elementsOf(textOf(component.files.get(file))) : [];
}

/** The interfaces that an Aura component implements. */
export function interfacesOf(component) {
  const root = markupOf(component)[0];
  return (root?.attributes.implements ?? '').split(',').map((name) => name.trim());
}

/** The names of a component's aura:attributes. */
export function attributesOf(component) {
  return markupOf(component)
    .filter(({ name }) => name === 'aura:attribute')
    .map(({ attributes }) => attributes.name);
}

async function attributeProblems(element, org) {
  const name = element.name.slice(2);
  const compiled = await org.compiled(name);
  if (compiled && !compiled.success) return []; // what does not compile is refused for that
  const taken = compiled ? publicProperties(compiled) : attributesOf(org.component('AuraDefinitionBundle', name));
  return Object.keys(element.attributes)
    .filter((attribute) => !OF_EVERY_TAG.test(attribute) && !taken.includes(attribute))
    .map((attribute) => `The attribute "${attribute}" was not found on the COMPONENT markup://c:${name}`);
}

function isKnown(tag, org) {
  if (tag === 'force:serviceCloudVoiceToolkitApi') return org.features.has('VoiceToolkit');
  const name = tag.slice('c:'.length);
  return !tag.startsWith('c:') || org.has('LightningComponentBundle', name) || org.has('AuraDefinitionBundle', name);
}

async function elementProblems(element, org, self) {
  const { name, attributes, isTop } = element;
  const found = [];
  if (TOP_LEVEL.includes(name) && !isTop)
    found.push(`${name} must be an immediate child of the aura:component tag of its parent`);
  if (name === 'lightning:messageChannel' && !org.has('LightningMessageChannel', attributes.type?.replace(/__c$/, '')))
    found.push(`Invalid message channel: ${attributes.type} doesn't exist`);
  if (!isKnown(name, org)) found.push(`No COMPONENT named markup://${name} found : [markup://c:${self}]`);
  if (found.length || !name.startsWith('c:')) return found;
  return attributeProblems(element, org);
}

/** Everything that is wrong with a bundle; `file` is relative to it. XML is known to be well-formed. */
export async function auraProblems(component, org) {
  const { name, files } = component;
  const own = new Map([...files].map(([path, bytes]) => [path.slice(`aura/${name}/`.length), textOf(bytes)]));
  const found = [];
  const markup = `${name}.cmp`;
  if (!own.has(`${markup}-meta.xml`))
    found.push({ file: markup, problem: `Cannot find the description ${markup}-meta.xml` });
  for (const element of markupOf(component))
    for (const problem of await elementProblems(element, org, name)) found.push({ file: markup, problem });
  const design = own.has(`${name}.design`) ? elementsOf(own.get(`${name}.design`)) : [];
  for (const { name: tag, attributes } of design)
    if (tag === 'design:attribute' && !attributesOf(component).includes(attributes.name))
      found.push({ file: `${name}.design`, problem: `No aura:attribute named ${attributes.name}` });
  for (const [file, text] of own) if (file.endsWith('.js')) found.push(...scriptProblems(file, text));
  return found;
}

// Reads what a deployment sends: bytes, and XML as plain objects.
import { everyElement, parseXml, xmlRoot } from '../lib/xml.mjs';

const LISTS = new Set([
  'applicationVisibilities',
  'actionOverrides',
  'componentInstanceProperties',
  'customLabels',
  'fieldPermissions',
  'filters',
  'flexiPageRegions',
  'inputAssignments',
  'itemInstances',
  'labels',
  'members',
  'object',
  'property',
  'queriedFields',
  'recordCreates',
  'recordLookups',
  'recordUpdates',
  'tabs',
  'tabSettings',
  'target',
  'targetConfig',
  'types',
]);

/** The text of bytes. */
export function textOf(bytes) {
  return Buffer.from(bytes).toString('utf8');
}

/** `{ problem, line, column }` when the text is not well-formed, else null. */
export function malformed(text) {
  const { root, problem, line, column } = parseXml(text);
  return root ? null : { problem: `Error parsing file: ${problem}`, line, column };
}

/** An element that holds nothing but text as that text, any other as an object. */
function plain({ attributes, children, text }) {
  const own = Object.entries(attributes).map(([name, value]) => [`@${name}`, value]);
  if (!own.length && !children.length) return text;
  const object = Object.fromEntries(own);
  for (const child of children) {
    const value = plain(child);
    const isList = LISTS.has(child.tag) || child.tag in object;
    object[child.tag] = isList ? [...listOf(object[child.tag]), value] : value;
  }
  return object;
}

/** The root element as a plain object: attributes start with `@`, what may repeat is always a list. */
export function readXml(text) {
  return plain(xmlRoot(text)) || {};
}

/** Every element, in document order; `isTop`: it stands in the root itself. */
export function elementsOf(text) {
  const root = xmlRoot(text);
  return everyElement(root).map((element) => ({
    name: element.tag,
    attributes: element.attributes,
    isTop: root.children.includes(element),
  }));
}

/** A list whether the element was there never, once or often. */
export function listOf(value) {
  return value === undefined || value === '' ? [] : [value].flat();
}

// Reads XML; a text that is not well-formed is a value with its place, not an exception.
import { XMLParser, XMLValidator } from 'fast-xml-parser';

const LISTS = new Set([
  'applicationVisibilities',
  'actionOverrides',
  'componentInstanceProperties',
  'customLabels',
  'flexiPageRegions',
  'itemInstances',
  'labels',
  'members',
  'object',
  'property',
  'tabs',
  'tabSettings',
  'target',
  'targetConfig',
  'types',
]);
const options = {
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  isArray: (name, _path, _isLeaf, isAttribute) => !isAttribute && LISTS.has(name),
};
const tree = new XMLParser(options);
const ordered = new XMLParser({ ...options, preserveOrder: true });

/** The text of bytes. */
export function textOf(bytes) {
  return Buffer.from(bytes).toString('utf8');
}

/** `{ problem, line, column }` when the text is not well-formed, else null. */
export function malformed(text) {
  const verdict = XMLValidator.validate(text);
  if (verdict === true) return null;
  return { problem: `Error parsing file: ${verdict.err.msg}`, line: verdict.err.line, column: verdict.err.col };
}

/** The root element as a plain object: attributes start with `@`, what may repeat is always a list. */
export function readXml(text) {
  const document = tree.parse(text);
  const root = Object.keys(document).find((name) => !name.startsWith('?'));
  return document[root] || {};
}

/** Every element, in document order: `{ name, attributes, depth }`; the root has depth 0. */
export function elementsOf(text) {
  const found = [];
  const walk = (nodes, depth) => {
    for (const node of nodes) {
      const name = Object.keys(node).find((key) => key !== ':@');
      if (name.startsWith('#') || name.startsWith('?')) continue;
      const attributes = Object.entries(node[':@'] ?? {}).map(([key, value]) => [key.slice(1), value]);
      found.push({ name, attributes: Object.fromEntries(attributes), depth });
      walk(node[name], depth + 1);
    }
  };
  walk(ordered.parse(text), 0);
  return found;
}

/** Text made safe inside XML. */
export function escapeXml(text) {
  return String(text).replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A list whether the element was there never, once or often. */
export function listOf(value) {
  return value === undefined || value === '' ? [] : [value].flat();
}

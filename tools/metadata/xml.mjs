// Reads XML into elements that keep their order.
import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** @typedef {{ tag: string, attributes: Record<string, string>, children: Element[], text: string }} Element */

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  processEntities: true,
});

const tagOf = (node) => Object.keys(node).find((key) => key !== ':@') ?? '';

/** @returns {Element} */
function toElement(node) {
  const tag = tagOf(node);
  const content = node[tag];
  return {
    tag,
    attributes: node[':@'] ?? {},
    children: content.filter((child) => !/^[#?]/.test(tagOf(child))).map(toElement),
    text: content
      .map((child) => child['#text'] ?? '')
      .join('')
      .trim(),
  };
}

/** The root element, or what is wrong with the text and where. @returns {{ root: Element } | { problem: string }} */
export function parseXml(text) {
  const verdict = XMLValidator.validate(text, { allowBooleanAttributes: false });
  if (verdict !== true) return { problem: `line ${verdict.err.line}: ${verdict.err.msg}` };
  const root = parser.parse(text).find((node) => !/^[#?]/.test(tagOf(node)));
  return root ? { root: toElement(root) } : { problem: 'there is no element in it' };
}

/** The elements found by going down these tags, one level each. @returns {Element[]} */
export function select(root, ...tags) {
  return tags.reduce(
    (elements, tag) => elements.flatMap(({ children }) => children.filter((child) => child.tag === tag)),
    [root],
  );
}

/** The text of the first element found by going down these tags; '' when there is none. */
export function textAt(root, ...tags) {
  return select(root, ...tags)[0]?.text ?? '';
}

/** The element itself and all below it. @returns {Element[]} */
export function everyElement(root) {
  return [root, ...root.children.flatMap(everyElement)];
}

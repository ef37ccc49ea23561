// Reads XML into elements that keep their order: metadata, Aura markup, labels, SOAP. Uses nothing but the language, so that it runs
// in a page, too. Prefixes need no declaration, because Aura declares none; a document type is refused.

/** @typedef {{ tag: string, attributes: Record<string, string>, children: Element[], text: string }} Element */
/** @typedef {{ problem: string, line: number, column: number }} Problem what is wrong, and where: both count from 1 */

const ENTITIES = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const REFERENCE = /&(?:#(\d+)|#x([\da-f]+)|(lt|gt|amp|quot|apos));/gi;
const NAME = /[\p{L}_][\p{L}\p{N}_.:-]*/u.source;
/** What a document consists of; the first alternative that fits where the reader stands. */
const TOKEN = new RegExp(
  [
    '<!--(?<comment>[^]*?)-->',
    '<!\\[CDATA\\[(?<cdata>[^]*?)\\]\\]>',
    '<\\?(?<instruction>[^]*?)\\?>',
    `</(?<end>${NAME})\\s*>`,
    `<(?<start>${NAME})(?<attributes>(?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(?<empty>/?)>`,
    '(?<text>[^<]+)',
  ].join('|'),
  'uy',
);
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'gu');

/** Stops the reading; `parseXml` makes a value of it. */
class Malformed extends Error {}

/** The text with its references resolved. */
function resolved(text) {
  if (text.replace(REFERENCE, '').includes('&')) throw new Malformed('an & begins no reference that XML knows');
  return text.replace(REFERENCE, (_, decimal, hex, name) =>
    name ? ENTITIES[name.toLowerCase()] : String.fromCodePoint(parseInt(decimal ?? hex, decimal ? 10 : 16)),
  );
}

function attributesOf(text) {
  const attributes = {};
  for (const [, name, quoted, single] of text.matchAll(ATTRIBUTE)) {
    if (name in attributes) throw new Malformed(`the attribute ${name} is there twice`);
    attributes[name] = resolved(quoted ?? single);
  }
  return attributes;
}

/** What holds the root element: read token by token, each added to the element that is open. */
class Reader {
  document = { tag: '', attributes: {}, children: [], text: '' };
  open = [this.document];

  take({ start, attributes, empty, end, text, cdata }) {
    const parent = this.open.at(-1);
    if (start !== undefined) {
      if (parent === this.document && parent.children.length) throw new Malformed('there is a second root element');
      const element = { tag: start, attributes: attributesOf(attributes), children: [], text: '' };
      parent.children.push(element);
      if (!empty) this.open.push(element);
    } else if (end !== undefined) {
      if (parent.tag !== end)
        throw new Malformed(`</${end}> closes no <${end}>${parent.tag && `: <${parent.tag}> is open`}`);
      this.open.pop().text = parent.text.trim();
    } else {
      parent.text += cdata ?? (text === undefined ? '' : resolved(text));
      if (parent === this.document && parent.text.trim())
        throw new Malformed('there is text outside of the root element');
    }
  }

  finish() {
    if (this.open.length > 1) throw new Malformed(`<${this.open.at(-1).tag}> is not closed`);
    if (!this.document.children.length) throw new Malformed('there is no element in it');
    return this.document.children[0];
  }
}

function placeOf(text, at) {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: before.at(-1).length + 1 };
}

/**
 * Reads a document; the text of an element is its own, in one piece and without white space around it.
 * @param {string} text
 * @returns {{ root: Element, problem?: undefined } | (Problem & { root?: undefined })}
 */
export function parseXml(text) {
  const reader = new Reader();
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  try {
    while (at < text.length) {
      TOKEN.lastIndex = at;
      const match = TOKEN.exec(text);
      if (!match) throw new Malformed('a < begins nothing that XML knows');
      reader.take(match.groups);
      at = TOKEN.lastIndex;
    }
    return { root: reader.finish() };
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return { problem: error.message, ...placeOf(text, at) };
  }
}

/** Reads a document that is known to be well-formed: its root element. Throws what is wrong and where. */
export function xmlRoot(text) {
  const { root, problem, line, column } = parseXml(text);
  if (!root) throw new Error(`This is not XML, line ${line}, column ${column}: ${problem}.`);
  return root;
}

/**
 * Finds elements by going down these tags, one level each.
 * @param {Element} root
 * @param {string[]} tags
 * @returns {Element[]}
 */
export function select(root, ...tags) {
  return tags.reduce(
    (elements, tag) => elements.flatMap(({ children }) => children.filter((child) => child.tag === tag)),
    [root],
  );
}

/**
 * Returns the text of the first element found by going down these tags; '' when there is none.
 * @param {Element} root
 * @param {string[]} tags
 */
export function textAt(root, ...tags) {
  return select(root, ...tags)[0]?.text ?? '';
}

/**
 * Returns the element itself and all below it, in document order.
 * @param {Element} root
 * @returns {Element[]}
 */
export function everyElement(root) {
  return [root, ...root.children.flatMap(everyElement)];
}

/** Makes text safe inside XML. */
export function escapeXml(text) {
  return String(text).replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

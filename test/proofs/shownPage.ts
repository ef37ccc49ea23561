/** Attributes that say something to somebody. */
const SAID = new Set(['title', 'aria-label', 'alt', 'label', 'href', 'src']);

function* elementsIn(root: ParentNode): Generator<Element> {
  for (const element of root.children) {
    yield element;
    if (element.shadowRoot) yield* elementsIn(element.shadowRoot);
    yield* elementsIn(element);
  }
}

/** Every text that an element shows or says: its text nodes and attributes, those of components inside it too. */
export function textsIn(element: Element): readonly string[] {
  const root = element.shadowRoot ?? element;
  return [...elementsIn(root)].flatMap((inner) => [
    ...[...inner.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent ?? ''),
    ...[...inner.attributes].filter(({ name }) => SAID.has(name)).map(({ value }) => value),
  ]);
}

/** What an element is made of: each element's tag and the names of its attributes. */
export function structureOf(element: Element): readonly string[] {
  const root = element.shadowRoot ?? element;
  return [...elementsIn(root)].map((inner) => [inner.localName, ...inner.getAttributeNames().sort()].join(' '));
}

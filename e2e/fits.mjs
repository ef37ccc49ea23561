// Whether everything on the page has the room that it needs.

/**
 * What does not fit: a page that scrolls sideways, panels with something cut off, text that reaches out of its panel.
 * Runs in the page.
 */
export function whatDoesNotFit() {
  const root = document.documentElement;
  const found = root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} px wide`] : [];
  const describe = (element) => `${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 60)}`;

  /** Cut on purpose, and the whole text is told: by an ellipsis with a title, or off the screen for screen readers. */
  function isShortened(element) {
    const { textOverflow, clipPath, clip } = window.getComputedStyle(element);
    return (textOverflow === 'ellipsis' && element.title !== '') || clipPath !== 'none' || clip !== 'auto';
  }
  function checkElement(element) {
    const { overflowX, overflowY } = window.getComputedStyle(element);
    const isTooWide = element.scrollWidth > element.clientWidth && !['auto', 'scroll'].includes(overflowX);
    const isTooHigh = element.scrollHeight > element.clientHeight && ['hidden', 'clip'].includes(overflowY);
    if (element.clientWidth && (isTooWide || isTooHigh) && !element.closest('svg'))
      found.push(`cut off: ${describe(element)}`);
  }
  function checkText(text, { left, right }) {
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const line of range.getClientRects())
      if (line.right > right + 0.5 || line.left < left - 0.5) found.push(`outside: ${describe(text.parentElement)}`);
  }
  function check(element, edge) {
    if (isShortened(element) || !element.checkVisibility()) return;
    checkElement(element);
    for (const child of element.childNodes) {
      if (child.nodeType === window.Node.TEXT_NODE && child.textContent.trim()) checkText(child, edge);
      if (child.nodeType === window.Node.ELEMENT_NODE) check(child, edge);
    }
  }
  const panels = [...document.querySelectorAll('[role="region"], section, aside, header, footer > div')];
  for (const panel of panels) check(panel, panel.getBoundingClientRect());
  return [...new Set(found)];
}

import { setup } from '@sa11y/jest';
import { createElement, type LightningElement } from 'lwc';

setup();

/** Creates a component, sets its properties, puts it on the page and waits until it has rendered. */
export async function mount<P extends object>(
  tag: string,
  component: typeof LightningElement,
  properties: P,
): Promise<HTMLElement & P> {
  const element = Object.assign(createElement(tag, { is: component }), properties);
  document.body.appendChild(element);
  await flush();
  return element;
}

/** Waits until everything that was set has rendered. */
export async function flush(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}

/** Opens a section of a mounted component, or closes it, as a click on its summary does. */
export async function openPart(element: Element, part: string, isOpen = true): Promise<void> {
  const section = element.shadowRoot?.querySelector<HTMLDetailsElement>(`details[data-part="${part}"]`);
  if (!section) throw new Error(`There is no section ${part}.`);
  section.open = isOpen;
  section.dispatchEvent(new CustomEvent('toggle'));
  await flush();
}

/** Takes every mounted component off the page. */
export function unmountAll(): void {
  document.body.replaceChildren();
}

/** The shown text of a mounted component, white space folded. */
export function textOf(element: Element | null | undefined): string {
  const root = element?.shadowRoot ?? element;
  return (root?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The pieces of text within an element, one space between them, as the eye reads cells and labels apart; durations as shown. */
export function wordsOf(element: Element): string {
  const texts: string[] = [];
  const duration = element.localName === 'c-voice-duration' ? element.shadowRoot?.querySelector('.shown') : null;
  for (const node of (duration ?? element).childNodes) {
    texts.push(node instanceof Element ? wordsOf(node) : (node.textContent ?? '').trim());
  }
  return texts.filter(Boolean).join(' ');
}

/** The text below a node as the eye reads it, components included; what is for screen readers alone is left out. */
export function shownText(node: Node | null | undefined): string {
  if (!node) return '';
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').trim();
  if (node instanceof Element && node.classList.contains('slds-assistive-text')) return '';
  const { childNodes } = (node instanceof Element && node.shadowRoot) || node;
  return [...childNodes].map(shownText).filter(Boolean).join(' ').replace(/\s+/g, ' ');
}

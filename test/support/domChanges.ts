import { flush } from './mount';

function* rootsIn(element: Element): Generator<ShadowRoot> {
  if (!element.shadowRoot) return;
  yield element.shadowRoot;
  for (const inner of element.shadowRoot.querySelectorAll('*')) yield* rootsIn(inner);
}

/** The changes that an act makes to what a mounted component has rendered, in the components inside it, too. */
export async function domChangesOf(element: Element, act: () => void): Promise<readonly MutationRecord[]> {
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  for (const root of rootsIn(element))
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  act();
  await flush();
  observer.disconnect();
  return changes;
}

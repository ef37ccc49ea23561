import { flush } from './mount';

function* rootsIn(element: Element): Generator<ShadowRoot> {
  if (!element.shadowRoot) return;
  yield element.shadowRoot;
  for (const inner of element.shadowRoot.querySelectorAll('*')) yield* rootsIn(inner);
}

/** Records the changes that `act` makes to the DOM of a mounted component and of the components inside it. */
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

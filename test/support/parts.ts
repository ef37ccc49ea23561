import { textOf } from './mount';

/** Returns the text of each marked part of a mounted panel, by its mark; of several with the same mark the last. */
export function partsOf(root: ParentNode | null | undefined): Record<string, string> {
  const parts = [...(root?.querySelectorAll<HTMLElement>('[data-part]') ?? [])];
  return Object.fromEntries(parts.map((part) => [part.dataset['part'] ?? '', textOf(part)]));
}

/** Returns the marked parts of each item of a panel's list, in order. */
export function itemsOf(root: ParentNode | null | undefined): readonly Record<string, string>[] {
  return [...(root?.querySelectorAll('li') ?? [])].map(partsOf);
}

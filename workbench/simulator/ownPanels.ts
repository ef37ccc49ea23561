import { createElement } from 'lwc';
import present, { type OwnPanel } from 'virtual:own-panels';
import { RECORD_TAB } from '../../platform/lms/areas';
import { bus } from '../../platform/lms/bus';

type Listener = (panels: readonly OwnPanel[]) => void;

let panels = present;
const listeners = new Set<Listener>();

import.meta.hot?.accept('virtual:own-panels', (next) => {
  if (!next) return;
  panels = next['default'] as readonly OwnPanel[];
  for (const listener of listeners) listener(panels);
});

/** Follows the user's own panels: calls the listener with the present first, then after each change; returns its own undo. */
export function followOwnPanels(listener: Listener): () => void {
  listeners.add(listener);
  listener(panels);
  return () => void listeners.delete(listener);
}

const tagOf = (name: string): string => `c-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Makes a panel as a record page of the active tab has it. Throws what its module or its class throws, and where there is no module. */
export async function createOwnPanel({ name, folder, load }: OwnPanel): Promise<HTMLElement> {
  if (!load) throw new Error(`There is no ${folder}/${name}.js yet.`);
  const { default: is } = await load();
  return bus.inArea(RECORD_TAB, () => createElement(tagOf(name), { is }));
}

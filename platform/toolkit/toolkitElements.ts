import { withSecure } from './securePayload';

type Fields = Readonly<Record<string, unknown>>;
type Actions = Readonly<Record<string, (...given: unknown[]) => void>>;
type Add = HTMLElement['addEventListener'];

/** What an element of the toolkit gives of an event: `callAttributes` is Aura's alone. */
function detailOf(payload: unknown): unknown {
  const detail = (payload as { readonly detail?: unknown } | null)?.detail;
  if (typeof detail !== 'object' || detail === null) return detail;
  return Object.fromEntries(Object.entries(detail as Fields).filter(([name]) => name !== 'callAttributes'));
}

/** The elements `lightning-service-cloud-voice-toolkit-api` of a page, each with the listeners that were added to it. */
export class ToolkitElements {
  private readonly listeners = new Map<HTMLElement, Set<string>>();
  private readonly actions: Actions;

  /** @param actions the toolkit's methods by name, which each element gets */
  constructor(actions: Actions) {
    this.actions = actions;
  }

  /** Adds an element that is on the page; returns a function that removes it. It gets events only meanwhile. */
  add(element: HTMLElement): () => void {
    const counted = countListeners(element);
    Object.assign(element, this.actions);
    this.listeners.set(element, counted);
    return () => void this.listeners.delete(element);
  }

  /** Delivers an event as DOM events that do not bubble, named in lower case. The details are read-only, and gone after the call. */
  deliver(type: string, payload: unknown): void {
    const name = type.toLowerCase().replaceAll('_', '');
    for (const element of [...this.listeners.keys()])
      if (this.listeners.has(element))
        withSecure(detailOf(payload), (detail) => element.dispatchEvent(new CustomEvent(name, { detail })));
  }

  /** Counts the listeners, all or those to one event. */
  count(type?: string): number {
    const name = type?.toLowerCase().replaceAll('_', '');
    const all = [...this.listeners.values()].flatMap((names) => [...names]);
    return all.filter((key) => name === undefined || key.startsWith(`${name} `)).length;
  }
}

/** Elements whose listeners are counted already: they come back to the page with them. */
const known = new WeakMap<HTMLElement, Set<string>>();

/** Notes each listener that is added to an element by its event and a number. */
function countListeners(element: HTMLElement): Set<string> {
  const before = known.get(element);
  if (before) return before;
  const counted = new Set<string>();
  const numbers = new Map<unknown, number>();
  const keyOf = (name: string, listener: unknown): string => {
    numbers.set(listener, numbers.get(listener) ?? numbers.size);
    return `${name} ${numbers.get(listener)}`;
  };
  const [add, remove] = [element.addEventListener.bind(element), element.removeEventListener.bind(element)];
  element.addEventListener = ((...given: Parameters<Add>) => {
    if (typeof given[1] !== 'function') throw new TypeError(`The listener of ${given[0]} is not a function.`);
    counted.add(keyOf(given[0], given[1]));
    add(...given);
  }) as Add;
  element.removeEventListener = ((...given: Parameters<Add>) => {
    counted.delete(keyOf(given[0], given[1]));
    remove(...given);
  }) as Add;
  known.set(element, counted);
  return counted;
}

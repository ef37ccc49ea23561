/** An event as an action gets it. */
export interface ActionEvent {
  /** The name of a Lightning web component's event; undefined for the framework's own. */
  getName(): string | undefined;
  /** A field of a Lightning web component event's detail, or of a change. */
  getParam(key: string): unknown;
}

/** Makes an event whose parameters are the own fields of `params`. */
export function createEvent(params: Readonly<Record<string, unknown>>, name?: string): ActionEvent {
  return Object.freeze({
    getName: () => name,
    getParam: (key: string) => (Object.hasOwn(params, key) ? params[key] : undefined),
  });
}

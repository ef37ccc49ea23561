/** An error in the framework's words. Outer actions and callbacks do not wrap it again. */
export class AuraError extends Error {}

/** Wraps an error of a component's code; an AuraError is returned as it is. */
export function wrapError(where: string, thrown: unknown): AuraError {
  if (thrown instanceof AuraError) return thrown;
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new AuraError(`${where} [${reason}]`, { cause: thrown });
}

/** How the framework reports without throwing; the browser reports a page error as uncaught. */
export type NoticeKind = 'warning' | 'error' | 'page error';

/** Makes a message that the framework writes without throwing; its text begins with its kind, such as `warning: …`. */
export function notice(kind: NoticeKind, message: string): Error {
  return Object.assign(new Error(message), { name: kind });
}

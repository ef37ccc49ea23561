import { AuraError, wrapError } from './auraError';
import type { ActionEvent } from './event';
import type { AuraLoop } from './loop';
import type { Markup } from './markup';

/** A component's markup and its evaluated files; one for all its instances on a page. */
export interface Definition {
  /** The name in markup, such as `c:voiceToolkitRelay`. */
  readonly name: string;
  readonly markup: Markup;
  readonly controller: Readonly<Record<string, unknown>>;
  /** Shared by all instances: a value kept on it leaks between them. */
  readonly helper: object;
}

/**
 * Calls an action with `component` as its `cmp`, which has access while it runs. Its error is thrown only inside the Aura loop;
 * outside, the framework swallows it. A missing action always throws.
 */
export function callAction(
  { name, controller, helper }: Definition,
  wanted: string,
  component: object,
  event: ActionEvent,
  loop: AuraLoop,
): void {
  const action = controller[wanted];
  if (typeof action !== 'function')
    throw new AuraError(`Unable to find action '${wanted}' on the controller of ${name}`);
  try {
    loop.grant(component, () => Reflect.apply(action, undefined, [component, event, helper]) as unknown);
  } catch (error) {
    if (loop.isRunning()) throw wrapError(`Action failed: ${name}$controller$${wanted}`, error);
  }
}

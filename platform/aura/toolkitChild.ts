import { TOOLKIT_ACTIONS } from '../toolkit/voiceToolkit';
import { INERT, type Child, type ChildWorld } from './child';
import type { ChildDefinition } from './markup';

/** The actions of the phone; those of a component that is destroyed throw. */
const actionsOf = (toolkit: Aura.VoiceToolkit, isDestroyed: () => boolean): object =>
  Object.fromEntries(
    TOOLKIT_ACTIONS.flatMap((name) => {
      const action: unknown = Reflect.get(toolkit, name);
      if (typeof action !== 'function') return [];
      const act = (...given: readonly unknown[]): void => {
        if (isDestroyed()) throw new Error('The voice toolkit component is destroyed.');
        Reflect.apply(action, toolkit, given);
      };
      return [[name, act]];
    }),
  );

/** Makes a `force:serviceCloudVoiceToolkitApi`, which calls listeners outside of the Aura loop. */
export function createToolkitChild({ id, tag, attributes }: ChildDefinition, { toolkit, loop }: ChildWorld): Child {
  if (attributes.size > 0) throw new Error(`<${tag}> has no attributes but aura:id.`);
  let isDestroyed = false;
  const outside = new WeakMap<Aura.TelephonyListener, Aura.TelephonyListener>();
  function wrapped(listener: Aura.TelephonyListener): Aura.TelephonyListener {
    if (isDestroyed) throw new Error('The voice toolkit component is destroyed.');
    if (typeof listener !== 'function') return listener;
    const known = outside.get(listener) ?? ((payload) => loop.outside(() => listener(payload)));
    outside.set(listener, known);
    return known;
  }
  const found = toolkit && {
    ...actionsOf(toolkit, () => isDestroyed),
    addTelephonyEventListener: (name: string, listener: Aura.TelephonyListener) =>
      toolkit.addTelephonyEventListener(name, wrapped(listener)),
    removeTelephonyEventListener: (name: string, listener: Aura.TelephonyListener) =>
      toolkit.removeTelephonyEventListener(name, wrapped(listener)),
  };
  const destroy = (): void => {
    isDestroyed = true;
  };
  return { ...INERT, id, found, destroy };
}

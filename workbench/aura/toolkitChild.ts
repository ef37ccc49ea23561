import type { Child, ChildWorld } from './child';
import type { ChildDefinition } from './markup';

/** `force:serviceCloudVoiceToolkitApi`: calls listeners from its own code, which has no access to the component. */
export function createToolkitChild({ id, tag, attributes }: ChildDefinition, { toolkit, loop }: ChildWorld): Child {
  if (attributes.size > 0) throw new Error(`<${tag}> has no attributes but aura:id.`);
  let isDestroyed = false;
  const outside = new WeakMap<Aura.TelephonyListener, Aura.TelephonyListener>();
  function wrapped(listener: Aura.TelephonyListener): Aura.TelephonyListener {
    if (isDestroyed) throw new Error('The voice toolkit component is destroyed.');
    if (typeof listener !== 'function') return listener;
    const known = outside.get(listener) ?? ((payload) => loop.run(null, () => listener(payload)));
    outside.set(listener, known);
    return known;
  }
  const found = toolkit && {
    addTelephonyEventListener: (name: string, listener: Aura.TelephonyListener) =>
      toolkit.addTelephonyEventListener(name, wrapped(listener)),
    removeTelephonyEventListener: (name: string, listener: Aura.TelephonyListener) =>
      toolkit.removeTelephonyEventListener(name, wrapped(listener)),
  };
  const destroy = (): void => {
    isDestroyed = true;
  };
  return { id, found, render() {}, changed() {}, update() {}, destroy };
}

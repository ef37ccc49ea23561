import type { Context, MessageBus } from '../lms/messageBus';
import type { AuraLoop } from './loop';
import type { ChildDefinition } from './markup';

/** A child of an Aura component, as its parent deals with it. */
export interface Child {
  readonly id: string | null;
  /** What `find` gives; null for a child that is not there. */
  readonly found: object | null;
  render(parent: Element): void;
  /** Called when an attribute of the parent has changed. */
  update(): void;
  destroy(): void;
}

/** What children are made of. */
export interface ChildWorld {
  readonly loop: AuraLoop;
  readonly bus: MessageBus;
  /** The phone behind `force:serviceCloudVoiceToolkitApi`; null when the platform gives none. */
  readonly toolkit: Aura.VoiceToolkit | null;
  /** Makes the Lightning web component of that tag, such as `c-voice-console`; null if there is none. */
  createChild(tag: string): HTMLElement | null;
  /** The parent's attribute of that name. */
  peek(name: string): unknown;
}

function createToolkitChild({ id, tag, attributes }: ChildDefinition, { toolkit, loop }: ChildWorld): Child {
  if (attributes.size > 0) throw new Error(`<${tag}> has no attributes but aura:id.`);
  let isDestroyed = false;
  // The platform calls listeners from its own code, which has no access to the component.
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
  return { id, found, render() {}, update() {}, destroy };
}

function createMessageChannel({ id, tag, attributes }: ChildDefinition, { bus }: ChildWorld): Child {
  const type = attributes.get('type');
  if (type?.kind !== 'text' || attributes.size > 1) throw new Error(`<${tag}> needs the attribute type, and no other.`);
  let context: Context | null = null;
  const found = {
    publish(message: object): void {
      if (!context) throw new Error(`Your component must be rendered before you can publish to channel ${type.text}`);
      bus.publish(context, type.text, message);
    },
  };
  return {
    id,
    found,
    render() {
      context = bus.open('aura');
    },
    update() {},
    destroy() {
      if (context) bus.close(context);
      context = null;
    },
  };
}

const elementName = (tag: string): string => tag.replace(':', '-').replace(/[A-Z]/g, (big) => `-${big.toLowerCase()}`);

function createLightningChild({ id, tag, attributes }: ChildDefinition, world: ChildWorld): Child {
  let element: HTMLElement | null = null;
  const last = new Map<string, unknown>();
  function update(): void {
    for (const [name, value] of attributes) {
      if (value.kind === 'action' || value.kind === 'this') throw new Error(`<${tag}> cannot take ${name} here.`);
      const next = value.kind === 'text' ? value.text : world.peek(value.name);
      if (!element || (last.has(name) && last.get(name) === next)) continue;
      if (!(name in element)) throw new Error(`<${tag}> has no attribute ${name}.`);
      last.set(name, next);
      Reflect.set(element, name, next);
    }
  }
  return {
    id,
    found: {},
    render(parent) {
      element = world.createChild(elementName(tag));
      if (!element) throw new Error(`There is no component <${tag}>.`);
      update();
      parent.append(element);
    },
    update,
    destroy() {
      element?.remove();
      element = null;
    },
  };
}

/** Makes the child that a tag stands for; a tag that is not known is refused. */
export function createChildOf(definition: ChildDefinition, world: ChildWorld): Child {
  if (definition.tag === 'force:serviceCloudVoiceToolkitApi') return createToolkitChild(definition, world);
  if (definition.tag === 'lightning:messageChannel') return createMessageChannel(definition, world);
  if (definition.tag.startsWith('c:')) return createLightningChild(definition, world);
  throw new Error(`<${definition.tag}> is not supported here.`);
}

import type { Context } from '../lms/messageBus';
import { INERT, type Child, type ChildWorld } from './child';
import type { ChildDefinition } from './markup';

/** The object that `find` returns for a `lightning:messageChannel`. */
export interface ChannelPublisher {
  publish(message: object): void;
}

/** Makes a `lightning:messageChannel`, which cannot publish before it has rendered. */
export function createChannelChild({ id, tag, attributes }: ChildDefinition, { bus }: ChildWorld): Child {
  const type = attributes.get('type');
  if (type?.kind !== 'text' || attributes.size > 1) throw new Error(`<${tag}> needs the attribute type, and no other.`);
  let context: Context | null = null;
  const found: ChannelPublisher = {
    publish(message) {
      if (!context) throw new Error(`Your component must be rendered before you can publish to channel ${type.text}`);
      bus.publish(context, type.text, message);
    },
  };
  return {
    ...INERT,
    id,
    found,
    render() {
      context = bus.open('aura');
    },
    unrender() {
      if (context) bus.close(context);
      context = null;
    },
  };
}

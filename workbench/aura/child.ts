import type { MessageBus } from '../lms/messageBus';
import { createAuraChild, type NestedFactory } from './auraChild';
import { createChannelChild } from './channelChild';
import { createLightningChild } from './lightningChild';
import type { AuraLoop } from './loop';
import type { ChildDefinition } from './markup';
import { createToolkitChild } from './toolkitChild';
import type { UtilityBar } from './utilityBar';
import { createUtilityBarChild } from './utilityBarChild';

/** A child of an Aura component, as its parent deals with it. */
export interface Child {
  readonly id: string | null;
  /** What `find` gives; null for a child that is not there. */
  readonly found: object | null;
  render(parent: Element): void;
  /** Called at once when that attribute of the parent has changed. */
  changed(attribute: string): void;
  /** Called when the parent is rendered again. */
  update(): void;
  destroy(): void;
}

/** The item of the utility bar that a component stands in. */
export interface UtilityPlace {
  readonly bar: UtilityBar;
  readonly id: string;
}

/** What an action is told of a Lightning web component's event: its detail by key, and no `detail`. */
export interface InteropEvent {
  getName(): string;
  getParam(key: string): unknown;
}

/** What children are made of. */
export interface ChildWorld {
  readonly loop: AuraLoop;
  readonly bus: MessageBus;
  /** The phone behind `force:serviceCloudVoiceToolkitApi`; null when the platform gives none. */
  readonly toolkit: Aura.VoiceToolkit | null;
  /** Null on a page. */
  readonly utility: UtilityPlace | null;
  /** Makes the Lightning web component of that tag, such as `c-voice-console`; null if there is none. */
  createChild(tag: string): HTMLElement | null;
  /** What makes the Aura component of that name, such as `c:voiceToolkitRelay`; null if there is none. */
  nested(name: string): NestedFactory | null;
  /** Hears what the framework would log. */
  report(problem: Error): void;
  /** The parent's attribute of that name. */
  peek(name: string): unknown;
  /** Calls that action of the parent. */
  act(action: string, event: InteropEvent): void;
}

/** Makes the child that a tag stands for; a tag that is not known is refused. */
export function createChildOf(definition: ChildDefinition, world: ChildWorld): Child {
  if (definition.tag === 'force:serviceCloudVoiceToolkitApi') return createToolkitChild(definition, world);
  if (definition.tag === 'lightning:messageChannel') return createChannelChild(definition, world);
  if (definition.tag === 'lightning:utilityBarAPI') return createUtilityBarChild(definition, world);
  if (definition.tag.startsWith('c:')) {
    const nested = world.nested(definition.tag);
    return nested ? createAuraChild(definition, world, nested) : createLightningChild(definition, world);
  }
  throw new Error(`<${definition.tag}> is not supported here.`);
}

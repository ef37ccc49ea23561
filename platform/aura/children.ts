import { createChannelChild } from './channelChild';
import type { Child, ChildWorld } from './child';
import { createLightningChild } from './lightningChild';
import type { ChildDefinition } from './markup';
import { createNestedChild } from './nestedChild';
import { createToolkitChild } from './toolkitChild';
import { createUtilityBarChild } from './utilityBarChild';

/** The platform's own components, by their tags. */
const PLATFORM: Readonly<Record<string, (definition: ChildDefinition, world: ChildWorld) => Child>> = {
  'force:serviceCloudVoiceToolkitApi': createToolkitChild,
  'lightning:messageChannel': createChannelChild,
  'lightning:utilityBarAPI': createUtilityBarChild,
};

/** Makes the child that a tag stands for; throws for a tag that is not known. */
export function createChildOf(definition: ChildDefinition, world: ChildWorld): Child {
  const create = PLATFORM[definition.tag];
  if (create) return create(definition, world);
  if (!definition.tag.startsWith('c:')) throw new Error(`<${definition.tag}> is not supported here.`);
  const nested = world.nested(definition.tag);
  return nested ? createNestedChild(definition, world, nested) : createLightningChild(definition, world);
}

import type { MessageBus } from '../lms/messageBus';
import type { ActionEvent } from './event';
import type { AuraLoop } from './loop';
import type { NestedFactory } from './nestedChild';
import type { UtilityBar } from './utilityBar';

/** A child of an Aura component, as its parent uses it. */
export interface Child {
  readonly id: string | null;
  /** The object that `find` returns; null: there is no child. */
  readonly found: object | null;
  /** Makes the elements for `parent`, not yet connected. May be called again after `unrender`. */
  render(parent: Element): void;
  /** Called when everything around is rendered: connects elements, and raises render events. */
  afterRender(): void;
  /** Takes everything off the page. The child can be rendered again. */
  unrender(): void;
  /** Called at once when that attribute of the parent has changed. */
  changed(attribute: string): void;
  /** Called after `unrender`, if it was rendered. */
  destroy(): void;
}

/** The steps of a child that has no element, for children that need only some of them. */
export const INERT: Omit<Child, 'id' | 'found'> = {
  render() {},
  afterRender() {},
  unrender() {},
  changed() {},
  destroy() {},
};

/** The item of the utility bar that a component stands in. */
export interface UtilityPlace {
  readonly bar: UtilityBar;
  readonly id: string;
}

/** The surroundings of a child. */
export interface ChildWorld {
  readonly loop: AuraLoop;
  readonly bus: MessageBus;
  /** The phone behind `force:serviceCloudVoiceToolkitApi`; null when the platform gives none. */
  readonly toolkit: Aura.VoiceToolkit | null;
  /** Null on a page. */
  readonly utility: UtilityPlace | null;
  /** Makes a new Lightning web component of that tag, such as `c-voice-console`; null if there is none. */
  createChild(tag: string): HTMLElement | null;
  /** Finds the factory of the Aura component of that name, such as `c:voiceToolkitRelay`; null if there is none. */
  nested(name: string): NestedFactory | null;
  /** Whether the parent lives. */
  isValid(): boolean;
  /** Takes warnings, errors and page errors. */
  report(problem: Error): void;
  /** Reads the parent's attribute of that name. */
  peek(name: string): unknown;
  /** Sets the parent's attribute of that name, as the framework does for a bound value. */
  put(name: string, value: unknown): void;
  /** Calls that action of the parent. */
  act(action: string, event: ActionEvent): void;
}

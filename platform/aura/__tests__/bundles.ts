import { createMessageBus } from '../../lms/messageBus';
import { createVoiceToolkit } from '../../toolkit/voiceToolkit';
import { createAuraHost, type AuraHostOptions, type AuraInstance, type AuraPlace } from '../host';

/** What a component's code has: the tests let it hand out its `cmp`. */
export interface Cmp {
  get(expression: string): unknown;
  set(expression: string, value: unknown): void;
  find(id: string): Readonly<Record<string, (...given: unknown[]) => unknown>> | undefined;
  isValid(): boolean;
  isRendered(): boolean;
}

export type Action = (
  cmp: Cmp,
  event: { getName(): string | undefined; getParam(key: string): unknown; detail?: unknown },
  helper: Readonly<Record<string, () => unknown>>,
) => void;

/** A bundle: the content of its aura:component, its access, and its actions. */
export interface TestBundle {
  readonly content: string;
  readonly access?: string;
  readonly actions?: Readonly<Record<string, Action>>;
  readonly helper?: string;
}

/** Handlers of lifecycle events by actions of the same names. */
export const handlers = (...events: string[]): string =>
  events.map((event) => `<aura:handler name="${event}" value="{!this}" action="{!c.${event}}"/>`).join('');

/** A host of these bundles, whose actions are the functions themselves. */
export function hostOf(bundles: Readonly<Record<string, TestBundle>>, options: Partial<AuraHostOptions> = {}) {
  const problems: string[] = [];
  const report = (problem: unknown): void => void problems.push(String(problem));
  const bus = createMessageBus({ channels: [], report });
  Object.assign(globalThis, { bundles });
  const sources = Object.entries(bundles).map(
    ([name, { content, access = 'global', actions = {}, helper = '({})' }]) => {
      const wired = Object.keys(actions).map(
        (action) => `${action}: function (a, b, c) { return bundles['${name}'].actions.${action}(a, b, c); }`,
      );
      const cmp = `<aura:component access="${access}">${content}</aura:component>`;
      return [name, { cmp, controller: `({ ${wired.join(',')} })`, helper }];
    },
  );
  const host = createAuraHost({
    sources: Object.fromEntries(sources),
    bus,
    toolkit: createVoiceToolkit({ report }),
    createChild: () => null,
    report,
    ...options,
  });
  return {
    problems,
    create: (name: string, given?: Record<string, unknown>, place?: AuraPlace): AuraInstance =>
      host.create(name, given, place),
    render: (instance: AuraInstance): void => bus.inArea('utility', () => instance.render(document.body)),
  };
}

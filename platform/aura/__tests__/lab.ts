import { createElement } from 'lwc';
import { createMessageBus } from '../../lms/messageBus';
import { createVoiceToolkit } from '../../toolkit/voiceToolkit';
import { createAuraHost, type AuraInstance } from '../host';
import LabProbe from './labProbe/labProbe';

/** A minimal bundle, a script that drives it and the real client's answer. */
export interface Behaviour {
  readonly id: string;
  readonly title: string;
  readonly markup: string;
  readonly controller: string;
  /** An Aura component inside, `c:…child`. */
  readonly child?: { readonly cmp: string; readonly ctl: string };
  readonly script: string;
  readonly real: unknown;
}

/** The globals that bundles, their scripts and the probe share. */
export interface Lab {
  __log: string[];
  __labLog: string[][];
  /** An object that the probe recognizes when `ping` gets it. */
  __sent?: unknown;
  /** Makes the answer of `ping`. */
  __ret?: ((sent: unknown) => unknown) | null;
  __labOnConnect?: ((probe: object) => void) | null;
  __labOnDisconnect?: ((probe: object) => void) | null;
}

/** The steps of a script: those from outside return the text of an error that comes out, or null. */
interface Lever {
  make(attributes?: Record<string, unknown>): { ok: boolean; status: string | null; threw: string | null };
  show(): string | null;
  unrender(): string | null;
  destroy(): string | null;
  /** The element of the probe that is on the page. */
  el(): Element | null;
  tick(): Promise<void>;
  /** Everything that the framework reported, such as `warning: …`. */
  said(): string[];
  msg(error: unknown): string;
}

const firstLine = (error: unknown): string => String((error as Error).message).split('\n')[0] ?? '';

function attempt(action: () => void): string | null {
  try {
    action();
    return null;
  } catch (error) {
    return firstLine(error);
  }
}

function createLever({ id, markup, controller, child }: Behaviour): Lever {
  const said: string[] = [];
  const report = (problem: unknown): void => void said.push(String(problem));
  const bus = createMessageBus({ channels: ['X__c'], report });
  const wrap = (content: string): string => `<aura:component access="global">${content}</aura:component>`;
  const host = createAuraHost({
    sources: {
      [`c:${id}`]: { cmp: wrap(markup), controller, helper: '({})' },
      ...(child && { [`c:${id}child`]: { cmp: wrap(child.cmp), controller: child.ctl, helper: '({})' } }),
    },
    bus,
    toolkit: createVoiceToolkit({ report }),
    createChild: (tag) => (tag === 'c-lab-probe' ? createElement(tag, { is: LabProbe }) : null),
    report,
  });
  let made: AuraInstance | null = null;
  const act = (action: (instance: AuraInstance) => void): string | null => attempt(() => made && action(made));
  return {
    make(attributes) {
      const threw = attempt(() => void (made = host.create(`c:${id}`, attributes)));
      return { ok: threw === null, status: threw === null ? 'SUCCESS' : null, threw };
    },
    show: () => act((instance) => bus.inArea('page', () => instance.render(document.body))),
    unrender: () => act((instance) => instance.unrender()),
    destroy: () => act((instance) => instance.destroy()),
    el: () => document.querySelector('c-lab-probe'),
    tick: () => new Promise((resolve) => setTimeout(resolve, 5)),
    said: () => [...said],
    msg: firstLine,
  };
}

/** Runs the script of a behaviour in the stand-in; returns its answer, or the error that ended it. */
export async function runBehaviour(behaviour: Behaviour): Promise<unknown> {
  document.body.replaceChildren();
  Object.assign(globalThis, { __log: [], __labLog: [], __sent: undefined, __ret: null });
  const script = new Function(`return (${behaviour.script});`)() as (lever: Lever) => Promise<unknown>;
  try {
    return await script(createLever(behaviour));
  } catch (error) {
    return `the script ended with: ${firstLine(error)}`;
  }
}

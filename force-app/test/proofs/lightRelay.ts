import { readFileSync } from 'node:fs';
import { Turns } from '../../main/default/lwc/voiceRelayTurn/turns';
import type { Page } from './page';
import type { Random } from './random';

/** The relay's Aura files with as little around them as they can run in: thousands of pages must fit into a minute. */
export interface LightRelay {
  readonly name: string;
  /** What the toolkit delivers to this relay. */
  receive(type: string, detail: object): void;
  render(): void;
  destroy(): void;
}

const read = (part: string): string =>
  readFileSync(`force-app/main/default/aura/voiceToolkitRelay/voiceToolkitRelay${part}.js`, 'utf8').replace(
    /;\s*$/,
    '',
  );
const SOURCES = { Controller: read('Controller'), Helper: read('Helper') };

type Action = (cmp: object, event: null, helper: object) => void;
type Listener = (payload: object) => void;

/** The world that the files run in: the page's clock and a seeded random source. */
function evaluate(part: keyof typeof SOURCES, page: Page, random: Random): Record<string, Action> {
  const clock = { now: () => page.now };
  const chance = { pow: Math.pow, min: Math.min, max: Math.max, random: () => random.below(2 ** 30) / 2 ** 30 };
  const aura = { getCallback: (callback: unknown) => callback };
  const make = new Function(
    '$A',
    'Date',
    'performance',
    'Math',
    'setTimeout',
    'clearTimeout',
    `return (${SOURCES[part]}\n)`,
  );
  return make(
    aura,
    clock,
    clock,
    chance,
    (action: () => void, ms: number) => page.after(ms, action),
    (cancel?: () => void) => cancel?.(),
  ) as Record<string, Action>;
}

/** Makes relays of one page, which take turns. */
export function createRelays(page: Page, random: Random): (name: string) => LightRelay {
  const turns = new Turns({ after: (ms, action) => page.after(ms, action) });
  const [controller, helper] = [evaluate('Controller', page, random), evaluate('Helper', page, random)];
  const run = (action: string, cmp: object): void => controller[action]?.(cmp, null, helper);
  return (name) => {
    const attributes = new Map<string, unknown>();
    const listeners = new Map<string, Listener>();
    let isValid = true;
    const turn = turns.createTurn(() => run('onTurn', cmp));
    const found: Record<string, object> = {
      voiceToolkitApi: {
        addTelephonyEventListener: (type: string, listener: Listener) => void listeners.set(type, listener),
        removeTelephonyEventListener: (type: string) => void listeners.delete(type),
      },
      telephonyChannel: { publish: (message: object) => page.publish(message) },
      turn: {
        offer: (message: never, received: number, since: number) => turn.offer({ message, received, since }),
        published: (message: never, received: number, since: number) => turn.published({ message, received, since }),
        leave: () => turn.leave(),
      },
    };
    const cmp = {
      get: (name: string) => attributes.get(name),
      set: (name: string, value: unknown) => void attributes.set(name, value),
      find: (id: string) => found[id],
      isValid: () => isValid,
    };
    run('onInit', cmp);
    return {
      name,
      receive: (type, detail) => listeners.get(type)?.({ type, detail }),
      render() {
        turn.join();
        run('onRender', cmp);
      },
      destroy() {
        isValid = false;
        run('onDestroy', cmp);
      },
    };
  };
}

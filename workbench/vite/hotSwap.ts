import type { Plugin } from 'vite';

/** What the LWC compiler calls the class of a component's module. */
const COMPONENT = '__lwc_component_class_internal';

interface Kind {
  /** What tells the kind by a compiled module's code and name. */
  is(code: string, id: string): boolean;
  /** LWC's function for it. */
  readonly swap: string;
  /** What of the module is swapped, and what of the next one takes its place. */
  readonly old: string;
  readonly next: string;
}

/** Templates and style sheets are swapped alone: so an element that the page created itself keeps its state, too. */
const KINDS: readonly Kind[] = [
  { is: (_, id) => id.endsWith('.html.lwc.js'), swap: 'swapTemplate', old: 'tmpl', next: 'next.default' },
  { is: (_, id) => id.endsWith('.css.lwc.js'), swap: 'swapStyle', old: 'stylesheet', next: 'next.default[0]' },
  { is: (code) => code.includes(COMPONENT), swap: 'swapComponent', old: COMPONENT, next: 'next.default' },
];

const accept = ({ swap, old, next }: Kind): string => `
import { ${swap} as __swap } from 'lwc';
import.meta.hot?.accept((next) => {
  if (!next?.default || !__swap(${old}, ${next})) import.meta.hot.invalidate();
});`;

/** Swaps what is edited of a component in place: its parents and siblings keep their state. */
export function hotSwap(): Plugin {
  return {
    name: 'workbench:hot-swap',
    enforce: 'post',
    apply: 'serve',
    transform(code, id) {
      const kind = id.includes('/node_modules/') ? undefined : KINDS.find(({ is }) => is(code, id));
      return kind ? { code: code + accept(kind), map: null } : null;
    },
  };
}

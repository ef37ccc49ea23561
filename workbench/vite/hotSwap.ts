import type { Plugin } from 'vite';

/** What the LWC compiler calls the class of a component's module. */
const COMPONENT = '__lwc_component_class_internal';

const ACCEPT = `
import { swapComponent as __swapComponent } from 'lwc';
import.meta.hot?.accept((next) => {
  if (!next?.default || !__swapComponent(${COMPONENT}, next.default)) import.meta.hot.invalidate();
});`;

/** Swaps an edited component in place: its parents and siblings keep their state. */
export function hotSwap(): Plugin {
  return {
    name: 'workbench:hot-swap',
    enforce: 'post',
    apply: 'serve',
    transform: (code, id) =>
      code.includes(COMPONENT) && !id.includes('/node_modules/') ? { code: code + ACCEPT, map: null } : null,
  };
}

// The baseline page: one text node, bound the shortest way that LWC has, built like the workbench.
import { transformSync } from '@lwc/compiler';
import { build } from 'vite';
import { root } from '../scripts/run.mjs';

const PREFIX = '\0text-node/';
const SOURCES = {
  'main.js': `import '@lwc/synthetic-shadow';
    import { createElement } from 'lwc';
    import TextNode from './textNode.js';
    const element = createElement('bench-text-node', { is: TextNode });
    document.body.appendChild(element);
    window.fire = ({ seq }) => { element.text = String(seq); };`,
  'textNode.js': `import { api, LightningElement } from 'lwc';
    export default class TextNode extends LightningElement { @api text = ''; }`,
  'textNode.html': '<template>{text}</template>',
};

const plugin = {
  name: 'text-node',
  enforce: 'pre',
  resolveId(id, importer) {
    const name = id.replace(/^\.\//, '');
    if (name in SOURCES) return PREFIX + name + (name.endsWith('.js') ? '' : '.js');
    return importer?.startsWith(PREFIX) && id.includes('.css') ? `${PREFIX}empty.js` : null;
  },
  load(id) {
    if (!id.startsWith(PREFIX)) return null;
    const name = id.slice(PREFIX.length).replace(/\.html\.js$/, '.html');
    if (name === 'main.js') return SOURCES[name];
    if (!SOURCES[name]) return 'export default undefined;';
    return transformSync(SOURCES[name], name, { namespace: 'bench', name: 'textNode', apiVersion: 66 }).code;
  },
};

/** The script of the page; it defines `window.fire`. */
export async function textNodeScript() {
  const { output } = await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [plugin],
    define: { 'process.env.SKIP_LWC_VERSION_MISMATCH_CHECK': 'false' },
    build: { write: false, target: 'esnext', modulePreload: false, rolldownOptions: { input: 'main.js' } },
  });
  return output[0].code;
}

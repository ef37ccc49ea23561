// The pages that the console is timed against, each one component, built like the workbench. A page defines `window.fire`.
import { transformSync } from '@lwc/compiler';
import { build } from 'vite';
import { root } from '../../tools/lib/run.mjs';

const PREFIX = '\0fixture/';

const MAIN = `import '@lwc/synthetic-shadow';
  import { createElement } from 'lwc';
  import Fixture from './fixture.js';
  const element = createElement('bench-fixture', { is: Fixture });
  document.body.appendChild(element);
  window.fire = (event) => element.receive(event);`;

/** A component by its script and its template. */
const FIXTURES = {
  /** One text node, bound the shortest way that LWC has. */
  textNode: {
    'fixture.js': `import { api, LightningElement } from 'lwc';
      export default class Fixture extends LightningElement {
        text = '';
        @api receive({ seq }) { this.text = String(seq); }
      }`,
    'fixture.html': '<template>{text}</template>',
  },
  /** The latest event as JSON text, with its number: of two that are equal the second would change nothing. */
  textArea: {
    'fixture.js': `import { api, LightningElement } from 'lwc';
      export default class Fixture extends LightningElement {
        text = '';
        @api receive({ seq, type, detail }) { this.text = JSON.stringify({ seq, type, detail }, null, 2); }
      }`,
    'fixture.html': '<template><textarea readonly rows="20" cols="100">{text}</textarea></template>',
  },
};

const pluginOf = (sources) => ({
  name: 'fixture',
  enforce: 'pre',
  resolveId(id, importer) {
    const name = id.replace(/^\.\//, '');
    if (name in sources) return PREFIX + name + (name.endsWith('.js') ? '' : '.js');
    return importer?.startsWith(PREFIX) && id.includes('.css') ? `${PREFIX}empty.js` : null;
  },
  load(id) {
    if (!id.startsWith(PREFIX)) return null;
    const name = id.slice(PREFIX.length).replace(/\.html\.js$/, '.html');
    if (name === 'main.js') return sources[name];
    if (!sources[name]) return 'export default undefined;';
    return transformSync(sources[name], name, { namespace: 'bench', name: 'fixture', apiVersion: 66 }).code;
  },
});

/** The text of a page. */
export async function fixturePage(name) {
  const { output } = await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [pluginOf({ 'main.js': MAIN, ...FIXTURES[name] })],
    define: { 'process.env.SKIP_LWC_VERSION_MISMATCH_CHECK': 'false' },
    build: { write: false, target: 'esnext', modulePreload: false, rolldownOptions: { input: 'main.js' } },
  });
  const script = output[0].code.replaceAll('</script', '<\\/script');
  return `<!doctype html><meta charset="utf-8"><body><script type="module">${script}</script></body>`;
}

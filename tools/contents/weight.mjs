// What the JavaScript of force-app weighs when it travels: all bundles as one script, minified, gzipped.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { CORE } from '../../layers.mjs';
import { ourBundles } from '../lib/bundles.mjs';
import { MAIN, RELAY } from '../lib/packages.mjs';

/**
 * Far above what it weighs, bytes: growth is printed, and only this much fails. It was 40 KB until the card with its twelve
 * states, spoken durations, marks that explain themselves and the settings of a page came in, which are worth 7 KB.
 */
export const LIMIT_BYTES = 48 * 1024;

const ALL = 'virtual:all';
/** What the org provides. */
const EXTERNAL = [/^lwc$/, /^lightning\//, /^@salesforce\//];

/** One module that holds all: each LWC with its exports, each Aura script as the value that it is. */
function everything(bundles, relay) {
  const lwc = bundles.map((name) => `export * as ${name} from 'c/${name}';`);
  const aura = readdirSync(join(relay, 'aura'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js') && !file.includes('__tests__'))
    .map((file) => join(relay, 'aura', file).replaceAll('\\', '/'))
    .map((file, index) => `export { default as aura${index} } from '${file}?aura';`);
  return [...lwc, ...aura].join('\n');
}

const sourcesOf = (main, text) => ({
  name: 'sources',
  resolveId(id) {
    if (id === ALL || id.endsWith('?aura')) return id;
    return id.startsWith('c/') ? join(main, 'lwc', id.slice(2), `${id.slice(2)}.js`) : null;
  },
  load(id) {
    if (id === ALL) return text;
    return id.endsWith('?aura') ? `export default ${readFileSync(id.slice(0, -'?aura'.length), 'utf8')}` : null;
  },
});

/** Minified and gzipped. */
async function bytesOf(root, main, text) {
  const { output } = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [sourcesOf(main, text)],
    build: {
      write: false,
      target: 'esnext',
      rolldownOptions: {
        input: ALL,
        external: EXTERNAL,
        preserveEntrySignatures: 'strict',
        treeshake: false,
        output: { minify: true },
      },
    },
  });
  return gzipSync(output[0].code, { level: 9 }).length;
}

/** Weighs all, and the core alone, bytes; null when a bundle has no JavaScript because the project is not built. */
export async function javaScriptBytes(root) {
  const main = join(root, MAIN);
  const bundles = ourBundles(`${MAIN}/lwc`, root);
  const isBuilt = bundles.every((name) => existsSync(join(main, 'lwc', name, `${name}.js`)));
  if (!isBuilt) return null;
  // A folder with none of the core has nothing to weigh; one with a part of it does not build.
  const hasCore = CORE.some((name) => existsSync(join(main, 'lwc', name)));
  return {
    all: await bytesOf(root, main, everything(bundles, join(root, RELAY))),
    core: hasCore ? await bytesOf(root, main, CORE.map((name) => `export * from 'c/${name}';`).join('\n')) : 0,
  };
}

// The core as it ships, without what only the platform adds: its TypeScript bundled by the bundler of the workbench.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { MAIN } from '../tools/lib/folders.mjs';
import { root } from '../tools/lib/run.mjs';

/** Where measurements leave their files. */
export const dist = join(root, 'dist');

const lwc = join(root, MAIN, 'lwc');

/** What the org provides of its user. */
const OF_THE_USER = { '@salesforce/i18n/locale': 'en-US', '@salesforce/i18n/timeZone': 'America/Los_Angeles' };

/** The text of one module that exports everything the bundles export; of a bundle that is a component, name the file: `voiceX/file`. */
export async function bundleText(names, minify) {
  const { output } = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    resolve: {
      alias: [
        { find: /^c\/(\w+)$/, replacement: join(lwc, '$1', '$1.ts') },
        { find: /^c\/(\w+)\/(\w+)$/, replacement: join(lwc, '$1', '$2.ts') },
      ],
      extensions: ['.ts'], // not what an earlier build left beside it
    },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' || id in OF_THE_USER ? id : null),
        load(id) {
          if (id in OF_THE_USER) return `export default ${JSON.stringify(OF_THE_USER[id])};`;
          return id === 'entry' ? names.map((name) => `export * from 'c/${name}';`).join('\n') : null;
        },
      },
    ],
    build: {
      write: false,
      minify,
      target: 'esnext',
      modulePreload: false,
      rolldownOptions: { input: 'entry', preserveEntrySignatures: 'strict' },
    },
  });
  return output[0].code;
}

/** Bundles, writes to dist/bench and imports. */
export async function importBundles(fileName, names) {
  const folder = join(dist, 'bench');
  const file = join(folder, fileName);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, await bundleText(names, false));
  return import(pathToFileURL(file).href);
}

// What the JavaScript of force-app weighs when it travels: each bundle, the core, and the whole; minified, and that gzipped.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { javaScriptBytes, LIMIT_BYTES } from '../tools/contents/weight.mjs';
import { MAIN } from '../tools/lib/folders.mjs';
import { root } from '../tools/lib/run.mjs';

const CORE_GOAL_BYTES = 4096;

const lwc = join(root, MAIN, 'lwc');

const weigh = (text) => ({ bytes: gzipSync(text, { level: 9 }).length, minifiedBytes: text.length });

/** One bundle as it was built for the org, without the bundles and modules that it imports. */
async function bundleSize(name) {
  const { output } = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'esnext',
      modulePreload: false,
      rolldownOptions: {
        input: join(lwc, name, `${name}.js`),
        external: (id) => /^(c\/|lwc$|lightning\/|@salesforce\/)/.test(id),
        preserveEntrySignatures: 'strict',
        treeshake: false,
        output: { minify: true },
      },
    },
  });
  return weigh(output[0].code);
}

function lineOf(what, { bytes, minifiedBytes }, limit = null) {
  return {
    what,
    figure: `${bytes.toLocaleString('en')} bytes gzipped${minifiedBytes ? `, ${minifiedBytes.toLocaleString('en')} minified` : ''}`,
    goal: limit && `≤ ${limit.toLocaleString('en')} bytes`,
    ratio: limit && bytes / limit,
    baseline: limit && 'the goal',
    met: limit && bytes <= limit,
    details: { bytes, minifiedBytes },
  };
}

export const size = {
  title: 'Size',
  needsBuild: true,
  how: 'The JavaScript as npm run build compiles it, minified; templates and style sheets, which the platform compiles, are not in it. The core turns messages into the state of the calls; a bundle alone is weighed without what it imports, so that the parts come to more than the whole.',
  contestants: {},
  async measure() {
    const { all, core } = await javaScriptBytes(root);
    const names = readdirSync(lwc).filter((name) => existsSync(join(lwc, name, `${name}.js`)));
    const parts = [];
    for (const name of names) parts.push(lineOf(name, await bundleSize(name)));
    const whole = [lineOf('The whole of force-app', { bytes: all }, LIMIT_BYTES)];
    return [...whole, lineOf('Core', { bytes: core }, CORE_GOAL_BYTES), ...parts];
  },
};

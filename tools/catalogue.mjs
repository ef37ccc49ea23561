// Writes the event catalogue from the typed contract: page, JSON Schema, and what the workbench shows.
// `node tools/catalogue.mjs [folder of the project] [--check]`; --check writes nothing and exits 1 when a file differs.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readCatalogue } from './catalogue/entries.mjs';
import { writePage } from './catalogue/page.mjs';
import { writeSchema } from './catalogue/schema.mjs';
import { root } from './lib/run.mjs';

const args = process.argv.slice(2);
const folder = resolve(args.find((arg) => !arg.startsWith('--')) ?? root);

/** The workbench shows plain text, and not the contract's own syntax tree. */
function plain(key, value) {
  if (key === 'contract') return undefined;
  return typeof value === 'string' ? value.replaceAll('`', '') : value;
}

async function formatted(file, text) {
  const prettier = await import('prettier');
  const options = await prettier.resolveConfig(join(root, file));
  return prettier.format(text, { ...options, plugins: [], filepath: file });
}

/** Each file's name and text. */
function filesOf(catalogue) {
  return {
    'docs/events.md': writePage(catalogue),
    'docs/events.schema.json': JSON.stringify(writeSchema(catalogue), null, 2),
    'workbench/simulator/catalogue.json': JSON.stringify(catalogue.entries, plain, 2),
  };
}

/** The catalogue; ends this process when its sources do not fit together. */
function readOrEnd() {
  try {
    return readCatalogue(folder);
  } catch (error) {
    console.error(error.message);
    return process.exit(1);
  }
}

const stale = [];
for (const [name, text] of Object.entries(filesOf(readOrEnd()))) {
  const file = join(folder, name);
  const wanted = await formatted(name, text);
  if (existsSync(file) && readFileSync(file, 'utf8') === wanted) continue;
  stale.push(name);
  if (!args.includes('--check')) writeFileSync(file, wanted);
}
if (args.includes('--check') && stale.length) {
  console.error(`Not what the contract says: ${stale.join(', ')}. Run npm run catalogue.`);
  process.exitCode = 1;
} else console.log(stale.length ? `Written: ${stale.join(', ')}` : 'The catalogue is as the contract says.');

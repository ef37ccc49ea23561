import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readCatalogue } from './entries.mjs';
import { writePage } from './page.mjs';
import { writeSchema } from './schema.mjs';
import { root } from '../lib/run.mjs';

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

/**
 * Writes the files, or with `--check` names those that differ; returns the exit code, 1 also when the sources do not fit together.
 * @param {string[]} args
 */
export async function main(args) {
  const folder = resolve(args.find((arg) => !arg.startsWith('--')) ?? root);
  const isCheck = args.includes('--check');
  let catalogue;
  try {
    catalogue = readCatalogue(folder);
  } catch (error) {
    console.error(error.message);
    return 1;
  }
  const stale = [];
  for (const [name, text] of Object.entries(filesOf(catalogue))) {
    const file = join(folder, name);
    const wanted = await formatted(name, text);
    if (existsSync(file) && readFileSync(file, 'utf8') === wanted) continue;
    stale.push(name);
    if (!isCheck) writeFileSync(file, wanted);
  }
  if (isCheck && stale.length) {
    console.error(`Not what the contract says: ${stale.join(', ')}. Run npm run catalogue.`);
    return 1;
  }
  console.log(stale.length ? `Written: ${stale.join(', ')}` : 'The catalogue is as the contract says.');
  return 0;
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sentFiles } from './components.mjs';
import { differences, readPage, readWeights, writePage } from './page.mjs';
import { javaScriptBytes, LIMIT_BYTES } from './weight.mjs';
import { root } from '../lib/run.mjs';

const signed = (change) => `${change < 0 ? '' : '+'}${change}`;

/** Prints each weight beside the committed one; only far above what is usual it is a problem. */
function weightProblems(bytes, committed) {
  if (bytes === null) return ['force-app: a bundle has no JavaScript: is the project built?'];
  for (const [key, what] of [
    ['all', 'JavaScript of force-app, minified and gzipped'],
    ['core', 'The part that turns messages into calls'],
  ]) {
    const change = committed
      ? `${signed(bytes[key] - committed[key])} since docs/package-contents.md`
      : 'not yet committed';
    console.log(`${what}: ${bytes[key]} bytes (${change})`);
  }
  return bytes.all > LIMIT_BYTES ? [`force-app: its JavaScript weighs more than ${LIMIT_BYTES} bytes`] : [];
}

/**
 * Prints the problems and how many there are, with `--update` after it has written the page; returns the exit code.
 * @param {string[]} args
 */
export async function main(args) {
  const folder = resolve(args.find((arg) => !arg.startsWith('--')) ?? root);
  const page = join(folder, 'docs', 'package-contents.md');
  const sent = sentFiles(folder);
  const bytes = await javaScriptBytes(folder);
  if (args.includes('--update')) {
    writeFileSync(page, writePage(sent, bytes));
    console.log(`${sent.length} files written to docs/package-contents.md`);
  }
  const committed = existsSync(page) ? readFileSync(page, 'utf8') : '';
  const problems = [...differences(sent, readPage(committed)), ...weightProblems(bytes, readWeights(committed))];
  for (const problem of problems) console.log(problem);
  console.log(`contents: ${Math.max(0, sent.length + 1 - problems.length)} passed, ${problems.length} failed`);
  return problems.length > 0 ? 1 : 0;
}

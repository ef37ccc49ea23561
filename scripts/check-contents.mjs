// Checks what would be deployed against docs/package-contents.md; ends with `contents: N passed, N failed`.
// `node scripts/check-contents.mjs [folder of the project] [--update]`
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sentFiles } from './contents/components.mjs';
import { differences, readPage, writePage } from './contents/page.mjs';
import { CORE, CORE_LIMIT_BYTES, javaScriptBytes, LIMIT_BYTES } from './contents/weight.mjs';
import { root } from './run.mjs';

const args = process.argv.slice(2);
const folder = resolve(args.find((arg) => !arg.startsWith('--')) ?? root);
const page = join(folder, 'docs', 'package-contents.md');

/** What is too heavy. */
function weightProblems(bytes) {
  if (bytes === null) return ['force-app: a bundle has no JavaScript: is the project built?'];
  console.log(`JavaScript of force-app, minified and gzipped: ${bytes.all} bytes of ${LIMIT_BYTES}`);
  console.log(`Its core (${CORE.join(', ')}): ${bytes.core} bytes of ${CORE_LIMIT_BYTES}`);
  const problems = [];
  if (bytes.all > LIMIT_BYTES) problems.push(`force-app: its JavaScript weighs more than ${LIMIT_BYTES} bytes`);
  if (bytes.core > CORE_LIMIT_BYTES) problems.push(`force-app: its core weighs more than ${CORE_LIMIT_BYTES} bytes`);
  return problems;
}

const sent = sentFiles(folder);
if (args.includes('--update')) {
  writeFileSync(page, writePage(sent));
  console.log(`${sent.length} files written to docs/package-contents.md`);
}
const problems = [
  ...differences(sent, readPage(existsSync(page) ? readFileSync(page, 'utf8') : '')),
  ...weightProblems(await javaScriptBytes(folder)),
];
for (const problem of problems) console.log(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
console.log(`contents: ${Math.max(0, sent.length + 1 - problems.length)} passed, ${problems.length} failed`);

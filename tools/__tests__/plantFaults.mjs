// Reads faults as JSON from standard input, plants each alone in a copy of the project's files and writes what its rule finds.
// A fault has a `rule`; `{ file, from, to }` replaces the first `from`; `{ file, text }` adds or replaces a file; `{ file }` takes it away.
import { text as textOf } from 'node:stream/consumers';
import { createProject, readFiles } from '../metadata/project.mjs';
import { checkProject, ruleNames } from '../metadata/rules.mjs';
import { root } from '../lib/run.mjs';

const files = readFiles(root);

function planted({ file, from, to, text }) {
  const copy = new Map(files);
  if (text !== undefined) return copy.set(file, text);
  if (from === undefined) {
    if (!copy.delete(file)) throw new Error(`There is no ${file}.`);
    return copy;
  }
  if (!copy.get(file)?.includes(from)) throw new Error(`${file} does not hold: ${from}`);
  return copy.set(
    file,
    copy.get(file).replace(from, () => to),
  );
}

const faults = JSON.parse(await textOf(process.stdin));
const problems = faults.map((fault) => checkProject(createProject(planted(fault)), [fault.rule]).problems);
console.log(JSON.stringify({ ruleNames, problems }));

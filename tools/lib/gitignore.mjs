// The part of .gitignore that lists our compiled files. A pattern would also hide JavaScript that a user writes beside them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const MARK = '# compiled by `npm run build`, which writes everything below this line';

/** Returns the text of a .gitignore with this list of files at its end, in place of the former list. */
export function withCompiled(text, files) {
  const [own = ''] = text.split(MARK);
  return `${own.trimEnd()}\n\n${[MARK, ...files.map((file) => `/${file}`)].join('\n')}\n`;
}

/** Writes the list into the project's .gitignore, if it is another. */
export function writeGitignore(files, project = root) {
  const path = join(project, '.gitignore');
  const text = readFileSync(path, 'utf8');
  const next = withCompiled(text, files);
  if (next !== text) writeFileSync(path, next);
}

// The commands of the docs, in the order in which a reader meets them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const DOCS = ['README.md', 'docs/install.md'];
const REHEARSED = /^((npx )?sf |npm run (org:create|org:delete|names|deploy|release)\b)/;

/** Every line of the shell blocks of a text. */
function shellLines(text) {
  const blocks = text.matchAll(/^ *```sh\n([\s\S]*?)^ *```/gm);
  return [...blocks].flatMap(([, block]) => block.split('\n').map((line) => line.trim())).filter(Boolean);
}

/** `{ file, line }` for each command about an org; the line as it is typed where the CLI needs no `npx`. */
export function documentedCommands(project) {
  return DOCS.flatMap((file) =>
    shellLines(readFileSync(join(project, file), 'utf8'))
      .filter((line) => REHEARSED.test(line))
      .map((line) => ({ file, line: line.replace(/^npx /, '') })),
  );
}

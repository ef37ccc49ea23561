// The commands of the docs, in the order in which a reader meets them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const DOCS = ['README.md', 'docs/install.md'];
const REHEARSED = /^((npx )?sf |npm run (org:create|org:delete|deploy|release)\b)/;
/** What a machine without an org cannot do, and why. */
const BEYOND = [{ pattern: /^(npx )?sf package /, reason: 'needs a Dev Hub that makes packages' }];

/** Every line of the shell blocks of a text. */
function shellLines(text) {
  const blocks = text.matchAll(/^ *```sh\n([\s\S]*?)^ *```/gm);
  return [...blocks].flatMap(([, block]) => block.split('\n').map((line) => line.trim())).filter(Boolean);
}

/** `{ file, line, beyond }` for each command about an org; `beyond` says why it is not rehearsed, or is null. */
export function documentedCommands(project) {
  return DOCS.flatMap((file) =>
    shellLines(readFileSync(join(project, file), 'utf8'))
      .filter((line) => REHEARSED.test(line))
      .map((line) => ({ file, line, beyond: BEYOND.find(({ pattern }) => pattern.test(line))?.reason ?? null })),
  );
}

// Checks that what is generated from layers.mjs is as it says, and that no import points up; `--update` writes what is generated.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOMS } from '../layers.mjs';
import { pathsFile, withDiagram } from './layers/derived.mjs';
import { upwardImports } from './layers/rooms.mjs';
import { root } from './lib/run.mjs';

const GENERATED = { 'tsconfig.paths.json': pathsFile, 'docs/architecture.md': withDiagram };

/** Every script of the rooms but those that the build writes, path → text. */
function readScripts() {
  const paths = Object.keys(ROOMS)
    .filter((room) => room !== 'ground')
    .flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((path) => `${room}/${path}`),
    )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(ts|mjs)$/.test(path) && !path.includes('/node_modules/'));
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

const problems = upwardImports(readScripts());
for (const [path, generate] of Object.entries(GENERATED)) {
  const text = readFileSync(join(root, path), 'utf8');
  const wanted = generate(text);
  if (process.argv.includes('--update')) writeFileSync(join(root, path), wanted);
  else if (text !== wanted)
    problems.push(`${path} is not as layers.mjs says: run node tools/check-layers.mjs --update.`);
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length ? 1 : 0;

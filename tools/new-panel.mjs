// Makes a panel of the user's own in force-app, with a test: `npm run new:panel -- myPanel`.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MAIN } from './lib/packages.mjs';
import { panelFiles } from './panel/files.mjs';
import { root } from './lib/run.mjs';

const [name, ...more] = process.argv.slice(2);

function refuse(line) {
  console.error(line);
  process.exit(2);
}

if (!name || more.length > 0) refuse('Usage: npm run new:panel -- myPanel');
if (!/^[a-z][A-Za-z0-9]*$/.test(name))
  refuse(`${name} cannot be the name of a bundle: begin with a small letter, then letters and digits only.`);
const folder = `${MAIN}/lwc/${name}`;
if (existsSync(join(root, folder))) refuse(`There is a bundle ${name} already: ${folder}`);

const page = readFileSync(join(root, 'docs', 'your-own-panel.md'), 'utf8');
for (const [path, text] of panelFiles(page, name)) {
  const file = join(root, MAIN, 'lwc', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`${MAIN}/lwc/${path}`);
}
console.log(`npm start shows it in the tab "Your panels"; npm run test:unit -- ${name} runs its test.`);

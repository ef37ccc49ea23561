// Writes everything that is made from config/settings.mjs. The metadata check says where it is out of date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/run.mjs';
import { findDifferences } from './settings/generated.mjs';

const read = (file) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : null);

for (const { file, text } of await findDifferences(read)) {
  writeFileSync(join(root, file), text);
  console.log(`Wrote ${file}.`);
}

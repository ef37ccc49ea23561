// The folders of the project that deploy to an org, each by a command of its own; below each lies `default/`.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MAIN, RELAY } from './folders.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export { MAIN, RELAY };

/** What an admin adds, by its name in `optional/`. */
export const OPTIONAL = readdirSync(join(root, 'optional')).sort();

/** Every folder of metadata, relative to the project. */
export const METADATA_FOLDERS = [MAIN, RELAY, ...OPTIONAL.map((name) => `optional/${name}/default`)];

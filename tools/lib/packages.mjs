// The folders of the project that deploy to an org, each by a command of its own; below each lies `default/`.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** What a bare deployment sends: the panels, which every org takes, and the host, which needs the voice toolkit. */
export const MAIN = 'force-app/main/default';
export const RELAY = 'force-app/relay/default';

/** What an admin adds, by its name in `optional/`. */
export const OPTIONAL = readdirSync(join(root, 'optional')).sort();

/** Every folder of metadata, relative to the project. */
export const METADATA_FOLDERS = [MAIN, RELAY, ...OPTIONAL.map((name) => `optional/${name}/default`)];

// Where metadata lies, relative to the project.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a bare deployment sends: the panels, which every org takes, and the host, which needs the voice toolkit. */
export const MAIN = 'force-app/main/default';
export const RELAY = 'force-app/relay/default';

/** The custom labels in English. */
export const LABELS_FILE = `${MAIN}/labels/CustomLabels.labels-meta.xml`;
/** One file for each language that they are translated to. */
export const TRANSLATIONS = 'optional/translations/default/translations';

/**
 * Lists what an admin may add, by its name in `optional/`.
 * @param {string} root the project's folder
 */
export function optionalNames(root) {
  const folder = join(root, 'optional');
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/**
 * Lists every folder of metadata, each deployed by a command of its own.
 * @param {string} root the project's folder
 */
export const metadataFolders = (root) => [
  MAIN,
  RELAY,
  ...optionalNames(root).map((name) => `optional/${name}/default`),
];

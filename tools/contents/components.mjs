// What a bare `sf project deploy start` sends, found by the library that the Salesforce CLI finds it with.
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { userBundles } from '../lib/bundles.mjs';

process.env.SF_DISABLE_LOG_FILE = 'true'; // read when the library is loaded
const { ComponentSet } = createRequire(import.meta.url)('@salesforce/source-deploy-retrieve');

/** Upper bounds in KB: coarse, so that a file is of another class only when it has really grown. */
const CLASSES_KB = [1, 4, 16, 64, 256, 1024];

function sizeClass(file) {
  const kilobytes = statSync(file).size / 1024;
  return CLASSES_KB.find((bound) => kilobytes <= bound) ?? Infinity;
}

function packageFolders(root) {
  const { packageDirectories } = JSON.parse(readFileSync(join(root, 'sfdx-project.json'), 'utf8'));
  return packageDirectories.map(({ path }) => path);
}

/**
 * Every file of ours that is sent, by type and path: `{ type, file, kilobytes }`, `file` from the root with `/`, `kilobytes` the
 * upper bound of its size. A user's own bundles are sent too; what is in them is the user's matter.
 */
export function sentFiles(root, folders = packageFolders(root)) {
  const fsPaths = folders.map((folder) => join(root, folder));
  const components = ComponentSet.fromSource({ fsPaths }).getSourceComponents().toArray();
  const files = components.flatMap((component) =>
    [component.xml, ...component.walkContent()].map((path) => ({
      type: component.type.name,
      file: relative(root, path).replaceAll('\\', '/'),
      kilobytes: sizeClass(path),
    })),
  );
  const users = userBundles(root).map(({ folder }) => `${folder}/`);
  const ours = files.filter(({ file }) => !users.some((folder) => file.startsWith(folder)));
  const key = ({ type, file }) => `${type} ${file}`;
  return ours.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

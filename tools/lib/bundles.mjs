// The LWC bundles of the project: which are ours, which are the user's, and which of our files the build writes.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { METADATA_FOLDERS } from './packages.mjs';
import { root } from './run.mjs';

/** An optional folder may be gone: removing it from an org by its folder removes the folder too. */
export function lwcFolders(project = root) {
  return METADATA_FOLDERS.map((folder) => `${folder}/lwc`).filter((folder) => existsSync(join(project, folder)));
}

/** Says whether a bundle belongs to this project: ours are written in TypeScript. */
export function isOurs(bundle, project = root) {
  return lwcFolders(project).some((folder) => existsSync(join(project, folder, bundle, `${bundle}.ts`)));
}

/** Lists the bundles of one LWC folder, relative to the project, that are ours. */
export function ourBundles(folder, project = root) {
  return readdirSync(join(project, folder)).filter((bundle) => isOurs(bundle, project));
}

/** Lists the user's own bundles of force-app, each as `{ name, folder }`, the folder relative to the project. */
export function userBundles(project = root) {
  return lwcFolders(project)
    .filter((folder) => folder.startsWith('force-app/'))
    .flatMap((folder) =>
      readdirSync(join(project, folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !/^[._]/.test(entry.name) && !isOurs(entry.name, project))
        .map(({ name }) => ({ name, folder: `${folder}/${name}` })),
    );
}

/** A `.d.ts` without a `.ts` describes a module that the build writes from something else. */
const compiledOf = (file) => file.replace(/(\.d)?\.ts$/, '.js');

/** Lists every JavaScript file that the build writes, relative to the project, sorted, with `/` on every system. */
export function compiledFiles(project = root) {
  const files = lwcFolders(project).flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
      .filter((file) => file.endsWith('.ts') && !/\/(__tests__|__mocks__)\//.test(file)),
  );
  return [...new Set(files.map(compiledOf))].sort();
}

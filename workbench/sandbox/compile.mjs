// Compiles a bundle as the platform does when it is deployed: from its emitted JavaScript, markup and styles to an AMD module.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { METADATA_FOLDERS } from '../../tools/lib/packages.mjs';
import { root } from '../../tools/lib/run.mjs';

const folders = METADATA_FOLDERS.map((folder) => join(root, folder, 'lwc'));
/** Not among what the workbench runs on: named by a constant, or Vite would look for it when it loads its configuration. */
const COMPILER = '@lwc/sfdc-lwc-compiler';
/** The same as in every metadata file. */
const API_VERSION = 66;

/** A bundle's files that the platform compiles, by name: TypeScript stays at home. Without `folder` it is one that deploys. */
export function readBundle(name, folder = folders.map((lwc) => join(lwc, name)).find(existsSync)) {
  if (!folder) throw new Error(`There is no bundle ${name}.`);
  const files = readdirSync(folder).filter((file) => /\.(js|html|css)$/.test(file));
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

/**
 * Compiles a bundle with the platform's own compiler and its transforms for Lightning Web Security.
 * @returns {Promise<{ code: string, imports: string[] }>} a call of `define`, and the modules that it asks for
 * @throws with every complaint of the compiler, and where it is; warnings count
 */
export async function compileForPlatform(name, files = readBundle(name)) {
  const options = { apiVersion: API_VERSION, enableLightningWebSecurityTransforms: true };
  const { default: sfdc } = await import(COMPILER);
  const { success, diagnostics, results } = await sfdc.compile({
    bundle: { type: 'platform', namespace: 'c', name, files, options },
    compilerConfigs: [{ outputConfig: { minify: false, env: { NODE_ENV: 'production' } } }],
  });
  const complaints = diagnostics.map(({ filename = name, location, message }) =>
    [filename, ...(location ? [location.line] : []), ` ${message}`].join(':'),
  );
  if (!success || complaints.length)
    throw new Error([`The platform refuses the bundle ${name}:`, ...complaints].join('\n'));
  const [{ code, imports }] = results;
  return { code, imports: imports.map(({ specifier }) => specifier) };
}

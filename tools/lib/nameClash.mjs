// Without a namespace a deployment overwrites a component of the same name: finds those of an org that are not ours.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { OUR_MARK } from './ourMark.mjs';
import { METADATA_FOLDERS } from './packages.mjs';
import { root } from './run.mjs';

/** Lightning web components and Aura components share their names. */
const TYPES = ['LightningComponentBundle', 'AuraDefinitionBundle'];

function namesIn(folder) {
  const bundles = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return bundles
    .filter(({ name }) => ['lwc', 'aura'].includes(name))
    .flatMap(({ name }) => readdirSync(join(folder, name), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** The names of our bundles in folders of metadata, relative to the project; in all of them by default. */
export function bundleNames(folders = METADATA_FOLDERS) {
  return folders.flatMap((folder) => namesIn(join(root, folder))).sort();
}

/**
 * The components of an org that have a name of ours and are not ours, each as `TYPE NAME`.
 * @param {readonly string[]} names
 * @param {(words: readonly string[]) => Promise<any>} ask runs the Salesforce CLI with those words; resolves to its JSON result
 * @returns {Promise<string[]>}
 */
export async function foreignComponents(names, ask) {
  const found = [];
  for (const type of TYPES) {
    const listed = await ask(['org', 'list', 'metadata', '--metadata-type', type]);
    const same = listed.map(({ fullName }) => fullName).filter((name) => names.includes(name));
    if (!same.length) continue;
    const named = same.map((name) => `'${name}'`).join(', ');
    const soql = `SELECT DeveloperName, Description FROM ${type} WHERE NamespacePrefix = null AND DeveloperName IN (${named})`;
    const { records } = await ask(['data', 'query', '--use-tooling-api', '--query', soql]);
    const ours = records.filter(({ Description }) => Description?.trim().endsWith(OUR_MARK));
    const isOurs = (name) => ours.some(({ DeveloperName }) => DeveloperName === name);
    found.push(...same.filter((name) => !isOurs(name)).map((name) => `${type} ${name}`));
  }
  return found;
}

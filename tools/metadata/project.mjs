// The files of the project that reach an org, and what they declare.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compiledFiles } from '../lib/bundles.mjs';
import { classApi } from './classApi.mjs';
import { FLOW_INPUTS_FILE, flowInputTypes } from './flowInputs.mjs';
import { componentUses } from './usage.mjs';
import { parseXml, select, textAt } from '../lib/xml.mjs';

/** The default package directory first; each folder in the other is deployed by a command of its own. */
export const FOLDERS = ['force-app', 'optional'];
const OTHERS = ['config', 'workbench/modules'];
const LEFT_OUT = /(^|\/)(__tests__|node_modules)\//;

function filesUnder(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    );
}

/** The text of every file that the check looks at, by its path from the root, with `/`. */
export function readFiles(root) {
  const names = [...FOLDERS, ...OTHERS].flatMap((folder) => filesUnder(root, folder)).concat('sfdx-project.json');
  const compiled = new Set(compiledFiles(root));
  const wanted = names.filter((file) => !LEFT_OUT.test(file) && !compiled.has(file)).sort();
  return new Map(wanted.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

/** A component bundle; what cannot be read in it is empty here and told by its own rule. */
function readBundle(files, xmlOf, meta) {
  const folder = meta.slice(0, meta.lastIndexOf('/'));
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  const kind = meta.endsWith('.cmp-meta.xml') ? 'aura' : 'lwc';
  const endings = kind === 'aura' ? ['cmp'] : ['ts', 'js']; // a user's own bundle is written in JavaScript
  const mains = endings.map((ending) => `${folder}/${name}.${ending}`);
  const main = mains.find((file) => files.has(file)) ?? mains[0];
  const root = xmlOf(meta);
  const markup = kind === 'aura' ? xmlOf(main) : null;
  return {
    name,
    kind,
    meta,
    main,
    isOurs: !main.endsWith('.js'),
    files: [...files.keys()].filter((file) => file.startsWith(`${folder}/`)),
    isExposed: kind === 'aura' || textAt(root, 'isExposed') === 'true',
    targets: select(root, 'targets', 'target').map(({ text }) => text),
    properties: select(root, 'targetConfigs', 'targetConfig', 'property').map(({ attributes }) => attributes),
    interfaces: (markup?.attributes.implements ?? '').split(',').map((text) => text.trim()),
    attributes: markup ? select(markup, 'aura:attribute').map(({ attributes }) => attributes) : [],
    api: kind === 'lwc' && files.has(main) ? classApi(files.get(main)) : [],
  };
}

const NOTHING = { tag: '', attributes: {}, children: [], text: '' };

/** The project file, or an empty one when it is not JSON: the rule about schemas tells. */
function settingsOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** Adds what is worked out when it is first asked for. */
function whenAsked(object, readers) {
  for (const [name, read] of Object.entries(readers))
    Object.defineProperty(object, name, {
      configurable: true,
      get() {
        const value = read();
        Object.defineProperty(object, name, { value });
        return value;
      },
    });
  return object;
}

/** The project that those files make. */
export function createProject(files) {
  const parsed = new Map();
  const xmlOf = (file) => {
    if (!parsed.has(file)) parsed.set(file, parseXml(files.get(file) ?? '').root ?? NOTHING);
    return parsed.get(file);
  };
  const paths = [...files.keys()];
  const matching = (pattern) => paths.filter((file) => pattern.test(file));
  const named = (suffix) =>
    new Map(
      matching(new RegExp(`\\.${suffix}-meta\\.xml$`)).map((file) => [
        file.slice(file.lastIndexOf('/') + 1, -`.${suffix}-meta.xml`.length),
        file,
      ]),
    );
  const readBundles = () => {
    const metas = matching(/\/(lwc|aura)\/.*\.(js|cmp)-meta\.xml$/);
    return new Map(metas.map((meta) => readBundle(files, xmlOf, meta)).map((bundle) => [bundle.name, bundle]));
  };
  const readLabels = () =>
    matching(/\.labels-meta\.xml$/).flatMap((file) =>
      select(xmlOf(file), 'labels').map((label) => ({
        file,
        name: textAt(label, 'fullName'),
        value: textAt(label, 'value'),
      })),
    );
  const readFields = () =>
    new Map(
      matching(/\/objects\/\w+\/fields\/\w+\.field-meta\.xml$/).map((file) => {
        const [, object, name] = /\/objects\/(\w+)\/fields\/(\w+)\./.exec(file);
        return [`${object}.${name}`, file];
      }),
    );
  const project = { files, xmlOf, matching };
  return whenAsked(project, {
    settings: () => settingsOf(files.get('sfdx-project.json')),
    bundles: readBundles,
    labels: readLabels,
    uses: () => componentUses(project),
    channels: () => named('messageChannel'),
    pages: () => named('flexipage'),
    apps: () => named('app'),
    tabs: () => named('tab'),
    permissionSets: () => named('permissionset'),
    customPermissions: () => named('customPermission'),
    flowInputs: () => flowInputTypes(files.get(FLOW_INPUTS_FILE) ?? ''),
    fields: readFields,
  });
}

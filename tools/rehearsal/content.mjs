// What an org holds, in metadata format: which path is which component.

/** Folder of the metadata format → type; a bundle is a folder of files, another component is one file with the suffix. */
const TYPES = {
  applications: { type: 'CustomApplication', suffix: '.app' },
  aura: { type: 'AuraDefinitionBundle', part: 'AuraDefinition' },
  customFields: { type: 'CustomField', suffix: '.field' },
  customPermissions: { type: 'CustomPermission', suffix: '.customPermission' },
  flexipages: { type: 'FlexiPage', suffix: '.flexipage' },
  flows: { type: 'Flow', suffix: '.flow' },
  labels: { type: 'CustomLabels', suffix: '.labels' },
  lwc: { type: 'LightningComponentBundle', part: 'LightningComponentResource' },
  messageChannels: { type: 'LightningMessageChannel', suffix: '.messageChannel' },
  permissionsets: { type: 'PermissionSet', suffix: '.permissionset' },
  settings: { type: 'Settings', suffix: '.settings' },
  tabs: { type: 'CustomTab', suffix: '.tab' },
  translations: { type: 'Translations', suffix: '.translation' },
};

/** Type and name of the component that a path belongs to, or null when the platform has no such place. */
export function componentAt(path) {
  const [folder, name, ...rest] = path.split('/');
  const kind = TYPES[folder];
  if (!kind || !name) return null;
  if (kind.part) return rest.length ? { type: kind.type, name } : null;
  if (rest.length || !name.endsWith(kind.suffix)) return null;
  return { type: kind.type, name: name.slice(0, -kind.suffix.length) };
}

/** The type whose members are a bundle's own files in source tracking, or null. */
export function partType(type) {
  return Object.values(TYPES).find((kind) => kind.type === type)?.part ?? null;
}

/** One text to know a component by. */
export function keyOf({ type, name }) {
  return `${type}:${name}`;
}

/** Groups files by the component that they belong to: key → { type, name, files: path → bytes }. */
export function componentsOf(files) {
  const found = new Map();
  for (const [path, bytes] of files) {
    const component = componentAt(path);
    if (!component) continue;
    const key = keyOf(component);
    if (!found.has(key)) found.set(key, { ...component, files: new Map() });
    found.get(key).files.set(path, bytes);
  }
  return found;
}

/** The folder of a bundle, in metadata format. */
export function folderOf({ name, files }) {
  return `${[...files.keys()][0].split('/')[0]}/${name}`;
}

/** The file that a message about a component names when it has no better one: its markup or its description. */
export function mainFileOf({ type, name, files }) {
  const paths = [...files.keys()].sort();
  const endings = {
    LightningComponentBundle: [`${name}.js`, '.js-meta.xml'],
    AuraDefinitionBundle: ['.cmp', '-meta.xml'],
  };
  const ending = (endings[type] ?? []).find((end) => paths.some((path) => path.endsWith(end)));
  return (ending && paths.find((path) => path.endsWith(ending))) ?? paths[0];
}

/** An org without any component. `features` is what its edition or a Setup page turned on. */
export function emptyContent() {
  return { files: new Map(), labels: new Set() };
}

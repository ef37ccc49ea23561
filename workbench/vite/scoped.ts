import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { languagesOf } from '../../tools/lib/labels.mjs';
import { labelTexts } from './labels.ts';
import type { Project } from './project.ts';

/** The user of the page. */
const USER_ID = '005000000000001AAA';

/** How the users of each language that the page offers write dates and figures: as most of them do. */
const localesOf = (root: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ['en', ...languagesOf(root)].map((language) => {
      const { region = '' } = new Intl.Locale(language).maximize();
      return [language, `${language}-${region}`];
    }),
  );

/** As it stands in an import. */
const viewModule = (root: string): string =>
  JSON.stringify(join(root, 'workbench', 'simulator', 'view.ts').replaceAll('\\', '/'));

type Texts = Readonly<Record<string, string>>;

/** The page's address decides the language, so a module holds the texts of all. */
const byLanguage = (texts: Texts): string => `textFor(${JSON.stringify(texts)});`;

function moduleOfTexts({ root }: Project, exported: readonly string[]): string {
  return [`import { textFor } from ${viewModule(root)};`, ...exported].join('\n');
}

const textModule = (project: Project, texts: Texts): string =>
  moduleOfTexts(project, [`export default ${byLanguage(texts)}`]);

function labelsModule(project: Project, names: readonly string[]): string {
  const exported = names.map((name) => `export const ${name} = ${byLanguage(labelTexts(project, name))}`);
  return moduleOfTexts(project, exported);
}

/** Whether the user has the permission is decided by the page's address. */
function customPermission({ root, metadata }: Project, name: string): string {
  const file = join(metadata, 'customPermissions', `${name}.customPermission-meta.xml`);
  if (!existsSync(file)) throw new Error(`There is no custom permission ${name}: ${file} does not exist.`);
  return `import { isPermitted } from ${viewModule(root)};\nexport default isPermitted() || undefined;`;
}

/** Modules that the base components' package maps, too, but to the user of another page. */
export const OF_THE_USER: readonly string[] = ['@salesforce/i18n/locale', '@salesforce/i18n/timeZone'];

function messageChannel({ metadata }: Project, name: string): string {
  const file = join(metadata, 'messageChannels', `${name.replace(/__c$/, '')}.messageChannel-meta.xml`);
  if (!existsSync(file)) throw new Error(`There is no message channel ${name}: ${file} does not exist.`);
  return `export default { channelName: ${JSON.stringify(name)} };`;
}

/** The source of an `@salesforce/kind/name` module, read from this project's metadata. Throws when it is not there. */
export function scopedModule(project: Project, id: string): string {
  const [, kind = '', ...rest] = id.split('/');
  const name = rest.join('/');
  if (kind === 'label') return textModule(project, labelTexts(project, name));
  if (kind === 'labels') return labelsModule(project, name.split(','));
  if (kind === 'customPermission') return customPermission(project, name);
  if (kind === 'messageChannel') return messageChannel(project, name);
  if (kind === 'i18n' && name === 'locale') return textModule(project, localesOf(project.root));
  if (kind === 'i18n' && name === 'timeZone')
    return 'export default new Intl.DateTimeFormat().resolvedOptions().timeZone;';
  if (kind === 'user' && name === 'Id') return `export default ${JSON.stringify(USER_ID)};`;
  // Read by base components only: as in an org where no feature is switched on.
  if (kind === 'gate') return 'export default { isOpen: () => false };';
  if (kind === 'accessCheck') return 'export default false;';
  throw new Error(`The workbench has nothing to stand in for ${id}.`);
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from './project.ts';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** The user of the page. */
const USER_ID = '005000000000001AAA';

/** The file that holds every custom label. */
export const labelsFile = ({ metadata }: Project): string => join(metadata, 'labels', 'CustomLabels.labels-meta.xml');

/** Full name → text of each label in a CustomLabels metadata file. */
export function readLabels(xml: string): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const [, body = ''] of xml.matchAll(/<labels>(.*?)<\/labels>/gs)) {
    const text = (tag: string): string =>
      (new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(body)?.[1] ?? '').replace(
        /&(lt|gt|quot|apos|amp);/g,
        (_, name: string) => ENTITIES[name] ?? '',
      );
    labels.set(text('fullName'), text('value'));
  }
  return labels;
}

function label(project: Project, name: string): string {
  const value = readLabels(readFileSync(labelsFile(project), 'utf8')).get(name.replace(/^c\./, ''));
  if (value === undefined) throw new Error(`There is no custom label ${name} in ${labelsFile(project)}.`);
  return `export default ${JSON.stringify(value)};`;
}

function messageChannel({ metadata }: Project, name: string): string {
  const file = join(metadata, 'messageChannels', `${name.replace(/__c$/, '')}.messageChannel-meta.xml`);
  if (!existsSync(file)) throw new Error(`There is no message channel ${name}: ${file} does not exist.`);
  return `export default { channelName: ${JSON.stringify(name)} };`;
}

/** The source of an `@salesforce/kind/name` module, read from this project's metadata. Throws when it is not there. */
export function scopedModule(project: Project, id: string): string {
  const [, kind = '', ...rest] = id.split('/');
  const name = rest.join('/');
  if (kind === 'label') return label(project, name);
  if (kind === 'messageChannel') return messageChannel(project, name);
  if (kind === 'user' && name === 'Id') return `export default ${JSON.stringify(USER_ID)};`;
  // Read by base components only: as in an org where no feature is switched on.
  if (kind === 'gate') return 'export default { isOpen: () => false };';
  if (kind === 'accessCheck') return 'export default false;';
  throw new Error(`The workbench has nothing to stand in for ${id}.`);
}

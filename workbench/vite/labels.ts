import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from './project.ts';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** The languages that labels are translated to, as the files of the translations are named. */
const TRANSLATED = ['es', 'de', 'ja'];

type Texts = ReadonlyMap<string, string>;

/** The text of each element `tag`, by its name: what stands in its elements `nameTag` and `textTag`. */
function readTexts(xml: string, tag: string, nameTag: string, textTag: string): Texts {
  const texts = new Map<string, string>();
  for (const [, body = ''] of xml.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))) {
    const text = (inner: string): string =>
      (new RegExp(`<${inner}>(.*?)</${inner}>`, 's').exec(body)?.[1] ?? '').replace(
        /&(lt|gt|quot|apos|amp);/g,
        (_, name: string) => ENTITIES[name] ?? '',
      );
    texts.set(text(nameTag), text(textTag));
  }
  return texts;
}

/** Full name → text of each label in a CustomLabels metadata file. */
export const readLabels = (xml: string): Texts => readTexts(xml, 'labels', 'fullName', 'value');

/** Full name → text of each label in a Translations metadata file. */
export const readTranslations = (xml: string): Texts => readTexts(xml, 'customLabels', 'name', 'label');

const labelsFile = ({ metadata }: Project): string => join(metadata, 'labels', 'CustomLabels.labels-meta.xml');
const translationsFile = ({ root }: Project, language: string): string =>
  join(root, 'optional', 'translations', 'default', 'translations', `${language}.translation-meta.xml`);

/** The files that hold every custom label and its translations. */
export const labelFiles = (project: Project): readonly string[] =>
  [labelsFile(project), ...TRANSLATED.map((language) => translationsFile(project, language))].filter((file) =>
    existsSync(file),
  );

/** A file is read once as long as it does not change: there are hundreds of labels. */
const kept = new Map<string, { readonly changed: number; readonly texts: Texts }>();

function textsOf(file: string, read: (xml: string) => Texts): Texts {
  const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const known = kept.get(file);
  if (known?.changed === changed) return known.texts;
  const texts = changed ? read(readFileSync(file, 'utf8')) : new Map<string, string>();
  kept.set(file, { changed, texts });
  return texts;
}

/** What a label says in each language that it is there in; English is `en`. Throws when there is no such label. */
export function labelTexts(project: Project, name: string): Readonly<Record<string, string>> {
  const fullName = name.replace(/^c\./, '');
  const value = textsOf(labelsFile(project), readLabels).get(fullName);
  if (value === undefined) throw new Error(`There is no custom label ${name} in ${labelsFile(project)}.`);
  const texts: Record<string, string> = { en: value };
  for (const language of TRANSLATED) {
    const text = textsOf(translationsFile(project, language), readTranslations).get(fullName);
    if (text) texts[language] = text;
  }
  return texts;
}

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LABELS_FILE } from '../../tools/lib/folders.mjs';
import { languagesOf, readLabels, readTranslations, translationsFile } from '../../tools/lib/labels.mjs';
import type { Project } from './project.ts';

type Texts = ReadonlyMap<string, string>;

const LABEL_IMPORT = /^import (\w+) from '@salesforce\/label\/c\.(\w+)';$/gm;

/** The files that hold every custom label and its translations. */
export const labelFiles = ({ root }: Project): readonly string[] =>
  [LABELS_FILE, ...languagesOf(root).map(translationsFile)].map((file) => join(root, file)).filter(existsSync);

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

/**
 * Makes one import of all labels that a script imports, as `@salesforce/labels/NAME,NAME`: each label is a module of its own in an
 * org, and hundreds of requests would keep the page waiting. Every line keeps its number.
 */
export function withOneLabelImport(source: string): string {
  const imports = [...source.matchAll(LABEL_IMPORT)];
  const [first] = imports;
  if (!first || imports.length === 1) return source;
  const bindings = imports.map(([, binding = '', label = '']) => `${label} as ${binding}`).join(', ');
  const labels = new Set(imports.map(([, , label]) => label)); // a module exports a name once
  const together = `import { ${bindings} } from '@salesforce/labels/${[...labels].join(',')}';`;
  return source.replace(LABEL_IMPORT, (_line, _binding, _label, at) => (at === first.index ? together : ''));
}

/** What a label says in each language that it is there in; English is `en`. Throws when there is no such label. */
export function labelTexts({ root }: Project, name: string): Readonly<Record<string, string>> {
  const fullName = name.replace(/^c\./, '');
  const value = textsOf(join(root, LABELS_FILE), readLabels).get(fullName);
  if (value === undefined) throw new Error(`There is no custom label ${name} in ${LABELS_FILE}.`);
  const texts: Record<string, string> = { en: value };
  for (const language of languagesOf(root)) {
    const text = textsOf(join(root, translationsFile(language)), readTranslations).get(fullName);
    if (text) texts[language] = text;
  }
  return texts;
}

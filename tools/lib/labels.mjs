// Reads the custom labels and their translations.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LABELS_FILE, TRANSLATIONS } from './folders.mjs';
import { select, textAt, xmlRoot } from './xml.mjs';

const ENDING = '.translation-meta.xml';

/** Returns the file of a language's translations, relative to the project. @param {string} language */
export const translationsFile = (language) => `${TRANSLATIONS}/${language}${ENDING}`;

/**
 * Lists the languages that the labels are translated to, in order of the alphabet: each file of the folder is one.
 * @param {string} root the project's folder
 */
export function languagesOf(root) {
  const folder = join(root, TRANSLATIONS);
  if (!existsSync(folder)) return []; // an optional folder may be gone
  const files = readdirSync(folder).filter((name) => name.endsWith(ENDING));
  return files.map((name) => name.slice(0, -ENDING.length)).sort();
}

/** @param {string} xml */
const textsOf = (xml, tag, nameTag, textTag) =>
  new Map(select(xmlRoot(xml), tag).map((element) => [textAt(element, nameTag), textAt(element, textTag)]));

/**
 * Reads a CustomLabels file: full name → text.
 * @param {string} xml
 * @returns {Map<string, string>}
 */
export const readLabels = (xml) => textsOf(xml, 'labels', 'fullName', 'value');

/**
 * Reads a Translations file: full name → text.
 * @param {string} xml
 * @returns {Map<string, string>}
 */
export const readTranslations = (xml) => textsOf(xml, 'customLabels', 'name', 'label');

/**
 * Reads the English texts of the project: full name → text.
 * @param {string} root the project's folder
 */
export const englishLabels = (root) => readLabels(readFileSync(join(root, LABELS_FILE), 'utf8'));

/**
 * Returns the name of the label that explains an anomaly, without its prefix: `gap` → `Anomaly_Gap`.
 * @param {string} code
 */
export const anomalyLabel = (code) =>
  `Anomaly_${code.replace(/(^|-)(\w)/g, (_, dash, letter) => letter.toUpperCase())}`;

// Rules about custom labels: each used one is there, each that is there is used and translated.
import { select, textAt } from '../../lib/xml.mjs';

const USE = /@salesforce\/label\/c\.(\w+)|\$Label\.c\.(\w+)/g;
const PREFIX = 'VoiceRelay_';
const DEFAULT = /^force-app\/.*\.labels-meta\.xml$/;

const usesIn = (text) => [...text.matchAll(USE)].map(([, imported, expressed]) => imported ?? expressed);
const scripts = ({ matching }) => matching(/\/default\/.*\.(ts|cmp|design|js)$/);
const placeholders = (text) => [...new Set(text.match(/\{\d+\}/g) ?? [])].sort().join(' ');
const doubles = (names) => [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];

function translationProblems(file, { xmlOf, labels }) {
  const values = new Map(labels.filter((label) => DEFAULT.test(label.file)).map(({ name, value }) => [name, value]));
  const translations = select(xmlOf(file), 'customLabels').map((entry) => ({
    name: textAt(entry, 'name'),
    label: textAt(entry, 'label'),
  }));
  const names = translations.map(({ name }) => name);
  return [
    ...doubles(names).map((name) => `translates ${name} twice`),
    ...[...values.keys()].filter((name) => !names.includes(name)).map((name) => `does not translate ${name}`),
    ...translations.flatMap(({ name, label }) => {
      if (!values.has(name)) return [`translates ${name}, which is not a label`];
      const isSame = placeholders(label) === placeholders(values.get(name));
      return isSame
        ? []
        : [`${name} has not the placeholders of the label: ${placeholders(values.get(name)) || 'none'}`];
    }),
  ];
}

/** @type {import('../rules.mjs').Rule[]} */
export const labelRules = [
  {
    name: 'uses labels that are there',
    files: scripts,
    problems: (file, { files, labels }) =>
      usesIn(files.get(file))
        .filter((name) => !labels.some((label) => label.name === name))
        .map((name) => `uses the label ${name}, which is not there`),
  },
  {
    name: 'holds labels that are used, once each, with our prefix',
    files: ({ matching }) => matching(/\.labels-meta\.xml$/),
    problems: (file, project) => {
      const used = new Set(scripts(project).flatMap((script) => usesIn(project.files.get(script))));
      const own = project.labels.filter((label) => label.file === file).map(({ name }) => name);
      const all = project.labels.map(({ name }) => name);
      return [
        ...own.filter((name) => !used.has(name)).map((name) => `the label ${name} is not used`),
        ...own
          .filter((name) => !name.startsWith(PREFIX))
          .map((name) => `the label ${name} does not begin with ${PREFIX}`),
        ...doubles(all)
          .filter((name) => own.includes(name))
          .map((name) => `the label ${name} is there twice`),
      ];
    },
  },
  {
    name: 'translates exactly the labels of force-app',
    files: ({ matching }) => matching(/\.translation-meta\.xml$/),
    problems: translationProblems,
  },
];

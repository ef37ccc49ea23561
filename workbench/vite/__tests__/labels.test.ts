import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { labelFiles, labelTexts, withOneLabelImport } from '../labels';
import type { Project } from '../project';

const projectIn = (root: string): Project => ({
  root,
  metadata: join(root, 'force-app', 'main', 'default'),
  mapped: new Map(),
  bundleOf: () => null,
  entryOf: () => null,
});

describe('the labels that a script imports', () => {
  const one = "import hold from '@salesforce/label/c.Hold';";
  const other = "import mute from '@salesforce/label/c.Mute';";

  it('come in one import, and every line keeps its number', () => {
    expect(withOneLabelImport(`${one}\nimport { x } from './x';\n${other}\nx(hold, mute);`)).toBe(
      "import { Hold as hold, Mute as mute } from '@salesforce/labels/Hold,Mute';\nimport { x } from './x';\n\nx(hold, mute);",
    );
  });

  it('are exported once, also if two bindings stand for one', () => {
    expect(withOneLabelImport(`${one}\n${one.replace('hold', 'held')}`)).toBe(
      "import { Hold as hold, Hold as held } from '@salesforce/labels/Hold';\n",
    );
  });

  it('stay as they are where there is one, or where they are written in another way', () => {
    for (const source of ['x();', one, `${one}\n${other.replaceAll("'", '"')}`])
      expect(withOneLabelImport(source)).toBe(source);
  });
});

describe('the texts of a label', () => {
  let root = '';
  const write = (file: string, text: string) => {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const translated = (text: string) =>
    `<Translations><customLabels><label>${text}</label><name>A</name></customLabels></Translations>`;
  const labels = 'force-app/main/default/labels/CustomLabels.labels-meta.xml';
  const german = 'optional/translations/default/translations/de.translation-meta.xml';

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'labels-'));
    write(labels, '<CustomLabels><labels><fullName>A</fullName><value>Hold</value></labels></CustomLabels>');
    write(german, translated('Halten'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('are those of the languages that have one', () => {
    expect(labelTexts(projectIn(root), 'c.A')).toEqual({ en: 'Hold', de: 'Halten' });
  });

  it('follow a file that changes', () => {
    labelTexts(projectIn(root), 'c.A');
    write(german, translated('Gehalten'));
    utimesSync(join(root, german), 1, 2);
    expect(labelTexts(projectIn(root), 'c.A')['de']).toBe('Gehalten');
  });

  it('are an error where there is no such label', () => {
    expect(() => labelTexts(projectIn(root), 'c.B')).toThrow('There is no custom label c.B');
  });

  it('come from files that are there', () => {
    expect(labelFiles(projectIn(root))).toEqual([join(root, labels), join(root, german)]);
    expect(labelFiles(projectIn(resolve('.')))).toHaveLength(4);
  });
});

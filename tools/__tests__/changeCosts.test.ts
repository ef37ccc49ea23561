import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { labelTexts } from 'workbench/vite/labels';
import { createProject } from 'workbench/vite/project';
import { LABELS_FILE, MAIN, RELAY, TRANSLATIONS } from '../lib/folders.mjs';
import { languagesOf, translationsFile } from '../lib/labels.mjs';

/** Each file that somebody edits by hand for a change, with the text that is replaced and the new one. */
type Walk = Readonly<Record<string, readonly [from: string, to: string]>>;

const PAYLOADS = `${MAIN}/lwc/voiceEvents/payloads.ts`;
const TRANSITION = `${MAIN}/lwc/voiceCallState/transition.ts`;
const HELPER = `${RELAY}/aura/voiceToolkitRelay/voiceToolkitRelayHelper.js`;
const ENDS = `${MAIN}/lwc/voiceCallState/ends.ts`;
const FACTS = 'tools/catalogue/facts.json';
const CONTRACT = 'docs/contract.md';

/** A 16th event: in the map, in the host, what it does to a call and to an inferred end, what is known of it with an example, and the contract. */
const EVENT: Walk = {
  [PAYLOADS]: [
    "  SWAP: ['callId'],",
    "  SWAP: ['callId'],\n  /** The call waits. */\n  CALL_PARKED: ['callId', 'participant'],",
  ],
  [HELPER]: ["'SWAP', ", "'SWAP', 'CALL_PARKED', "],
  [TRANSITION]: ["    case 'SWAP':", "    case 'CALL_PARKED':\n      return call;\n    case 'SWAP':"],
  [FACTS]: [
    '"events": {',
    '"events": { "CALL_PARKED": { "detail": { "callId": "A" }, "native": "", "effect": "None.", "also": [] },',
  ],
  [ENDS]: ["  SWAP: 'never',", "  SWAP: 'never',\n  CALL_PARKED: 'never',"],
  [CONTRACT]: ['| WRAP_UP_ENDED ', '| CALL_PARKED |\n| WRAP_UP_ENDED '],
};

/** The text of a file after the walk's edits but those of `leftOut`. */
function textAfter(walk: Walk, file: string, leftOut: readonly string[] = []): string {
  const text = readFileSync(file, 'utf8');
  const [from, to] = leftOut.includes(file) ? ['', ''] : (walk[file] ?? ['', '']);
  expect(text).toContain(from);
  return from ? text.replace(from, to) : text;
}

jest.setTimeout(600_000);

const { config } = ts.readConfigFile('tsconfig.check.json', ts.sys.readFile) as { config: object };
const folders = ['force-app', 'optional', 'platform', 'workbench', 'types'];
const scripts = { ...config, include: folders.map((name) => `${name}/**/*.ts`), exclude: ['**/__tests__/**'] };
const project = ts.parseJsonConfigFileContent(scripts, ts.sys, resolve('.'));
const options = { ...project.options, types: ['node'] };

/** Compiles with other texts of some files; the files with errors. `before` is a program with the same other files. */
function compile(texts: ReadonlyMap<string, string>, fileNames = project.fileNames, before?: ts.Program) {
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  const byPath = new Map([...texts].map(([file, text]) => [resolve(file), text]));
  host.getSourceFile = (name, ...rest) => {
    const text = byPath.get(resolve(name));
    if (text !== undefined) return ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true);
    return before?.getSourceFile(name) ?? getSourceFile(name, ...rest);
  };
  const program = ts.createProgram(fileNames, options, host);
  const found = ts.getPreEmitDiagnostics(program).map(({ file }) => relative('.', file?.fileName ?? ''));
  return { program, broken: [...new Set(found)].sort() };
}

describe('a 16th event', () => {
  const compiledWithout = (leftOut: readonly string[], before?: ts.Program) => {
    const edited = Object.keys(EVENT).filter((file) => file.endsWith('.ts'));
    const texts = new Map(edited.map((file) => [file, textAfter(EVENT, file, leftOut)]));
    return compile(texts, project.fileNames, before);
  };

  it('does not compile until the reducer says what it does, and then needs no other script', () => {
    const { program, broken } = compiledWithout([TRANSITION, ENDS]);
    expect(broken).toEqual([ENDS, TRANSITION]);
    expect(compiledWithout([], program).broken).toEqual([]);
  });

  /** Writes the catalogue in a copy with the walk's edits; what is wrong, or empty. */
  function catalogueProblem(leftOut: readonly string[]): string {
    const folder = mkdtempSync(join(tmpdir(), 'walk-'));
    const messages = `${MAIN}/lwc/voiceRelay/messages.ts`;
    const channel = `${MAIN}/messageChannels/VoiceTelephonyEvent.messageChannel-meta.xml`;
    const files = [
      messages,
      channel,
      'docs/events.md',
      'docs/events.schema.json',
      'workbench/simulator/catalogue.json',
    ];
    for (const file of [...files, 'traces']) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      cpSync(file, join(folder, file), { recursive: true });
    }
    for (const file of Object.keys(EVENT)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), textAfter(EVENT, file, leftOut));
    }
    const { status, stderr } = spawnSync(process.execPath, ['tools/catalogue.mjs', folder], { encoding: 'utf8' });
    const pages = files.slice(2).map((file) => readFileSync(join(folder, file), 'utf8'));
    rmSync(folder, { recursive: true });
    if (status !== 0) return stderr;
    return pages.every((page) => page.includes('CALL_PARKED')) ? '' : 'a page does not name it';
  }

  it('is in the catalogue once its facts are there', () => {
    expect(catalogueProblem([FACTS])).toContain('says nothing about the event CALL_PARKED');
    expect(catalogueProblem([])).toBe('');
  });

  it('is listened to once the host’s table has it where the map has it', () => {
    const namesIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name);
    const tableOf = (leftOut: readonly string[]) => namesIn(textAfter(EVENT, HELPER, leftOut), /'([A-Z_]{4,})'/g);
    const map = namesIn(textAfter(EVENT, PAYLOADS), /^ {2}([A-Z_]{4,}): \[/gm);
    expect(map).toHaveLength(16);
    expect(tableOf([])).toEqual(map);
    expect(tableOf([HELPER])).not.toEqual(map);
  });

  it('touches at most six files by hand', () => {
    expect(Object.keys(EVENT).length).toBeLessThanOrEqual(6);
  });
});

describe('another threshold', () => {
  const TABLE = 'config/settings.mjs';
  const RULE = `${MAIN}/lwc/voiceAttention/attention.ts`;
  const GENERATED = `${MAIN}/lwc/voiceSettings/settingsTable.ts`;
  const entry =
    "{ name: 'ringSeconds', type: 'Integer', default: 9, label: 'L', help: 'H.', min: 0, max: 60, where: 'relay' },";
  const THRESHOLD: Walk = {
    [TABLE]: ['SETTINGS = [', `SETTINGS = [\n  ${entry}`],
    [RULE]: [
      'import type',
      "import { DEFAULT_SETTINGS } from 'c/voiceSettings';\nexport const ring = DEFAULT_SETTINGS.ringSeconds;\nimport type",
    ],
    [LABELS_FILE]: [
      '</CustomLabels>',
      '<labels><fullName>VoiceRelay_Attention_Ring</fullName></labels></CustomLabels>',
    ],
  };

  /** What `npm run settings` writes in a copy: the paths, and the text of the page's own table. */
  function written() {
    const folder = mkdtempSync(join(tmpdir(), 'walk-'));
    const parts = [
      'README.md',
      '.prettierrc.json',
      'package.json',
      'config',
      'tools/settings',
      'tools/settings.mjs',
      'tools/lib',
    ];
    const metadata = [`${MAIN}/lwc/voiceSettings`, `${MAIN}/lwc/voiceConsole`, `${RELAY}/aura`, 'optional/voice'];
    for (const part of [...parts, ...metadata]) cpSync(part, join(folder, part), { recursive: true });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
    writeFileSync(join(folder, TABLE), textAfter(THRESHOLD, TABLE));
    const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'tools/settings.mjs')], { encoding: 'utf8' });
    const table = readFileSync(join(folder, GENERATED), 'utf8');
    rmSync(folder, { recursive: true });
    return { files: [...stdout.matchAll(/^Wrote (.*)\.$/gm)].map(([, file]) => file), stderr, table };
  }

  it('is a line of the table, its rule and its label: the rest is written', () => {
    const { files, stderr, table } = written();
    expect(stderr).toBe('');
    const host = `${RELAY}/aura/voiceToolkitRelay/voiceToolkitRelay`;
    expect(files).toEqual(expect.arrayContaining(['README.md', GENERATED, `${host}.cmp`, `${host}.design`]));
    const rule = new Map([[RULE, textAfter(THRESHOLD, RULE)]]);
    const names = [RULE, ...project.fileNames.filter((name) => name.endsWith('.d.ts'))];
    expect(compile(rule, names).broken).toEqual([RULE]);
    expect(compile(new Map([...rule, [GENERATED, table]]), names).broken).toEqual([]);
    expect(Object.keys(THRESHOLD).length).toBeLessThanOrEqual(3);
  });
});

describe('another language', () => {
  it('is its file: the workbench offers it, and its labels are there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'walk-'));
    for (const file of [LABELS_FILE, TRANSLATIONS]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      cpSync(file, join(folder, file), { recursive: true });
    }
    const german = readFileSync(translationsFile('de'), 'utf8');
    writeFileSync(join(folder, translationsFile('fr')), german.replaceAll('Gehalten', 'En attente'));
    const texts = labelTexts({ ...createProject(resolve('.')), root: folder }, 'c.VoiceRelay_Status_OnHold');
    const languages = languagesOf(folder);
    rmSync(folder, { recursive: true });
    expect(languages).toEqual([...languagesOf('.'), 'fr'].sort());
    expect(texts).toMatchObject({ de: 'Gehalten', fr: 'En attente' });
  });
});

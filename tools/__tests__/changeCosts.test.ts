import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
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

describe('a 16th event', () => {
  const { config } = ts.readConfigFile('tsconfig.check.json', ts.sys.readFile) as { config: object };
  const folders = ['force-app', 'optional', 'platform', 'workbench', 'types'];
  const scripts = { ...config, include: folders.map((name) => `${name}/**/*.ts`), exclude: ['**/__tests__/**'] };
  const { options, fileNames } = ts.parseJsonConfigFileContent(scripts, ts.sys, resolve('.'));
  const types = { ...options, types: ['node'] };

  /** The files that do not compile after the walk. */
  function broken(leftOut: readonly string[], before?: ts.Program) {
    const host = ts.createCompilerHost(types);
    const { getSourceFile } = host;
    host.getSourceFile = (name, ...rest) => {
      const file = Object.keys(EVENT).find((one) => one.endsWith('.ts') && resolve(one) === resolve(name));
      if (file) return ts.createSourceFile(name, textAfter(EVENT, file, leftOut), ts.ScriptTarget.ESNext, true);
      return before?.getSourceFile(name) ?? getSourceFile(name, ...rest);
    };
    const program = ts.createProgram(fileNames, types, host);
    const found = ts.getPreEmitDiagnostics(program).map(({ file }) => file?.fileName.slice(resolve('.').length + 1));
    return { program, files: [...new Set(found)] };
  }

  it('does not compile until the reducer says what it does, and then needs no other script', () => {
    const { program, files } = broken([TRANSITION, ENDS]);
    expect(files.sort()).toEqual([ENDS, TRANSITION]);
    expect(broken([], program).files).toEqual([]);
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

describe('another language', () => {
  it('is its file: the workbench offers it, and its labels are there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'walk-'));
    for (const file of [LABELS_FILE, TRANSLATIONS]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      cpSync(file, join(folder, file), { recursive: true });
    }
    const german = readFileSync(translationsFile('de'), 'utf8');
    writeFileSync(join(folder, translationsFile('fr')), german.replaceAll('Gehalten', 'En attente'));
    const project = { ...createProject(resolve('.')), root: folder };
    const texts = labelTexts(project, 'c.VoiceRelay_Status_OnHold');
    const languages = languagesOf(folder);
    rmSync(folder, { recursive: true });
    expect(languages).toEqual([...languagesOf('.'), 'fr'].sort());
    expect(texts).toMatchObject({ de: 'Gehalten', fr: 'En attente' });
  });
});

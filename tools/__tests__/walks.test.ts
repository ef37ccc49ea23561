import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a copy of the project needs so that types, settings and catalogue can be made from it. */
const PARTS = [
  'bench',
  'cli',
  'config',
  'docs',
  'e2e',
  'force-app',
  'optional',
  'platform',
  'test',
  'tools',
  'traces',
  'types',
  'workbench',
];
const FILES = [
  'package.json',
  'sfdx-project.json',
  '.forceignore',
  '.gitignore',
  'tsconfig.json',
  'tsconfig.paths.json',
  '.prettierrc.json',
  'README.md',
  'layers.mjs',
];
/** What the compiler knows of its last run: it looks only at what has changed since. */
const COMPILED = 'dist/compiled.tsbuildinfo';
const LWC = 'force-app/main/default/lwc';

const WALKS = readFileSync('CONTRIBUTING.md', 'utf8');
const filesNamedIn = (heading: string): string[] => {
  const walk = WALKS.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return [...walk.matchAll(/^\d\. `([^`]+\.\w+)`/gm)].map(([, file = '']) => file);
};

let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'walks-'));
  for (const part of [...PARTS, ...FILES].filter(existsSync)) cpSync(part, join(copy, part), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'), 'junction');
  mkdirSync(join(copy, 'dist'));
  if (existsSync(COMPILED)) cpSync(COMPILED, join(copy, COMPILED));
}, 120_000);

afterAll(() => rmSync(copy, { recursive: true }));

/** Changes files of the copy, each by one replacement; returns their paths. */
function edit(changes: Readonly<Record<string, readonly [from: string, to: string]>>): string[] {
  for (const [file, [from, to]] of Object.entries(changes)) {
    const text = readFileSync(join(copy, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    writeFileSync(join(copy, file), text.replace(from, to));
  }
  return Object.keys(changes);
}

function run(script: string, ...args: string[]) {
  const done = spawnSync(process.execPath, [join(copy, script), ...args], { cwd: copy, encoding: 'utf8' });
  return { status: done.status, said: `${done.stdout}${done.stderr}` };
}

const NO_FAILURE = /^metadata: \d+ passed, 0 failed$/m;
const metadata = () => run('tools/check-metadata.mjs');
const compile = () => {
  const known = ['--incremental', '--tsBuildInfoFile', join(copy, COMPILED)];
  return run('node_modules/typescript/bin/tsc', '--noEmit', '--project', 'tsconfig.json', ...known);
};

describe('a sixteenth event', () => {
  const EVENT = {
    'docs/contract.md': ['| WRAP_UP_ENDED ', '| KEY_PRESSED | A key is pressed | callId | yes |\n| WRAP_UP_ENDED '],
    [`${LWC}/voiceEvents/payloads.ts`]: ["  SWAP: ['callId'],", "  SWAP: ['callId'],\n  KEY_PRESSED: ['callId'],"],
    'force-app/relay/default/aura/voiceToolkitRelay/voiceToolkitRelayHelper.js': [
      "'SWAP', ",
      "'SWAP', 'KEY_PRESSED', ",
    ],
    'tools/catalogue/facts.json': [
      '    "SWAP": {',
      `    "KEY_PRESSED": {
        "native": "documented",
        "listed": "Spring '27",
        "when": "When a key is pressed",
        "example": { "type": "KEY_PRESSED", "detail": { "callId": "call-1" } },
        "effect": "None.",
        "also": []
      },
      "SWAP": {`,
    ],
  } as const;
  const REDUCER = {
    [`${LWC}/voiceCallState/transition.ts`]: [
      "    case 'SWAP':",
      "    case 'KEY_PRESSED':\n      return {};\n    case 'SWAP':",
    ],
    [`${LWC}/voiceCallState/ends.ts`]: ["  SWAP: 'never',", "  SWAP: 'never',\n  KEY_PRESSED: 'never',"],
  } as const;

  it('changes the six files of its walk, and the compiler asks for those that are missing', () => {
    const touched = edit(EVENT);
    const missing = compile();
    expect(missing.status).not.toBe(0);
    const asked = new Set([...missing.said.matchAll(/^(\S+?)\(\d/gm)].map(([, file = '']) => file));
    expect([...asked].sort()).toEqual(Object.keys(REDUCER).sort());
    touched.push(...edit(REDUCER));
    expect(compile()).toEqual({ status: 0, said: '' });
    expect(run('tools/catalogue.mjs')).toEqual({
      status: 0,
      said: expect.stringContaining('docs/events.md') as unknown,
    });
    expect(readFileSync(join(copy, 'docs/events.md'), 'utf8')).toMatch(/^## KEY_PRESSED$/m);
    expect(touched.sort()).toEqual(filesNamedIn('Add an event').sort());
    expect(touched).toHaveLength(6);
  }, 240_000);
});

it('a threshold changes the table of settings; the rest is its rule, and the test of that', () => {
  const [table = ''] = filesNamedIn('Add a threshold');
  edit({
    [table]: [
      "  {\n    name: 'longHoldSeconds',",
      "  {\n    name: 'ringSeconds',\n    type: 'Integer',\n    default: 20,\n    min: 0,\n    max: SECONDS_MAX,\n" +
        "    label: 'Rings for long after (seconds)',\n    help: 'A warning.',\n    where: 'relay',\n  },\n" +
        "  {\n    name: 'longHoldSeconds',",
    ],
  });
  expect(run('tools/settings.mjs').status).toBe(0);
  expect(readFileSync(join(copy, LWC, 'voiceSettings/settingsTable.ts'), 'utf8')).toContain('ringSeconds');
  expect(metadata()).toEqual({ status: 0, said: expect.stringMatching(NO_FAILURE) as unknown });
}, 240_000);

it('a language changes its file alone', () => {
  const [file = ''] = filesNamedIn('Add a language');
  const german = readFileSync('optional/translations/default/translations/de.translation-meta.xml', 'utf8');
  writeFileSync(join(copy, file), german.replace(/ *<customLabels>[^]*?<\/customLabels>\n/, ''));
  expect(metadata().said).toMatch(/fr\.translation-meta\.xml.*VoiceRelay_/);
  writeFileSync(join(copy, file), german);
  expect(metadata()).toEqual({ status: 0, said: expect.stringMatching(NO_FAILURE) as unknown });
  expect(run('tools/figures.mjs').said).toContain('"French"');
}, 240_000);

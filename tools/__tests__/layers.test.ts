import { spawnSync } from 'node:child_process';

/** Runs a program of this project in Node; what it prints, as JSON. */
function run<T>(program: string): T {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as T;
}

/** The sentences about imports that point up, in files with these texts. */
const upwardIn = (files: Record<string, string>) =>
  run<string[]>(`
    import { upwardImports } from './tools/layers/rooms.mjs';
    console.log(JSON.stringify(upwardImports(new Map(Object.entries(${JSON.stringify(files)})))));`);

describe('the rooms', () => {
  it('are as layers.mjs says, and so is what is generated from it', () => {
    const { status, stderr } = spawnSync(process.execPath, ['tools/check-layers.mjs'], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('may import what stands below them, packages, and themselves', () => {
    const files = {
      'workbench/a.ts': "import '../platform/lms/bus'; import { x } from 'c/voiceCalls'; import 'lwc'; import './b';",
      'e2e/a.mjs': "import '../bench/callScript.mjs'; const file = new URL('../docs/events.md', import.meta.url);",
      'force-app/main/default/lwc/x/__tests__/x.test.ts': "import 'platform/lms/bus'; import 'test/support/trace';",
      'tools/a.mjs': "import { CORE } from '../layers.mjs'; // import '../e2e/browser.mjs'",
    };
    expect(upwardIn(files)).toEqual([]);
  });

  it.each([
    [
      'a relative path',
      'platform/a.ts',
      "import '../workbench/window';",
      '../workbench/window',
      'platform',
      'workbench',
    ],
    ['a mapped path', 'platform/a.ts', "import 'test/support/page';", 'test/support/page', 'platform', 'test'],
    ['a bundle', 'tools/lib/a.mjs', "await import('c/voiceCalls');", 'c/voiceCalls', 'ground', 'force-app'],
    ['a file', 'cli/a.mjs', "new URL('../e2e/x.mjs', import.meta.url);", '../e2e/x.mjs', 'cli', 'e2e'],
    ['a type', 'bench/a.ts', "import type { A } from '../e2e/a';", '../e2e/a', 'bench', 'e2e'],
  ])('must not import %s above them', (_, path, text, specifier, room, other) => {
    expect(upwardIn({ [path]: text })).toEqual([
      `${path} imports ${specifier}: ${room} stands below ${other} and must not import it (layers.mjs).`,
    ]);
  });
});

describe('the bundles', () => {
  const { law, bundles } = run<{ law: Record<string, string[]>; bundles: string[] }>(`
    import { BUNDLES, LAW } from './layers.mjs';
    console.log(JSON.stringify({ law: LAW, bundles: [...BUNDLES.keys()] }));`);

  it('are all named, and no other', () => {
    expect(Object.keys(law).sort()).toEqual([...bundles].sort());
  });

  it('import only bundles that stand before them', () => {
    const names = Object.keys(law);
    const upward = names.flatMap((name, place) =>
      (law[name] ?? []).filter((other) => !names.slice(0, place).includes(other)).map((other) => `${name} ← ${other}`),
    );
    expect(upward).toEqual([]);
  });

  it('are held to that by lint', () => {
    const problems = run<string[]>(`
      import { ESLint } from 'eslint';
      import config from './eslint.config.js';
      const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: config });
      const lwc = 'force-app/main/default/lwc/';
      const view = await eslint.lintText("import 'c/voiceCalls';", { filePath: lwc + 'voiceFlowPanel/x.ts' });
      const service = await eslint.lintText("import 'lwc';", { filePath: lwc + 'voiceEvents/x.ts' });
      console.log(JSON.stringify([...view, ...service].flatMap(({ messages }) => messages.map(({ message }) => message))));`);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/voiceFlowPanel may import only: .*\(layers\.mjs\)/);
    expect(problems[1]).toContain('A service is pure TypeScript');
  });
});

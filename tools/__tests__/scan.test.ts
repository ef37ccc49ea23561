import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

/** Runs the scan with a Java of its own: it ends before anything is installed or built. */
function scanWith(javaHome: string) {
  const env = { ...process.env, JAVA_HOME: javaHome };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/scan/scan.mjs'], { env, encoding: 'utf8' });
  return { status, stdout, lines: stderr.trimEnd().split('\n') };
}

describe('the scan', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'scan-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('says in one line that there is no Java', () => {
    expect(scanWith(folder)).toEqual({
      status: 1,
      stdout: '',
      lines: [
        `The scan needs Java 11 or newer; none answers as ${join(folder, 'bin', 'java')}. Install one and set JAVA_HOME.`,
      ],
    });
  });

  it.each([
    ['openjdk version "1.8.0_292"', 8],
    ['openjdk version "10.0.2" 2018-07-17', 10],
  ])('says in one line that %s is too old', (says, version) => {
    const java = join(folder, 'bin', 'java');
    mkdirSync(join(folder, 'bin'));
    writeFileSync(java, `#!/bin/sh\necho '${says}' >&2\n`);
    chmodSync(java, 0o755);
    const { status, lines } = scanWith(folder);
    expect(status).toBe(1);
    expect(lines).toEqual([
      `The scan needs Java 11 or newer; ${java} is Java ${version}. Install one and set JAVA_HOME.`,
    ]);
  });

  it('installs exact versions from a lockfile that names no download address', () => {
    const { devDependencies } = json('tools/scan/package.json');
    const packages = Object.entries<{ version: string; resolved?: string }>(
      json('tools/scan/package-lock.json').packages,
    );
    expect(packages.filter(([, { resolved }]) => resolved?.startsWith('http'))).toEqual([]);
    for (const [name, version] of Object.entries(devDependencies))
      expect([name, packages.find(([path]) => path === `node_modules/${name}`)?.[1].version]).toEqual([name, version]);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EMPTY_STATE } from 'c/voiceCallState';
import { describeForAdmin, type AdminFacts } from 'c/voiceRelayStatus';
import { ourBundles } from '../lib/bundles.mjs';

const LWC = 'force-app/main/default/lwc';

const read = (file: string): string => readFileSync(file, 'utf8');
const json = (file: string) => JSON.parse(read(file));
const bundles = ourBundles(LWC);
const NOTHING_KNOWN: AdminFacts = {
  relay: null,
  state: EMPTY_STATE,
  now: 0,
  pageAgeMs: 0,
  anomalies: [],
  lastEventType: null,
  browser: '',
};

describe('the dependencies', () => {
  const { packages } = json('package-lock.json') as {
    packages: Record<string, { version: string; resolved?: string }>;
  };

  it('hold one LWC version', () => {
    const engine = /(^|\/)node_modules\/(lwc|@lwc\/(engine-\w+|synthetic-shadow|compiler|template-compiler|shared))$/;
    const versions = Object.entries(packages).filter(([path]) => engine.test(path));
    expect(versions.length).toBeGreaterThan(5);
    expect([...new Set(versions.map(([, { version }]) => version))]).toEqual([json('package.json').dependencies.lwc]);
  });

  it('hold one copy of what the plugins of the Salesforce CLI share, for a second one knows nothing of a log-in', () => {
    const copies = Object.keys(packages).filter((path) => path.endsWith('node_modules/@salesforce/core'));
    expect(copies).toEqual(['node_modules/@salesforce/core']);
  });

  it('are exact versions, and the lockfile names no download address', () => {
    const { devDependencies, dependencies } = json('package.json');
    const versions = Object.values<string>({ ...dependencies, ...devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-\w+)?$/.test(version))).toEqual([]);
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved?.startsWith('http'))).toEqual([]);
  });
});

describe('the version', () => {
  it('that a rep copies for an admin is the one of package.json', () => {
    const [line = ''] = describeForAdmin(NOTHING_KNOWN).split('\n');
    expect(line).toBe(`Voice Toolkit Relay ${json('package.json').version}`);
  });
});

describe('the files', () => {
  it('have line feeds on every system, whatever git is set to there', () => {
    expect(read('.gitattributes')).toMatch(/^\* text=auto eol=lf$/m);
    expect(read('package.json')).not.toContain('\r');
  });
});

describe('the npm scripts', () => {
  it('use no shell syntax but &&', () => {
    for (const script of Object.values<string>(json('package.json').scripts))
      expect(script.replaceAll('&&', '')).not.toMatch(/[|&;<>$`\\(){}'"~]/);
  });
});

describe('the bundles', () => {
  it.each(bundles)('%s has its source, its metadata and its place in the paths', (bundle) => {
    const source = join(LWC, bundle, `${bundle}.ts`);
    expect(existsSync(source)).toBe(true);
    expect(existsSync(join(LWC, bundle, `${bundle}.js-meta.xml`))).toBe(true);
    expect(json('tsconfig.paths.json').compilerOptions.paths[`c/${bundle}`]).toEqual([
      `./${source.replaceAll('\\', '/')}`,
    ]);
  });

  it('expose the console alone', () => {
    const exposed = bundles.filter((bundle) =>
      /<isExposed>true/.test(read(join(LWC, bundle, `${bundle}.js-meta.xml`))),
    );
    expect(exposed).toEqual(['voiceConsole']);
  });
});

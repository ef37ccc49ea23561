import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HIGHEST_API_VERSION } from '@lwc/shared';

const MAIN = 'force-app/main/default';
const LWC = join(MAIN, 'lwc');

const read = (file: string): string => readFileSync(file, 'utf8');
const json = (file: string) => JSON.parse(read(file));
const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => ending.test(name) && !name.includes('__tests__'));
const bundles = readdirSync(LWC);

describe('the API version', () => {
  const version = `${HIGHEST_API_VERSION}.0`;

  it('is the highest that the pinned LWC knows, in every bundle', () => {
    const metas = filesIn(MAIN, /(js|cmp)-meta\.xml$/);
    expect(metas.length).toBe(bundles.length + 1);
    const versions = metas.map((file) => [file, /<apiVersion>(.*)<\/apiVersion>/.exec(read(file))?.[1]]);
    expect(versions).toEqual(metas.map((file) => [file, version]));
  });

  it('is the project’s own', () => {
    expect(json('sfdx-project.json').sourceApiVersion).toBe(version);
  });
});

describe('the dependencies', () => {
  const { packages } = json('package-lock.json') as {
    packages: Record<string, { version: string; resolved?: string }>;
  };

  it('hold one LWC version', () => {
    const engine = /(^|\/)node_modules\/(lwc|@lwc\/(engine-\w+|synthetic-shadow|compiler|template-compiler|shared))$/;
    const versions = Object.entries(packages).filter(([path]) => engine.test(path));
    expect(versions.length).toBeGreaterThan(5);
    expect([...new Set(versions.map(([, { version }]) => version))]).toEqual([
      json('package.json').devDependencies.lwc,
    ]);
  });

  it('are exact versions, and the lockfile names no download address', () => {
    const { devDependencies, dependencies } = json('package.json');
    expect(Object.values<string>(devDependencies).filter((version) => !/^\d+\.\d+\.\d+(-\w+)?$/.test(version))).toEqual(
      [],
    );
    expect(dependencies).toBeUndefined();
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved?.startsWith('http'))).toEqual([]);
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
    expect(json('tsconfig.json').compilerOptions.paths[`c/${bundle}`]).toEqual([`./${source.replaceAll('\\', '/')}`]);
  });

  it('have names with our prefix, and the console alone is exposed', () => {
    expect(bundles.filter((bundle) => !/^voice[A-Z]/.test(bundle))).toEqual([]);
    const exposed = bundles.filter((bundle) =>
      /<isExposed>true/.test(read(join(LWC, bundle, `${bundle}.js-meta.xml`))),
    );
    expect(exposed).toEqual(['voiceConsole']);
  });
});

describe('the custom labels', () => {
  const names = [
    ...read(join(MAIN, 'labels/CustomLabels.labels-meta.xml')).matchAll(/<fullName>(.*?)<\/fullName>/g),
  ].map(([, name]) => name);
  const used = filesIn(LWC, /\.ts$/).flatMap((file) =>
    [...read(file).matchAll(/'@salesforce\/label\/c\.(\w+)'/g)].map(([, name]) => name),
  );

  it('have our prefix and are there once', () => {
    expect(names.filter((name) => !name?.startsWith('VoiceRelay_'))).toEqual([]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('are all used, and every used one is there', () => {
    expect([...new Set(used)].sort()).toEqual([...names].sort());
  });
});

describe('the icons', () => {
  const sprites = 'node_modules/@salesforce-ux/design-system/assets/icons';
  const templates = filesIn(MAIN, /lwc.*\.(ts|html)$/).concat(filesIn('workbench/modules', /\.(ts|html)$/));
  const icons = new Set(
    templates.flatMap((file) => read(file).match(/\b(utility|standard|action|custom|doctype):\w+/g) ?? []),
  );

  it('exist in the SLDS sprite: an unknown one shows nothing', () => {
    expect(icons.size).toBeGreaterThan(5);
    const missing = [...icons].filter((icon) => {
      const [set, name] = icon.split(':');
      return !read(join(sprites, `${set}-sprite/svg/symbols.svg`)).includes(`id="${name}"`);
    });
    expect(missing).toEqual([]);
  });
});

// A lean Jest for the bundles that are pure TypeScript, so that a mutant takes a fraction of a second: no DOM, no component compiler,
// and all tests in one file.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUNDLES, MUTATED, PAGE_FILE } from '../../layers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Tests of what hands the browser to the factories: they need a browser. */
const PAGE_TEST = PAGE_FILE.replace('.ts', '.test.ts');
const testsOf = (bundle) => {
  const folder = join(root, BUNDLES.get(bundle), '__tests__');
  const tests = readdirSync(folder).filter((name) => name.endsWith('.test.ts') && name !== PAGE_TEST);
  return tests.map((name) => join(folder, name));
};
/** The random traces take longest: whatever another test notices does not have to wait for them. */
const randomLast = (a, b) => Number(a.endsWith('property.test.ts')) - Number(b.endsWith('property.test.ts'));

export default {
  rootDir: root,
  roots: ['<rootDir>/force-app', '<rootDir>/test/mutation', '<rootDir>/test/proofs'],
  cacheDirectory: '<rootDir>/node_modules/.cache/mutation',
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/test/mutation/browser.ts'],
  moduleFileExtensions: ['ts', 'js'],
  testMatch: ['<rootDir>/test/mutation/core.test.ts'],
  globals: { coreTests: [...MUTATED.flatMap(testsOf).sort(randomLast), join(root, 'test/proofs/sequences.test.ts')] },
  transform: { '\\.ts$': '<rootDir>/test/mutation/typescript.mjs' },
  moduleNameMapper: {
    '^(@salesforce/|lightning/).+$': '<rootDir>/test/mutation/emptyModule.ts',
    '^c/(.+)$': '<rootDir>/force-app/main/default/lwc/$1/$1.ts',
    '^test/(.+)$': '<rootDir>/test/$1',
  },
};

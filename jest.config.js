import { createRequire } from 'node:module';
import { BUNDLES, MUTATED } from './layers.mjs';
import { languagesOf } from './tools/lib/labels.mjs';

const { jestConfig } = createRequire(import.meta.url)('@salesforce/sfdx-lwc-jest/config');

export default {
  ...jestConfig,
  cacheDirectory: '<rootDir>/node_modules/.cache/jest', // this tree's own: in a shared one, runs of another tree can spoil it
  testTimeout: 30_000, // a slow machine is not a failure
  testMatch: [
    '**/__tests__/**/*.test.ts',
    '<rootDir>/force-app/**/__tests__/**/*.test.js',
    '<rootDir>/test/proofs/*.test.ts',
  ],
  transform: { '^.+\\.(m?js|ts|html|css)$': '<rootDir>/test/support/transformer.mjs' },
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  setupFilesAfterEnv: [...jestConfig.setupFilesAfterEnv, '<rootDir>/test/support/setup.ts'],
  moduleNameMapper: {
    '^test/(.+)$': '<rootDir>/test/$1',
    '^(platform|tools|workbench)/(.+)$': '<rootDir>/$1/$2',
    // The preset's resolver knows the bundles of force-app alone.
    ...Object.fromEntries(
      [...BUNDLES]
        .filter(([, folder]) => folder.startsWith('optional/'))
        .map(([name, folder]) => [`^c/${name}$`, `<rootDir>/${folder}/${name}`]),
    ),
  },
  globals: { ...jestConfig.globals, LABEL_LANGUAGES: languagesOf(import.meta.dirname) },
  collectCoverageFrom: ['force-app/**/lwc/**/*.ts', '!**/__tests__/**'],
  coverageReporters: ['text-summary', 'html'],
  // What decides the truth about a call, and what brings its events there, is covered whole.
  coverageThreshold: Object.fromEntries(
    MUTATED.map((bundle) => [
      `./${BUNDLES.get(bundle)}/`,
      { branches: 100, functions: 100, lines: 100, statements: 100 },
    ]),
  ),
};

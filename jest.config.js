import { createRequire } from 'node:module';

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
  transform: Object.fromEntries(
    Object.entries(jestConfig.transform).map(([files, transform]) => [files.replace('js|', 'm?js|'), transform]),
  ),
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  setupFilesAfterEnv: [...jestConfig.setupFilesAfterEnv, '<rootDir>/test/support/setup.ts'],
  moduleNameMapper: {
    '^test/(.+)$': '<rootDir>/test/$1',
    '^(platform|workbench)/(.+)$': '<rootDir>/$1/$2',
    // Optional bundles import one another; the preset's resolver knows force-app alone.
    '^c/(voiceConformance\\w*)$': '<rootDir>/optional/conformance/default/lwc/$1/$1',
  },
  collectCoverageFrom: ['force-app/**/lwc/**/*.ts', '!**/__tests__/**'],
  coverageReporters: ['text-summary', 'html'],
  // What decides the truth about a call is covered whole: each branch. The two services of a page also hold `thisPage.ts`,
  // which gives them a real browser.
  coverageThreshold: {
    ...Object.fromEntries(
      ['voiceEvents', 'voiceAudioQuality', 'voiceCallState'].map((bundle) => [
        `./force-app/main/default/lwc/${bundle}/`,
        { branches: 100, lines: 100 },
      ]),
    ),
    ...Object.fromEntries(
      ['voiceCalls', 'voiceRelay'].map((bundle) => [
        `./force-app/main/default/lwc/${bundle}/`,
        { branches: 95, lines: 98 },
      ]),
    ),
  },
};

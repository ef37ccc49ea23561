// Mutation testing of the core: `npm run soak -- mutation`. The report is dist/mutation/report.html.
import { BUNDLES, MUTATED, PAGE_FILE } from './layers.mjs';

// What longer sequences and more random traces notice, these do as well, and sooner.
process.env.SEQUENCE_LENGTH = '3';
process.env.RANDOM_TRACES = '100';

export default {
  mutate: [...MUTATED.map((bundle) => `${BUNDLES.get(bundle)}/*.ts`), `!**/${PAGE_FILE}`],
  testRunner: 'jest',
  jest: { configFile: 'test/mutation/jest.config.mjs', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  concurrency: Number(process.env.MUTATION_WORKERS ?? 2),
  // A mutant that is only slow, because the machine is busy, must not count as noticed.
  timeoutMS: 60_000,
  ignorePatterns: ['/*', '!/force-app', '!/layers.mjs', '!/optional', '!/test', '!/tools'],
  tempDirName: 'dist/mutation/sandbox',
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false, allowEmojis: false },
  htmlReporter: { fileName: 'dist/mutation/report.html' },
  jsonReporter: { fileName: 'dist/mutation/report.json' },
  thresholds: { high: 98, low: 95, break: 95 },
};

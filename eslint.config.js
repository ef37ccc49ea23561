import js from '@eslint/js';
import { builtinRules } from 'eslint/use-at-your-own-risk';
import aura from '@salesforce/eslint-plugin-aura';
import lwc from '@lwc/eslint-plugin-lwc';
import tseslint from 'typescript-eslint';
import { BUNDLES, bundlesOn, FLOORS, LAW, PAGE_FILE } from './layers.mjs';
import { compiledFiles } from './tools/lib/bundles.mjs';

const floorOf = Object.fromEntries(
  Object.entries(FLOORS).flatMap(([floor, { bundles }]) => Object.keys(bundles).map((name) => [name, floor])),
);
const isPure = (bundle) => ['services', 'page services', 'optional services'].includes(floorOf[bundle]);
const filesOf = (folder) => ({ files: [`${folder}/**/*.ts`], ignores: ['**/__tests__/**'] });

/** The import law of a bundle: its own list in layers.mjs, and how it may reach the platform. */
function lawOf(bundle) {
  const allowed = LAW[bundle].map((name) => `c/${name}`);
  const patterns = [
    {
      regex: `^c/(?!(${LAW[bundle].join('|') || '-'})$)`,
      message: `${bundle} may import only: ${allowed.join(', ') || 'no other bundle'} (layers.mjs).`,
    },
    { regex: '^\\.\\./', message: 'Across bundles import c/name, never a relative path.' },
  ];
  const noPort = 'Only voiceChannel talks to Lightning Message Service.';
  if (isPure(bundle))
    patterns.push({ regex: '^(lwc|lightning/.*)$', message: 'A service is pure TypeScript: no lwc, no lightning/*.' });
  else if (bundle !== 'voiceChannel') patterns.push({ regex: '^lightning/messageService$', message: noPort });
  return { 'no-restricted-imports': ['error', { patterns }] };
}

const UNNAMED = 'layers.mjs does not name this bundle: give it a line on its floor that says what it may import.';
const importLaw = [...BUNDLES].map(([bundle, folder]) => ({
  ...filesOf(folder),
  rules: LAW[bundle] ? lawOf(bundle) : { 'no-restricted-syntax': ['error', { selector: 'Program', message: UNNAMED }] },
}));

/** The JavaScript of force-app is the user's own: panels that may import what every page shares, and never a panel of ours. */
const OWN_PANELS = 'force-app/*/default/lwc/**/*.js';
const ownPanels = {
  files: [OWN_PANELS],
  ignores: ['**/__tests__/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^c/(${[...bundlesOn('views', 'headless', 'root'), 'voiceRelay'].join('|')})$`,
            message: 'A panel of your own shows c/voiceCalls; the panels here may change without notice.',
          },
          { regex: '^\\.\\./', message: 'Across bundles import c/name, never a relative path.' },
        ],
      },
    ],
  },
};

/** Below the components that live in a page the world is passed in. */
const pure = {
  files: [...BUNDLES]
    .filter(([bundle]) => isPure(bundle) || floorOf[bundle] === 'views')
    .map(([, folder]) => `${folder}/**/*.ts`),
  ignores: ['**/__tests__/**', ...bundlesOn('page services').map((bundle) => `${BUNDLES.get(bundle)}/${PAGE_FILE}`)],
  rules: {
    'no-restricted-globals': [
      'error',
      'setTimeout',
      'setInterval',
      'window',
      'document',
      'localStorage',
      'sessionStorage',
    ],
    'no-restricted-properties': [
      'error',
      { object: 'Date', property: 'now', message: 'Times come from events and from the console.' },
      { object: 'Math', property: 'random' },
    ],
  },
};

const longest = (max) => ({ max, skipBlankLines: true, skipComments: true });
/** Budgets warn, and fail only far above: a name is not made short, nor a file split, to slip under a number. */
const budgets = {
  files: ['**/*.ts', '**/*.mjs'],
  ignores: ['**/__tests__/**', 'test/**'],
  plugins: { limit: { rules: Object.fromEntries(builtinRules) } }, // the same rules under a second name, for a second number
  rules: {
    'max-lines': ['warn', 250],
    'limit/max-lines': ['error', 400],
    'max-lines-per-function': ['warn', longest(60)],
    'limit/max-lines-per-function': ['error', longest(100)],
    'max-params': ['warn', 5],
    'limit/max-params': ['error', 8],
  },
};

export default [
  { ignores: ['node_modules/', 'dist/', 'coverage/', ...compiledFiles()] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-vars': 'off', // the compiler reports them
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: [`${BUNDLES.get('voiceCalls')}/${PAGE_FILE}`], // says what a listener of the calls threw
    rules: { 'no-console': ['error', { allow: ['error'] }] },
  },
  {
    files: [OWN_PANELS, 'bench/page/lwc/**/*.js'],
    languageOptions: { parser: tseslint.parser }, // it reads decorators
  },
  {
    files: ['force-app/main/default/lwc/**/*.ts', 'optional/*/default/lwc/**/*.ts', OWN_PANELS],
    ignores: ['**/__tests__/**'],
    plugins: { '@lwc/lwc': lwc },
    rules: {
      '@lwc/lwc/no-api-reassignments': 'error',
      '@lwc/lwc/no-document-query': 'error',
      '@lwc/lwc/no-inner-html': 'error',
      '@lwc/lwc/no-leaky-event-listeners': 'error',
      '@lwc/lwc/no-leading-uppercase-api-name': 'error',
      '@lwc/lwc/valid-api': 'error',
      '@lwc/lwc/valid-wire': 'error',
      '@lwc/lwc/valid-track': 'error',
    },
  },
  {
    ...js.configs.recommended,
    files: ['**/*.mjs', '*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'Buffer',
          'URL',
          'clearTimeout',
          'console',
          'document',
          'fetch',
          'globalThis',
          'performance',
          'process',
          'setTimeout',
          'window',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  budgets,
  ...importLaw,
  ownPanels,
  pure,
  ...aura.configs.recommended.map((config) => ({ ...config, files: ['force-app/relay/default/aura/**/*.js'] })),
  {
    files: ['force-app/relay/default/aura/**/*.js'],
    languageOptions: {
      ecmaVersion: 5,
      sourceType: 'script',
      globals: Object.fromEntries(
        ['$A', 'Promise', 'clearTimeout', 'performance', 'setTimeout'].map((name) => [name, 'readonly']),
      ),
    },
    rules: {
      'no-unused-expressions': 'off', // an Aura file is one object literal in parentheses
      'no-unused-vars': ['error', { vars: 'all', args: 'after-used', caughtErrors: 'none' }], // ES5 catches by name only
    },
  },
];

import js from '@eslint/js';
import aura from '@salesforce/eslint-plugin-aura';
import lwc from '@lwc/eslint-plugin-lwc';
import tseslint from 'typescript-eslint';
import { compiledFiles, ourBundles } from './tools/lib/bundles.mjs';

/** Which bundles a bundle may import: the import law. Views and services never see what lies above them. */
const services = [
  'voiceSettings',
  'voiceEvents',
  'voiceAudioQuality',
  'voiceCallState',
  'voiceCallFormat',
  'voiceCallLabels',
  'voiceCallSummary',
  'voiceEventLog',
  'voiceRelayStatus',
  'voiceAttention',
];
/** Services that a page has one instance of; `thisPage.ts` alone gives them the world. */
const pageServices = ['voiceCalls', 'voiceRelay'];
const law = {
  voiceSettings: [],
  voiceEvents: [],
  voiceAudioQuality: ['voiceEvents'],
  voiceCallState: ['voiceEvents', 'voiceAudioQuality'],
  voiceCallFormat: ['voiceEvents', 'voiceCallState'],
  voiceRelayStatus: ['voiceEvents', 'voiceCallState'],
  voiceCallLabels: ['voiceEvents', 'voiceAudioQuality', 'voiceCallState', 'voiceCallFormat', 'voiceRelayStatus'],
  voiceCallSummary: ['voiceEvents', 'voiceAudioQuality', 'voiceCallState', 'voiceCallFormat'],
  voiceEventLog: ['voiceEvents', 'voiceCallState', 'voiceCallFormat'],
  voiceAttention: ['voiceSettings', 'voiceAudioQuality', 'voiceCallState', 'voiceRelayStatus'],
  voiceChannel: [],
  voiceCalls: [
    'voiceSettings',
    'voiceEvents',
    'voiceAudioQuality',
    'voiceCallState',
    'voiceEventLog',
    'voiceRelayStatus',
    'voiceAttention',
    'voiceChannel',
  ],
  voiceRelay: ['voiceEvents', 'voiceSettings', 'voiceCalls'],
  voiceRelayHost: [...services, 'voiceChannel', 'voiceCalls', 'voiceRelay'],
  voiceConsole: [...services, 'voiceChannel', 'voiceCalls'],
};
const panels = [
  'voiceAttentionLine',
  'voiceFlowPanel',
  'voiceCallStatusPanel',
  'voiceParticipantsPanel',
  'voiceWrapUpPanel',
  'voiceAudioQualityPanel',
  'voiceCallTimelinePanel',
  'voiceEventLogPanel',
  'voiceRelayStatusPanel',
];
for (const panel of panels) law[panel] = services;
for (const bundle of ourBundles('force-app/main/default/lwc'))
  if (!law[bundle]) throw new Error(`The import law does not name the bundle ${bundle}: say what it may import.`);

const importLaw = Object.entries(law).map(([bundle, allowed]) => {
  const isService = services.includes(bundle) || pageServices.includes(bundle);
  const patterns = [
    {
      regex: `^c/(?!(${allowed.join('|') || '-'})$)`,
      message: `${bundle} may import only: ${allowed.map((name) => `c/${name}`).join(', ') || 'no other bundle'}.`,
    },
    { regex: '^\\.\\./', message: 'Across bundles import c/name, never a relative path.' },
  ];
  if (isService)
    patterns.push({ regex: '^(lwc|lightning/.*)$', message: 'A service is pure TypeScript: no lwc, no lightning/*.' });
  else if (bundle !== 'voiceChannel')
    patterns.push({
      regex: '^lightning/messageService$',
      message: 'Only voiceChannel talks to Lightning Message Service.',
    });
  return {
    files: [`force-app/main/default/lwc/${bundle}/**/*.ts`],
    ignores: ['**/__tests__/**'],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
});

/** Services of the demo app: its components share them, and nothing in force-app knows them. */
const demoServices = ['voiceConformance'];

/** What the demo app's bundles may import: the services, and its components the port, with no lightning/* of their own. */
const demoLaws = [
  {
    files: ['optional/*/default/lwc/**/*.ts'],
    allowed: [...services, ...demoServices, 'voiceChannel', 'voiceCalls'],
    no: 'lightning/.*',
  },
  ...demoServices.map((bundle) => ({
    files: [`optional/*/default/lwc/${bundle}/**/*.ts`],
    allowed: services,
    no: 'lwc|lightning/.*',
  })),
].map(({ files, allowed, no }) => ({
  files,
  ignores: ['**/__tests__/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^c/(?!(${allowed.join('|')})$)`,
            message: `The demo app imports here only: ${allowed.map((name) => `c/${name}`).join(', ')}.`,
          },
          { regex: `^(${no})$`, message: 'Only voiceChannel talks to the platform, and a service is pure TypeScript.' },
          { regex: '^\\.\\./', message: 'Across bundles import c/name, never a relative path.' },
        ],
      },
    ],
  },
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
            regex: `^c/(${[...panels, 'voiceConsole', 'voiceRelay', 'voiceRelayHost'].join('|')})$`,
            message: 'A panel of your own shows c/voiceCalls; the panels here may change without notice.',
          },
          { regex: '^\\.\\./', message: 'Across bundles import c/name, never a relative path.' },
        ],
      },
    ],
  },
};

/** Below the console and the port the world is passed in. */
const pure = {
  files: [
    ...[...services, ...pageServices, ...panels].map((bundle) => `force-app/main/default/lwc/${bundle}/**/*.ts`),
    ...demoServices.map((bundle) => `optional/*/default/lwc/${bundle}/**/*.ts`),
  ],
  ignores: ['**/__tests__/**', ...pageServices.map((bundle) => `force-app/main/default/lwc/${bundle}/thisPage.ts`)],
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
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-lines': ['error', { max: 250 }],
    },
  },
  {
    files: ['force-app/main/default/lwc/voiceCalls/thisPage.ts'], // says what a listener of the calls threw
    rules: { 'no-console': ['error', { allow: ['error'] }] },
  },
  {
    files: ['**/__tests__/**', 'test/**'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' },
  },
  {
    files: [OWN_PANELS],
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
  {
    files: ['**/*.mjs'],
    rules: {
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-lines': ['error', { max: 250 }],
    },
  },
  ...importLaw,
  ...demoLaws,
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

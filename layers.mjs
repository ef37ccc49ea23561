// Who may import whom: the bundles floor by floor from the ground up, and the rooms of the repository. ESLint's import law, the
// paths of TypeScript, the mapping of Jest, the core that is measured and mutated, and the diagram in docs/architecture.md are
// derived from here; `node tools/check-layers.mjs --update` writes what is generated. A new bundle is one new line.
import { lwcFolders, ourBundles } from './tools/lib/bundles.mjs';

/** The name of a floor stands for all its bundles, in its floor's own lists and in those above. */
const SERVICES = 'services';

/** Each floor: what it is, and what each of its bundles may import. */
export const FLOORS = {
  [SERVICES]: {
    what: 'pure TypeScript: no lwc, no lightning/*, no clock, no timer, no random number',
    bundles: {
      voiceSettings: [],
      voiceEvents: [],
      voiceAudioQuality: ['voiceEvents'],
      voiceCallState: ['voiceEvents', 'voiceAudioQuality'],
      voiceCallFormat: ['voiceEvents', 'voiceCallState'],
      voiceRelayStatus: ['voiceEvents', 'voiceCallState'],
      voiceCallSummary: ['voiceEvents', 'voiceAudioQuality', 'voiceCallState', 'voiceCallFormat'],
      voiceEventLog: ['voiceEvents', 'voiceCallState', 'voiceCallFormat'],
      voiceAttention: ['voiceSettings', 'voiceAudioQuality', 'voiceCallState', 'voiceRelayStatus'],
      voiceCommands: ['voiceSettings', 'voiceCallState', 'voiceEventLog', 'voiceRelayStatus'],
      voiceCallCard: [
        ...['voiceSettings', 'voiceEvents', 'voiceAudioQuality', 'voiceCallState'],
        ...['voiceRelayStatus', 'voiceAttention'],
      ],
      voiceCallLabels: [
        ...['voiceEvents', 'voiceAudioQuality', 'voiceCallState', 'voiceCallFormat'],
        ...['voiceRelayStatus', 'voiceCallCard'],
      ],
    },
  },
  port: {
    what: 'the only bundle that imports lightning/messageService',
    bundles: {
      voiceChannel: [],
    },
  },
  'page services': {
    what: 'pure TypeScript, one instance for each page; the file thisPage.ts alone gives them the world',
    bundles: {
      voiceCalls: [
        ...['voiceSettings', 'voiceEvents', 'voiceAudioQuality', 'voiceCallState', 'voiceEventLog'],
        ...['voiceRelayStatus', 'voiceAttention', 'voiceCommands', 'voiceChannel'],
      ],
      voiceRelay: ['voiceSettings', 'voiceEvents', 'voiceCommands', 'voiceCalls'],
    },
  },
  views: {
    what: 'not exposed: properties in, events up; the world is passed in',
    bundles: {
      voiceFlowPanel: [SERVICES],
      voiceCallRow: [SERVICES],
      voiceCallPanel: [SERVICES, 'voiceCallRow'], // it says what its rows show
      voiceAudioQualityPanel: [SERVICES],
      voiceCallTimelinePanel: [SERVICES],
      voiceEventLogPanel: [SERVICES],
      voiceEventLogRow: [SERVICES],
      voiceRelayStatusPanel: [SERVICES],
      voicePartySumsPanel: [SERVICES],
      voiceMarks: [SERVICES],
      voiceDuration: [SERVICES],
    },
  },
  headless: {
    what: 'stands in a host, between it and the relay of the page',
    bundles: {
      voiceRelayHost: [SERVICES, 'voiceChannel', 'voiceCalls', 'voiceRelay'],
    },
  },
  root: {
    what: 'exposed: feeds and follows the calls of the page; its property show picks a panel',
    bundles: {
      voiceConsole: [SERVICES, 'voiceChannel', 'voiceCalls', 'voiceRelay'],
    },
  },
  'optional host': {
    what: 'exposed by optional/lwc-host: the voice toolkit and the utility bar without Aura',
    bundles: {
      voiceToolkitHost: [SERVICES, 'voiceCalls', 'voiceRelay', 'voiceRelayHost'],
    },
  },
  'optional services': {
    what: 'pure TypeScript for the optional components',
    bundles: {
      voiceConformance: [SERVICES],
    },
  },
  'optional components': {
    what: 'exposed by the folders of optional/',
    bundles: {
      voiceConformanceReport: [SERVICES, 'voiceConformance', 'voiceChannel', 'voiceCalls'],
      voicePhoneSimulator: [SERVICES, 'voiceChannel', 'voiceCalls'],
      voiceOpenCall: [SERVICES, 'voiceChannel', 'voiceCalls'],
    },
  },
};

/** The bundles that turn messages into the state of the calls: covered branch by branch, and weighed by themselves. */
export const CORE = ['voiceEvents', 'voiceAudioQuality', 'voiceCallState'];
/** The core and the bundles that bring its events there: each of their mutants must be noticed by their own tests. */
export const MUTATED = [...CORE, ...bundlesOn('page services')];
/** Hands the browser to the factories of a page service; everything that it does is done by others. */
export const PAGE_FILE = 'thisPage.ts';

/**
 * Each room of the repository and the rooms that it may import. Every `__tests__` folder belongs to `test`, and this file, like
 * `tools/lib`, to the ground.
 */
export const ROOMS = {
  ground: [],
  'force-app': ['ground'],
  optional: ['ground', 'force-app'],
  platform: ['ground', 'force-app'],
  cli: ['ground', 'force-app'],
  tools: ['ground', 'force-app', 'optional', 'platform', 'cli'],
  workbench: ['ground', 'force-app', 'optional', 'platform', 'cli'],
  test: ['ground', 'force-app', 'optional', 'platform', 'cli', 'tools', 'workbench'],
  bench: ['ground', 'force-app', 'optional', 'platform', 'cli', 'tools', 'workbench', 'test'],
  e2e: ['ground', 'force-app', 'optional', 'platform', 'cli', 'tools', 'workbench', 'test', 'bench'],
};

/** The names of the bundles on these floors. */
export function bundlesOn(...floors) {
  return floors.flatMap((floor) => Object.keys(FLOORS[floor].bundles));
}

/** Bundle → the names of the bundles that it may import. */
export const LAW = Object.fromEntries(
  Object.values(FLOORS).flatMap(({ bundles }) =>
    Object.entries(bundles).map(([bundle, allowed]) => [
      bundle,
      allowed.flatMap((name) => (FLOORS[name] ? bundlesOn(name) : [name])),
    ]),
  ),
);

/** Every bundle of ours, name → its folder relative to the root; a bundle without TypeScript is the user's own. */
export const BUNDLES = new Map(
  lwcFolders().flatMap((folder) => ourBundles(folder).map((name) => [name, `${folder}/${name}`])),
);

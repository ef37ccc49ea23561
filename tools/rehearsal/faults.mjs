// Faults planted in copies of the project; each must be refused for its own reason, and the message must name the file.
// A deployment reports the errors of all files, so that one copy takes every fault that does not change another's file.
import { MAIN, RELAY as RELAY_FOLDER } from '../lib/folders.mjs';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LWC = `${MAIN}/lwc`;
const CONSOLE = `${LWC}/voiceConsole/voiceConsole`;
const RELAY = `${RELAY_FOLDER}/aura/voiceToolkitRelay/voiceToolkitRelay`;
const BAR = `${RELAY_FOLDER}/flexipages/Voice_Relay_Utility_Bar.flexipage-meta.xml`;

/** Changes a file's text; a fault that changes nothing would prove nothing. */
function change(folder, file, from, to) {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`the fault cannot be planted: ${file} has no ${from}`);
  writeFileSync(path, after);
}

function removeScripts(folder) {
  const entries = readdirSync(join(folder, LWC), { recursive: true, withFileTypes: true });
  for (const entry of entries) if (entry.name.endsWith('.js')) rmSync(join(entry.parentPath ?? entry.path, entry.name));
}

function addTest(folder) {
  change(folder, '.forceignore', '**/__tests__/**', '');
  mkdirSync(join(folder, LWC, 'voiceConsole', '__tests__'), { recursive: true });
  writeFileSync(join(folder, LWC, 'voiceConsole', '__tests__', 'planted.test.js'), 'test("planted", () => {});\n');
}

function repeatItem(folder) {
  const item = /<itemInstances>[\s\S]*?<\/itemInstances>/;
  change(folder, BAR, item, (text) => `${text}\n${text}`);
}

/** Converts to metadata format as `npm run release` does, and drops one bundle from the list. */
async function shortenPackage(folder, sf) {
  await sf('project convert source --root-dir force-app --output-dir dist/converted', folder);
  change(folder, 'dist/converted/package.xml', '<members>voiceConsole</members>', '');
}

/** Switches Voice on in an org, as its licence and Setup do. */
function switchVoiceOn({ features, content }) {
  const settings = '<ServiceCloudVoiceSettings><enableSCVExternalTelephony>true</enableSCVExternalTelephony>';
  features.add('ServiceCloudVoicePartnerTelephony');
  content.files.set('settings/ServiceCloudVoice.settings', Buffer.from(`${settings}</ServiceCloudVoiceSettings>`));
}

/** A bundle that holds a stray file, or does not compile, is refused before its design and references are read. */
const CONSOLE_BUNDLE = [`${CONSOLE}.js`, `${CONSOLE}.js-meta.xml`];
const PANEL = `${LWC}/voiceCallPanel/voiceCallPanel.js`;

const FIELD = 'optional/reporting/default/objects/VoiceCall/fields/Voice_Relay_Mute_Seconds__c.field-meta.xml';
const DEPLOY = 'sf project deploy start --source-dir force-app --target-org hub';

/** The refusals that the CLI reports: `{ fileName, problem }`. */
function refusals(output) {
  const report = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1));
  return [report.result?.details?.componentFailures ?? []].flat();
}

const lineOf = ({ line }) => line ?? DEPLOY;
const areApart = (one, other) =>
  lineOf(one) === lineOf(other) && !one.changes.some((file) => other.changes.includes(file));

/** Puts each fault into the first round where no other fault changes a file of its own and the command is the same. */
export function roundsOf(faults) {
  const rounds = [];
  for (const fault of faults) {
    const round = rounds.find((others) => others.every((other) => areApart(fault, other)));
    if (round) round.push(fault);
    else rounds.push([fault]);
  }
  return rounds;
}

/** Plants the faults of a round in a copy and deploys it once; resolves to the refusals, each `{ fileName, problem }`. */
export async function plantAndDeploy(stage, round, copy) {
  for (const fault of round) await fault.plant(copy, stage.sf);
  for (const fault of round) fault.prepare?.(stage.server.orgs.hub);
  return refusals(await stage.refused(`${lineOf(round[0])} --json`, copy));
}

const isExplainedBy = (fault, { problem }) => problem.includes(fault.says) || Boolean(fault.also?.test(problem));

/** Throws unless a fault is refused for its reason in its file, and nothing is refused that no fault of its round explains. */
export function expectRefused(fault, round, found) {
  const isMeant = ({ fileName, problem }) => fileName.endsWith(`/${fault.names}`) && problem.includes(fault.says);
  if (!found.some(isMeant))
    throw new Error(`no refusal of ${fault.names} says "${fault.says}":\n${JSON.stringify(found, null, 1)}`);
  const others = found.filter((refusal) => !round.some((one) => isExplainedBy(one, refusal)));
  if (others.length) throw new Error(`refused for other reasons too:\n${JSON.stringify(others, null, 1)}`);
}

/**
 * Name, how to plant it, the files that it changes or keeps from being read, the file and the reason of the refusal; `line` where it
 * is not the usual deployment, `prepare` where the org is not the usual one.
 */
export const FAULTS = [
  {
    name: 'not built',
    plant: removeScripts,
    changes: [...CONSOLE_BUNDLE, PANEL, `${RELAY}.cmp`, `${RELAY}Helper.js`, BAR],
    names: 'voiceEvents.js',
    says: 'LWC1010',
    also: /CSS Only module/,
  },
  {
    name: 'stray .ts',
    plant: (folder) => change(folder, '.forceignore', '**/*.ts', ''),
    changes: ['.forceignore', ...CONSOLE_BUNDLE, PANEL],
    names: 'voiceEvents.ts',
    says: 'Unsupported file',
  },
  {
    name: 'a test file',
    plant: addTest,
    changes: ['.forceignore', ...CONSOLE_BUNDLE],
    names: 'planted.test.js',
    says: 'Unsupported file',
  },
  {
    name: '<objects> VoiceCall',
    plant: (folder) =>
      change(
        folder,
        `${CONSOLE}.js-meta.xml`,
        '</targetConfig>',
        '<objects><object>VoiceCall</object></objects></targetConfig>',
      ),
    changes: [`${CONSOLE}.js-meta.xml`],
    names: 'voiceConsole.js-meta.xml',
    says: 'Object VoiceCall',
  },
  {
    name: 'Boolean default true',
    plant: (folder) => change(folder, `${CONSOLE}.js`, /showAllCalls = false/, 'showAllCalls = true'),
    changes: CONSOLE_BUNDLE,
    names: 'voiceConsole.js',
    says: 'LWC1503',
  },
  {
    name: 'unknown label',
    plant: (folder) => change(folder, PANEL, /label\/c\.VoiceRelay_/, 'label/c.VoiceRelayed_'),
    changes: [PANEL],
    names: 'voiceCallPanel.js',
    says: 'Invalid reference c.VoiceRelayed_',
  },
  {
    name: 'unknown custom permission',
    plant: (folder) =>
      change(folder, `${CONSOLE}.js`, /customPermission\/Voice_Relay_Full_Data/, 'customPermission/Voice_Relay_Data'),
    changes: [`${CONSOLE}.js`],
    names: 'voiceConsole.js',
    says: 'Invalid reference Voice_Relay_Data',
  },
  {
    name: 'utility item not exposed',
    plant: (folder) => change(folder, `${RELAY}.cmp`, /,\s*lightning:utilityItem/, ''),
    changes: [`${RELAY}.cmp`, BAR],
    names: 'Voice_Relay_Utility_Bar.flexipage',
    says: "couldn't retrieve the design time component information",
  },
  {
    name: 'message channel misspelt',
    plant: (folder) =>
      change(
        folder,
        `${RELAY}.cmp`,
        /<lightning:utilityBarAPI[^>]*\/>/,
        (tag) => `${tag}<lightning:messageChannel type="VoiceTelephonyEvents__c" />`,
      ),
    changes: [`${RELAY}.cmp`],
    names: 'voiceToolkitRelay.cmp',
    says: 'VoiceTelephonyEvents__c',
  },
  {
    name: 'channel nested in a div',
    plant: (folder) =>
      change(
        folder,
        `${RELAY}.cmp`,
        /<lightning:utilityBarAPI[^>]*\/>/,
        (tag) => `${tag}<div><lightning:messageChannel type="VoiceTelephonyEvent__c" /></div>`,
      ),
    changes: [`${RELAY}.cmp`],
    names: 'voiceToolkitRelay.cmp',
    says: 'immediate child',
  },
  {
    name: 'toolkit nested in a div',
    plant: (folder) =>
      change(folder, `${RELAY}.cmp`, /<force:serviceCloudVoiceToolkitApi[^>]*\/>/, (tag) => `<div>${tag}</div>`),
    changes: [`${RELAY}.cmp`],
    names: 'voiceToolkitRelay.cmp',
    says: 'force:serviceCloudVoiceToolkitApi must be an immediate child',
  },
  {
    name: 'ES6 in Aura',
    plant: (folder) => change(folder, `${RELAY}Helper.js`, /\bvar /, 'const '),
    changes: [`${RELAY}Helper.js`],
    names: 'voiceToolkitRelayHelper.js',
    says: "'const' is reserved",
  },
  {
    name: 'package.xml mismatch',
    plant: shortenPackage,
    changes: ['dist/converted/package.xml'],
    names: 'voiceConsole.js',
    says: 'Not in package.xml',
    line: 'sf project deploy start --metadata-dir dist/converted --target-org hub',
  },
  {
    name: 'a flow fills a field that is not there',
    plant: (folder) => rmSync(join(folder, FIELD)),
    prepare: switchVoiceOn,
    changes: [FIELD],
    names: 'Voice_Relay_Call_Figures.flow',
    says: 'The field "Voice_Relay_Mute_Seconds__c" for the object "VoiceCall" doesn\'t exist.',
    also: /no CustomField named VoiceCall.Voice_Relay_Mute_Seconds__c found/,
    line: 'sf project deploy start --source-dir optional/reporting --target-org hub',
  },
  {
    name: 'duplicate identifier',
    plant: repeatItem,
    changes: [BAR],
    names: 'Voice_Relay_Utility_Bar.flexipage',
    says: 'Duplicate identifier',
  },
];

// Faults planted in a copy of the project, one at a time; each must be refused, and the message must name the file.
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

const REPORTING = 'optional/reporting/default';
const DEPLOY = 'sf project deploy start --source-dir force-app --target-org hub';

/** The refusals that the CLI reports: `{ fileName, problem }`. */
function refusals(output) {
  const report = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1));
  return [report.result?.details?.componentFailures ?? []].flat();
}

/** Plants a fault in a copy and deploys it; throws unless it is refused for its reason, in its file. */
export async function plantAndDeploy(stage, fault, copy) {
  await fault.plant(copy, stage.sf);
  fault.prepare?.(stage.server.orgs.hub);
  const output = await stage.refused(`${fault.line ?? DEPLOY} --json`, copy);
  const found = refusals(output);
  const isMeant = ({ fileName, problem }) => fileName.endsWith(`/${fault.names}`) && problem.includes(fault.says);
  if (!found.some(isMeant))
    throw new Error(`no refusal of ${fault.names} says "${fault.says}":\n${JSON.stringify(found, null, 1)}\n${output}`);
  const others = found.filter(({ problem }) => !problem.includes(fault.says) && !fault.also?.test(problem));
  if (others.length) throw new Error(`refused for other reasons too:\n${JSON.stringify(others, null, 1)}`);
}

/**
 * Name, how to plant it, the file and the reason of the refusal; `line` where it is not the usual deployment, `prepare` where the
 * org is not the usual one.
 */
export const FAULTS = [
  { name: 'not built', plant: removeScripts, names: 'voiceEvents.js', says: 'LWC1010', also: /CSS Only module/ },
  {
    name: 'stray .ts',
    plant: (folder) => change(folder, '.forceignore', '**/*.ts', ''),
    names: 'voiceEvents.ts',
    says: 'Unsupported file',
  },
  { name: 'a test file', plant: addTest, names: 'planted.test.js', says: 'Unsupported file' },
  {
    name: '<objects> VoiceCall',
    plant: (folder) =>
      change(
        folder,
        `${CONSOLE}.js-meta.xml`,
        '</targetConfig>',
        '<objects><object>VoiceCall</object></objects></targetConfig>',
      ),
    names: 'voiceConsole.js-meta.xml',
    says: 'Object VoiceCall',
  },
  {
    name: 'Boolean default true',
    plant: (folder) => change(folder, `${CONSOLE}.js`, /showAllCalls = false/, 'showAllCalls = true'),
    names: 'voiceConsole.js',
    says: 'LWC1503',
  },
  {
    name: 'unknown label',
    plant: (folder) =>
      change(folder, `${LWC}/voiceCallPanel/voiceCallPanel.js`, /label\/c\.VoiceRelay_/, 'label/c.VoiceRelayed_'),
    names: 'voiceCallPanel.js',
    says: 'Invalid reference c.VoiceRelayed_',
  },
  {
    name: 'unknown custom permission',
    plant: (folder) =>
      change(folder, `${CONSOLE}.js`, /customPermission\/Voice_Relay_Full_Data/, 'customPermission/Voice_Relay_Data'),
    names: 'voiceConsole.js',
    says: 'Invalid reference Voice_Relay_Data',
  },
  {
    name: 'utility item not exposed',
    plant: (folder) => change(folder, `${RELAY}.cmp`, /,\s*lightning:utilityItem/, ''),
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
    names: 'voiceToolkitRelay.cmp',
    says: 'immediate child',
  },
  {
    name: 'toolkit nested in a div',
    plant: (folder) =>
      change(folder, `${RELAY}.cmp`, /<force:serviceCloudVoiceToolkitApi[^>]*\/>/, (tag) => `<div>${tag}</div>`),
    names: 'voiceToolkitRelay.cmp',
    says: 'force:serviceCloudVoiceToolkitApi must be an immediate child',
  },
  {
    name: 'ES6 in Aura',
    plant: (folder) => change(folder, `${RELAY}Helper.js`, /\bvar /, 'const '),
    names: 'voiceToolkitRelayHelper.js',
    says: "'const' is reserved",
  },
  {
    name: 'package.xml mismatch',
    plant: shortenPackage,
    names: 'voiceConsole.js',
    says: 'Not in package.xml',
    line: 'sf project deploy start --metadata-dir dist/converted --target-org hub',
  },
  {
    name: 'a flow fills a field that is not there',
    plant: (folder) =>
      rmSync(join(folder, REPORTING, 'objects/VoiceCall/fields/Voice_Relay_Mute_Seconds__c.field-meta.xml')),
    prepare: switchVoiceOn,
    names: 'Voice_Relay_Call_Figures.flow',
    says: 'The field "Voice_Relay_Mute_Seconds__c" for the object "VoiceCall" doesn\'t exist.',
    also: /no CustomField named VoiceCall.Voice_Relay_Mute_Seconds__c found/,
    line: 'sf project deploy start --source-dir optional/reporting --target-org hub',
  },
  {
    name: 'duplicate identifier',
    plant: repeatItem,
    names: 'Voice_Relay_Utility_Bar.flexipage',
    says: 'Duplicate identifier',
  },
];

// What the rehearsal does around a documented command: puts something in its way, takes it out again, looks at the org.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyContent } from './content.mjs';
import { deployBySoap } from './soapClient.mjs';
import { expect, expectSaid, heldBy } from './stage.mjs';

const BAR = 'flexipages/Customer_Bar.flexipage';
const CUSTOMER_BAR = `<?xml version="1.0" encoding="UTF-8"?><FlexiPage xmlns="http://soap.sforce.com/2006/04/metadata">
<flexiPageRegions><itemInstances><componentInstance><componentName>c:voiceToolkitRelay</componentName><identifier>relay</identifier></componentInstance></itemInstances>
<name>utilityItems</name><type>Region</type></flexiPageRegions><masterLabel>Customer Bar</masterLabel><template><name>one:utilityBarTemplateDesktop</name></template><type>UtilityBar</type></FlexiPage>`;
/** Some of what a bare deployment brings: the host, a component and the channel. */
export const RELAY = [
  'AuraDefinitionBundle:voiceToolkitRelay',
  'LightningComponentBundle:voiceConsole',
  'LightningMessageChannel:VoiceTelephonyEvent',
];

const PANELS = RELAY.slice(1);
/** What a customer made before we came, under a name of ours. */
const CUSTOMERS_OWN = {
  'lwc/voiceEvents/voiceEvents.js':
    "import { LightningElement } from 'lwc';\nexport default class VoiceEvents extends LightningElement {}\n",
  'lwc/voiceEvents/voiceEvents.js-meta.xml':
    '<LightningComponentBundle xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>66.0</apiVersion><description>Events of our choir</description><isExposed>false</isExposed></LightningComponentBundle>',
};
const TAG = 'force:serviceCloudVoiceToolkitApi';

/** The org that is there from the start. */
export const hubOf = ({ server }) => server.orgs.hub;
/** The scratch org that was made last. */
export const latestScratch = ({ server }) => server.orgs.scratch().at(-1);

/** Throws unless an org holds all of these, each as `TYPE:NAME`. */
export function expectHeld(org, keys) {
  const held = heldBy(org);
  for (const key of keys) expect(held.includes(key), `${key} is not in the org, only: ${held.join(', ')}`);
}

/** Throws when an org holds something that matches. */
export function expectGone(org, part) {
  const left = heldBy(org).filter((key) => part.test(key));
  expect(left.length === 0, `left behind: ${left.join(', ')}`);
}

/** Throws unless a permission set of that name is assigned. */
export const expectAssigned = (org, name) =>
  expect(org.assignments.includes(`0PSxx-${name}`), `the permission set ${name} is not assigned`);

/** Asks for the removal while a flow is there; then deletes it in Setup, as the docs say. */
export async function refuseFlow(stage, line, flow) {
  const hub = hubOf(stage);
  hub.assignments = []; // Manage Assignments, Remove Assignments
  expectSaid(await stage.refused(line), 'insufficient access rights');
  hub.content.files.delete(`flows/${flow}.flow`);
}

/** Asks for the removal while the customer's own bar holds the relay; then takes it out of the bar, as the docs say. */
export async function refuseRemoval(stage, line) {
  const hub = hubOf(stage);
  hub.content.files.set(BAR, Buffer.from(CUSTOMER_BAR)); // an administrator's click in Setup
  expectSaid(await stage.refused(line), 'Customer_Bar');
  hub.content.files.delete(BAR);
}

/** Looks whether a command stops where the customer has a component of our name, and names it. */
export async function refuseClash(stage, line, org) {
  const kept = new Map(org.content.files);
  for (const path of org.content.files.keys()) if (path.startsWith('lwc/voiceEvents/')) org.content.files.delete(path);
  for (const [path, text] of Object.entries(CUSTOMERS_OWN)) org.content.files.set(path, Buffer.from(text));
  expectSaid(await stage.refused(line), '- LightningComponentBundle voiceEvents\n');
  expect(
    textOfOwn(org) === CUSTOMERS_OWN['lwc/voiceEvents/voiceEvents.js'],
    "the customer's component was overwritten",
  );
  org.content.files = kept;
}

const textOfOwn = (org) => Buffer.from(org.content.files.get('lwc/voiceEvents/voiceEvents.js')).toString('utf8');

/** An org that does not know the toolkit's tag refuses everything, and says in which file it stands. */
export async function refuseToolkit(stage) {
  const hub = hubOf(stage);
  hub.kept = hub.content;
  hub.content = emptyContent();
  hub.features.delete('VoiceToolkit');
  const output = await stage.refused('sf project deploy start --source-dir force-app --json');
  for (const text of [TAG, '/voiceToolkitRelay/voiceToolkitRelay.cmp']) expectSaid(output, text);
  expect(heldBy(hub).length === 0, 'a part of what was refused is in the org');
}

/** The panels are there without the host, and the simulator plays to them. */
export async function playToPanels(stage) {
  const hub = hubOf(stage);
  expectHeld(hub, PANELS);
  expectGone(hub, /^(AuraDefinitionBundle|CustomApplication):|:Voice_Relay_User$/);
  await stage.sf('project deploy start --source-dir optional/demo');
  expectHeld(hub, ['LightningComponentBundle:voicePhoneSimulator']);
  hub.features.add('VoiceToolkit');
  hub.content = hub.kept;
}

/** Voice is there only where its licence is and its setting is on, as in the scratch org with Voice. */
export async function switchVoiceOn(stage, line) {
  const hub = hubOf(stage);
  expectSaid(await stage.refused(line), 'VoiceCall');
  await stage.sf('org create scratch --definition-file config/voice-scratch-def.json --alias voice');
  const { features, content } = latestScratch(stage);
  for (const feature of features) hub.features.add(feature);
  expectSaid(await stage.refused(line), 'VoiceCall');
  for (const [path, bytes] of content.files) if (path.startsWith('settings/')) hub.content.files.set(path, bytes);
}

async function takeBySoap({ server }, zip) {
  const verdict = await deployBySoap(server.url, zip);
  expect(/<status>Succeeded<\/status>/.test(verdict), `a deployment by SOAP alone says:\n${verdict}`);
}

/** Checks the sums, and sends the zip as a tool without the CLI does. */
export async function readRelease(stage) {
  const folder = join(stage.project, 'dist');
  const [sums] = readdirSync(folder).filter((name) => name.endsWith('.sha256'));
  const lines = readFileSync(join(folder, sums), 'utf8').trim().split('\n');
  expect(lines.length === 3, `${sums} has ${lines.length} lines, not one for each zip`);
  for (const [sum, file] of lines.map((line) => line.split('  '))) {
    const own = createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
    expect(own === sum, `the checksum of ${file} is not that of the file`);
  }
  const zipOf = (ending) => readFileSync(join(folder, sums.replace(/\.sha256$/, ending)));
  await takeBySoap(stage, zipOf('.zip'));
  const hub = hubOf(stage);
  const { content } = hub;
  hub.content = emptyContent();
  hub.features.delete('VoiceToolkit');
  expectSaid(await deployBySoap(stage.server.url, zipOf('.zip')), TAG);
  await takeBySoap(stage, zipOf('-panels.zip'));
  hub.features.add('VoiceToolkit');
  hub.content = content;
}

/** The names of packages and versions in the project's file, with their ids. */
export const aliasesOf = ({ project }) =>
  JSON.parse(readFileSync(join(project, 'sfdx-project.json'), 'utf8')).packageAliases ?? {};
/** The documented installation, for when it must be refused. */
export const INSTALL =
  'sf package install --package VoiceToolkitRelay@0.1.0-1 --target-org my-org --wait 20 --no-prompt';

/** Empties the hub, so that only what a package brings is in it. */
export function emptyHub(stage) {
  const hub = hubOf(stage);
  hub.kept = hub.content;
  hub.content = emptyContent();
}

/** Looks whether the package has brought all; then the hub is again what the deployments before made of it. */
export function readPackage(stage) {
  const hub = hubOf(stage);
  expectHeld(hub, RELAY);
  hub.content = hub.kept;
}

/** Asks for a version where the build does not know the toolkit's tag. */
export async function refuseBuild(stage, line) {
  const { packages } = stage.server;
  packages.lacking = ['VoiceToolkit'];
  expectSaid(await stage.refused(line), TAG);
  packages.lacking = [];
}

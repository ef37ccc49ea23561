// What must be so before and after each documented command; together with the docs this is the rehearsal's play.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyContent } from './content.mjs';
import { expect, expectSaid, heldBy } from './stage.mjs';

const BAR = 'flexipages/Customer_Bar.flexipage';
const CUSTOMER_BAR = `<?xml version="1.0" encoding="UTF-8"?><FlexiPage xmlns="http://soap.sforce.com/2006/04/metadata">
<flexiPageRegions><itemInstances><componentInstance><componentName>c:voiceToolkitRelay</componentName><identifier>relay</identifier></componentInstance></itemInstances>
<name>utilityItems</name><type>Region</type></flexiPageRegions><masterLabel>Customer Bar</masterLabel><template><name>one:utilityBarTemplateDesktop</name></template><type>UtilityBar</type></FlexiPage>`;
const RELAY = [
  'AuraDefinitionBundle:voiceToolkitRelay',
  'LightningComponentBundle:voiceConsole',
  'LightningMessageChannel:VoiceTelephonyEvent',
];

const hubOf = ({ server }) => server.orgs.hub;
const latestScratch = ({ server }) => server.orgs.scratch().at(-1);

function expectHeld(org, keys) {
  const held = heldBy(org);
  for (const key of keys) expect(held.includes(key), `${key} is not in the org, only: ${held.join(', ')}`);
}

function expectGone(org, part) {
  const left = heldBy(org).filter((key) => part.test(key));
  expect(left.length === 0, `left behind: ${left.join(', ')}`);
}

const expectAssigned = (org, name) =>
  expect(org.assignments.includes(`0PSxx-${name}`), `the permission set ${name} is not assigned`);

/** Asks for the removal while the example flow is there; then deletes it in Setup, as the docs say. */
async function refuseFlow(stage, line) {
  const hub = hubOf(stage);
  hub.assignments = []; // Manage Assignments, Remove Assignments
  expectSaid(await stage.refused(line), 'insufficient access rights');
  hub.content.files.delete('flows/Voice_Relay_Call_Summary.flow');
}

/** Asks for the removal while the customer's own bar holds the relay; then takes it out of the bar, as the docs say. */
async function refuseRemoval(stage, line) {
  const hub = hubOf(stage);
  hub.content.files.set(BAR, Buffer.from(CUSTOMER_BAR)); // an administrator's click in Setup
  expectSaid(await stage.refused(line), 'Customer_Bar');
  hub.content.files.delete(BAR);
}

const AROUND = [
  {
    line: /^sf project deploy start --source-dir force-app --dry-run$/,
    before: (stage) => (hubOf(stage).content = emptyContent()),
    after: (stage) => expect(heldBy(hubOf(stage)).length === 0, 'a dry run has changed the org'),
  },
  { line: /^sf project deploy start( --source-dir force-app)?$/, after: (stage) => expectHeld(hubOf(stage), RELAY) },
  { line: /permset --name Voice_Relay_User$/, after: (stage) => expectAssigned(hubOf(stage), 'Voice_Relay_User') },
  { line: /^sf org open$/, after: (_stage, output) => expectSaid(output, '/secur/frontdoor.jsp') },
  {
    line: /^npm run org:create -- --demo$/,
    after: async (stage, output) => {
      expectHeld(latestScratch(stage), [...RELAY, 'LightningComponentBundle:voicePhoneSimulator']);
      for (const set of ['Voice_Relay_User', 'Voice_Relay_Demo_User']) expectAssigned(latestScratch(stage), set);
      expectSaid(output, '/secur/frontdoor.jsp');
      for (const text of ['No conflicts found', 'No files will be deployed'])
        expectSaid(await stage.sf('project deploy preview'), text);
    },
  },
  {
    line: /^npm run deploy$/,
    before: ({ project }) =>
      appendFileSync(join(project, 'force-app/main/default/lwc/voiceConsole/voiceConsole.css'), '\n/* changed */\n'),
    after: (_stage, output) => {
      expectSaid(output, 'voiceConsole.css');
      expect(!output.includes('voiceEvents'), 'what did not change was sent too');
    },
  },
  {
    line: /^npm run org:delete$/,
    after: async (stage) => {
      expect(stage.server.orgs.scratch().length === 0, 'the scratch org is still there');
      await stage.sf('config set target-org my-org'); // who reads on does so with the org of the first part
    },
  },
  {
    line: /^sf project deploy start --source-dir optional\/demo$/,
    after: (stage) =>
      expectHeld(hubOf(stage), ['LightningComponentBundle:voicePhoneSimulator', 'Flow:Voice_Relay_Call_Summary']),
  },
  {
    line: /permset --name Voice_Relay_Demo_User$/,
    after: (stage) => expectAssigned(hubOf(stage), 'Voice_Relay_Demo_User'),
  },
  {
    line: /deploy start --source-dir optional\/voice$/,
    before: async (stage, line) => {
      expectSaid(await stage.refused(line), 'VoiceCall');
      await stage.sf('org create scratch --definition-file config/voice-scratch-def.json --alias voice');
      for (const feature of latestScratch(stage).features) hubOf(stage).features.add(feature);
    },
    after: (stage) => expectHeld(hubOf(stage), ['CustomApplication:Voice_Relay_Omni_Console']),
  },
  {
    line: /permset --name Voice_Relay_Omni_User$/,
    after: (stage) => expectAssigned(hubOf(stage), 'Voice_Relay_Omni_User'),
  },
  {
    line: /deploy start --source-dir optional\/translations$/,
    before: async (stage, line) => {
      expectSaid(await stage.refused(line), 'Translation Workbench is not enabled');
      hubOf(stage).features.add('TranslationWorkbench');
    },
  },
  {
    line: /deploy start --source-dir optional\/conformance$/,
    after: (stage) => expectHeld(hubOf(stage), ['LightningComponentBundle:voiceConformanceReport']),
  },
  { line: /--metadata-dir \S+-\d+\.\d+\.\d+\.zip$/, after: (stage) => expectHeld(hubOf(stage), RELAY) },
  {
    line: /delete source --source-dir optional\/demo/,
    before: refuseFlow,
    after: (stage) => expectGone(hubOf(stage), /voicePhoneSimulator|Voice_Relay_Demo|^Flow:/),
  },
  {
    line: /delete source --source-dir optional\/conformance/,
    after: (stage) => expectGone(hubOf(stage), /voiceConformance/),
  },
  {
    line: /delete source --source-dir optional\/voice/,
    after: (stage) => expectGone(hubOf(stage), /:Voice_Relay_Omni|voiceConsoleExtension/),
  },
  {
    line: /--metadata-dir \S+-remove\.zip$/,
    before: refuseRemoval,
    after: (stage) => expectGone(hubOf(stage), /./),
  },
];

/** Expectations that no documented command calls up would prove nothing: their patterns. */
export function uncalled(lines) {
  return AROUND.filter((entry) => !lines.some((line) => entry.line.test(line))).map(({ line }) => String(line));
}

/** Runs what must be so before, the command, and what must be so after it; a line is without its `npx`. */
export async function act(stage, line) {
  const around = AROUND.find((entry) => entry.line.test(line));
  await around?.before?.(stage, line);
  const output = await stage.type(line);
  await around?.after?.(stage, output);
}

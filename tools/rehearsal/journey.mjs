// What must be so before and after each documented command; together with the docs this is the rehearsal's play.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  aliasesOf,
  emptyHub,
  expectAssigned,
  expectGone,
  expectHeld,
  hubOf,
  INSTALL,
  latestScratch,
  playToPanels,
  readPackage,
  readRelease,
  refuseBuild,
  refuseClash,
  refuseFlow,
  refuseRemoval,
  refuseToolkit,
  RELAY,
  switchVoiceOn,
} from './around.mjs';
import { emptyContent } from './content.mjs';
import { expect, expectSaid, heldBy } from './stage.mjs';

/** Everything that an org holds but its settings: those that switched Voice on stay. */
const OURS = /^(?!Settings:)/;

const AROUND = [
  {
    line: /^npm run names$/,
    before: (stage, line) => refuseClash(stage, line, hubOf(stage)),
    after: (_stage, output) => expectSaid(output, 'None of the '),
  },
  {
    line: /^sf project deploy start --source-dir force-app --dry-run$/,
    before: (stage) => (hubOf(stage).content = emptyContent()),
    after: (stage) => expect(heldBy(hubOf(stage)).length === 0, 'a dry run has changed the org'),
  },
  { line: /^sf project deploy start( --source-dir force-app)?$/, after: (stage) => expectHeld(hubOf(stage), RELAY) },
  { line: /^sf project deploy start --source-dir force-app\/main$/, before: refuseToolkit, after: playToPanels },
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
    before: async (stage, line) => {
      await refuseClash(stage, line, latestScratch(stage));
      const css = 'force-app/main/default/lwc/voiceConsole/voiceConsole.css';
      appendFileSync(join(stage.project, css), '\n/* changed */\n');
    },
    after: (_stage, output) => {
      expectSaid(output, 'voiceConsole.css');
      expect(!output.includes('voiceEvents'), 'what did not change was sent too');
    },
  },
  {
    line: /^npm run org:delete$/,
    after: (stage) => expect(stage.server.orgs.scratch().length === 0, 'the scratch org is still there'),
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
    before: switchVoiceOn,
    after: (stage) =>
      expectHeld(hubOf(stage), [
        'CustomApplication:Voice_Relay_Omni_Console',
        'FlexiPage:Voice_Relay_Voice_Extension',
        'Flow:Voice_Relay_Call_Task',
        'LightningComponentBundle:voiceOpenCall',
      ]),
  },
  {
    line: /permset --name Voice_Relay_Omni_User$/,
    after: (stage) => expectAssigned(hubOf(stage), 'Voice_Relay_Omni_User'),
  },
  {
    line: /deploy start --source-dir optional\/reporting$/,
    after: (stage) => {
      expectHeld(hubOf(stage), ['Flow:Voice_Relay_Call_Figures', 'PermissionSet:Voice_Relay_Reporting_User']);
      const fields = heldBy(hubOf(stage)).filter((key) => key.startsWith('CustomField:VoiceCall.Voice_Relay_'));
      expect(fields.length === 8, `not eight fields of ours are in the org, only: ${fields.join(', ')}`);
    },
  },
  {
    line: /permset --name Voice_Relay_Reporting_User$/,
    after: (stage) => expectAssigned(hubOf(stage), 'Voice_Relay_Reporting_User'),
  },
  {
    line: /permset --name Voice_Relay_Full_Data$/,
    after: (stage) => expectAssigned(hubOf(stage), 'Voice_Relay_Full_Data'),
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
  {
    line: /deploy start --source-dir optional\/lwc-host$/,
    after: (stage) => expectHeld(hubOf(stage), ['LightningComponentBundle:voiceToolkitHost']),
  },
  { line: /^npm run release$/, after: readRelease },
  {
    line: /^sf package create /,
    after: (stage) => expect(aliasesOf(stage).VoiceToolkitRelay?.startsWith('0Ho'), 'sfdx-project.json has no alias'),
  },
  {
    line: /^sf package version create /,
    before: refuseBuild,
    after: (stage, output) => {
      expectSaid(output, 'https://login.salesforce.com/packaging/installPackage.apexp?p0=04t');
      expect(aliasesOf(stage)['VoiceToolkitRelay@0.1.0-1']?.startsWith('04t'), 'sfdx-project.json has no alias');
    },
  },
  {
    line: /^sf package version promote /,
    before: async (stage) => expectSaid(await stage.refused(INSTALL), 'not released'),
  },
  { line: /^sf package install /, before: emptyHub, after: readPackage },
  {
    line: /^sf package uninstall /,
    before: async (stage, line) => {
      await stage.type(INSTALL);
      hubOf(stage).assignments.push('0PSxx-Voice_Relay_User');
      expectSaid(await stage.refused(line), 'assigned to users');
      hubOf(stage).assignments = [];
    },
    after: (stage) => expectGone(hubOf(stage), OURS),
  },
  { line: /--metadata-dir \S+-\d+\.\d+\.\d+\.zip$/, after: (stage) => expectHeld(hubOf(stage), RELAY) },
  {
    line: /delete source --source-dir optional\/demo/,
    before: (stage, line) => refuseFlow(stage, line, 'Voice_Relay_Call_Summary'),
    after: (stage) => expectGone(hubOf(stage), /voicePhoneSimulator|Voice_Relay_Demo|:Voice_Relay_Call_Summary/),
  },
  {
    line: /delete source --source-dir optional\/conformance/,
    after: (stage) => expectGone(hubOf(stage), /voiceConformance/),
  },
  {
    line: /delete source --source-dir optional\/lwc-host/,
    after: (stage) => expectGone(hubOf(stage), /voiceToolkitHost/),
  },
  {
    line: /delete source --source-dir optional\/reporting/,
    before: (stage, line) => refuseFlow(stage, line, 'Voice_Relay_Call_Figures'),
    after: (stage) => expectGone(hubOf(stage), /^CustomField:|:Voice_Relay_(Reporting|Call_Figures)/),
  },
  {
    line: /delete source --source-dir optional\/voice/,
    before: (stage, line) => refuseFlow(stage, line, 'Voice_Relay_Call_Task'),
    after: (stage) =>
      expectGone(hubOf(stage), /:Voice_Relay_(Omni|Voice_Extension|Call_Task)|voiceConsoleExtension|voiceOpenCall/),
  },
  {
    line: /--metadata-dir \S+-remove\.zip$/,
    before: refuseRemoval,
    after: (stage) => expectGone(hubOf(stage), OURS),
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

import { resolve } from 'node:path';
import type { Project } from '../project';
import { scopedModule } from '../scoped';

const root = resolve('.');
const project: Project = {
  root,
  metadata: resolve('force-app/main/default'),
  mapped: new Map(),
  bundleOf: () => null,
  entryOf: () => null,
};

describe('labels', () => {
  it('become modules that choose the language when they are loaded', () => {
    const source = scopedModule(project, '@salesforce/label/c.VoiceRelay_Status_OnHold');
    expect(source).toMatch(/^import { textFor } from ".*\/workbench\/simulator\/view\.ts";$/m);
    expect(source).toContain('export default textFor({"en":"On hold","de":"Gehalten",');
  });

  it('of one script become one module', () => {
    const [, ...lines] = scopedModule(
      project,
      '@salesforce/labels/VoiceRelay_Status_OnHold,VoiceRelay_Status_Ended',
    ).split('\n');
    expect(lines.map((line) => line.slice(0, 54))).toEqual([
      'export const VoiceRelay_Status_OnHold = textFor({"en":',
      'export const VoiceRelay_Status_Ended = textFor({"en":"',
    ]);
  });

  it('that do not exist are an error', () => {
    expect(() => scopedModule(project, '@salesforce/label/c.No_Such')).toThrow('There is no custom label c.No_Such');
  });
});

describe('message channels', () => {
  it('become modules with the name that the platform gives them', () => {
    expect(scopedModule(project, '@salesforce/messageChannel/VoiceTelephonyEvent__c')).toBe(
      'export default { channelName: "VoiceTelephonyEvent__c" };',
    );
  });

  it('that do not exist are an error', () => {
    expect(() => scopedModule(project, '@salesforce/messageChannel/Other__c')).toThrow('There is no message channel');
  });
});

describe('custom permissions', () => {
  it('are granted as the address says', () => {
    const source = scopedModule(project, '@salesforce/customPermission/Voice_Relay_Full_Data');
    expect(source).toMatch(/^import { isPermitted } from ".*\/workbench\/simulator\/view\.ts";$/m);
    expect(source).toContain('export default isPermitted() || undefined;');
  });

  it('that do not exist are an error', () => {
    expect(() => scopedModule(project, '@salesforce/customPermission/Other')).toThrow('There is no custom permission');
  });
});

describe('the user', () => {
  it('writes figures as people of the chosen language do', () => {
    const source = scopedModule(project, '@salesforce/i18n/locale');
    expect(source).toMatch(/^import { textFor } from ".*\/workbench\/simulator\/view\.ts";$/m);
    expect(source).toContain('"de":"de-DE"');
  });

  it("lives in the browser's time zone", () => {
    expect(scopedModule(project, '@salesforce/i18n/timeZone')).toContain('resolvedOptions().timeZone');
  });
});

describe('other modules of the platform', () => {
  it('are gates that are closed and checks that fail', () => {
    expect(scopedModule(project, '@salesforce/gate/x.y')).toContain('isOpen: () => false');
    expect(scopedModule(project, '@salesforce/accessCheck/x')).toBe('export default false;');
  });

  it('are an error when nothing stands in for them', () => {
    expect(() => scopedModule(project, '@salesforce/apex/X.y')).toThrow('nothing to stand in for @salesforce/apex/X.y');
  });
});

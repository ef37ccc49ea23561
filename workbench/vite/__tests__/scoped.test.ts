import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Project } from '../project';
import { labelsFile, readLabels, scopedModule } from '../scoped';

const root = resolve('.');
const project: Project = {
  root,
  metadata: resolve('force-app/main/default'),
  mapped: new Map(),
  bundleOf: () => null,
  entryOf: () => null,
};

describe('labels', () => {
  it('are read by full name, with their entities resolved', () => {
    const xml = '<labels><fullName>A_B</fullName><value>&lt;b&gt; &amp;amp; &quot;x&quot;</value></labels>';
    expect([...readLabels(xml)]).toEqual([['A_B', '<b> &amp; "x"']]);
  });

  it('become modules', () => {
    const [name, value] = [...readLabels(readFileSync(labelsFile(project), 'utf8'))][0] ?? ['', ''];
    expect(scopedModule(project, `@salesforce/label/c.${name}`)).toBe(`export default ${JSON.stringify(value)};`);
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

describe('other modules of the platform', () => {
  it('are gates that are closed and checks that fail', () => {
    expect(scopedModule(project, '@salesforce/gate/x.y')).toContain('isOpen: () => false');
    expect(scopedModule(project, '@salesforce/accessCheck/x')).toBe('export default false;');
  });

  it('are an error when nothing stands in for them', () => {
    expect(() => scopedModule(project, '@salesforce/apex/X.y')).toThrow('nothing to stand in for @salesforce/apex/X.y');
  });
});

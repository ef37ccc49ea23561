import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const page = readFileSync('docs/install.md', 'utf8');
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const blocks = [...page.matchAll(/^ *```sh\n([\s\S]*?)^ *```$/gm)].map(([, block = '']) => block.trim());
const valuesOf = (pattern: RegExp): string[] => [...page.matchAll(pattern)].map(([, value = '']) => value);
const namesIn = (folder: string, ending: string): string[] =>
  ['force-app/main', 'force-app/relay', ...readdirSync('optional').map((name) => join('optional', name))]
    .map((app) => join(app, 'default', folder))
    .filter(existsSync)
    .flatMap((path) => readdirSync(path))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));

describe('the installation page', () => {
  it('has one command a step', () => {
    expect(blocks.length).toBeGreaterThan(20);
    for (const block of blocks) expect(block).toMatch(/^(npm|npx sf|sf) [^\n|&;<>$]+$/);
  });

  it('says after each command what a good result looks like', () => {
    const steps = page.split('```sh\n').slice(1);
    const blind = steps.filter((step) => !/^ *Good: /m.test(step));
    expect(blind).toEqual([]);
  });

  it('names folders and files that exist', () => {
    const paths = valuesOf(/(?:--source-dir|--definition-file|--path) (\S+)/g);
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.filter((path) => !existsSync(path.replace('`', '')))).toEqual([]);
  });

  it('names every permission set and app that deploys, and no other', () => {
    const sets = new Set(valuesOf(/permset --name (\w+)/g));
    expect([...sets].sort()).toEqual(namesIn('permissionsets', '.permissionset-meta.xml').sort());
    for (const app of namesIn('applications', '.app-meta.xml'))
      expect(page).toContain(`**${app.replaceAll('_', ' ')}**`);
  });

  it('names the zips by the version of the project', () => {
    const versions = new Set(
      valuesOf(/voice-toolkit-relay-([\d.]+\d)/g).concat(valuesOf(/VoiceToolkitRelay@([\d.]+)-/g)),
    );
    expect([...versions]).toEqual([version]);
  });

  it('quotes texts that the panels show', () => {
    const labels = readFileSync('force-app/main/default/labels/CustomLabels.labels-meta.xml', 'utf8');
    for (const text of ['No event yet', 'Receiving events', 'Simulated', 'Relay status']) {
      expect(page).toContain(text);
      expect(labels).toContain(`<value>${text}</value>`);
    }
  });
});

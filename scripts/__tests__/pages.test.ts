import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TOOLKIT_EVENT_TYPES } from 'c/voiceEvents';

const read = (file: string): string => readFileSync(file, 'utf8');
const README = read('README.md');
const PAGES = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync('docs').flatMap((name) => (name.endsWith('.md') ? [join('docs', name)] : [])),
];
const CONSOLE = read('force-app/main/default/lwc/voiceConsole/voiceConsole.js-meta.xml');

const valuesOf = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, value = '']) => value);
/** What stands under a heading. */
const section = (heading: string): string =>
  README.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
/** The rows of a section's table without its head, as the texts of their cells. */
const rowsOf = (heading: string): string[][] =>
  valuesOf(section(heading), /^\| (.*) \|$/gm)
    .map((row) => row.split('|').map((cell) => cell.trim()))
    .slice(1)
    .filter(([first]) => !/^-+$/.test(first ?? ''));
const headingsOf = (file: string): string[] =>
  valuesOf(read(file), /^#+ (.*)$/gm).map((heading) => heading.toLowerCase().replaceAll(' ', '-'));

describe.each(PAGES)('%s', (page) => {
  const text = read(page);

  it('links to files and headings that exist', () => {
    const links = valuesOf(text, /\]\((?!http)([^)]+)\)/g);
    const dead = links.filter((link) => {
      const [path = '', anchor] = link.split('#');
      const file = path ? join(dirname(page), path) : page;
      return !existsSync(file) || (anchor !== undefined && !headingsOf(file).includes(anchor));
    });
    expect(dead).toEqual([]);
  });

  it('names npm scripts, checks and traces that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = valuesOf(text, /npm run (?:--silent )?([\w:-]+)/g);
    expect(named.filter((name) => !scripts[name])).toEqual([]);
    const checks = valuesOf(text, /npm test -- ([\w: ]+)/g).flatMap((names) => names.split(' '));
    const known = valuesOf(read('scripts/test.mjs'), /\{ name: '([\w:]+)'/g);
    expect(checks.filter((name) => !known.includes(name))).toEqual([]);
    expect(valuesOf(text, /(traces\/[\w-]+\.jsonl)/g).filter((file) => !existsSync(file))).toEqual([]);
  });
});

describe('the README', () => {
  it('stays short', () => {
    expect(README.split('\n').length).toBeLessThan(120);
  });

  it('counts the events that are relayed', () => {
    expect(valuesOf(README, /\b(\d+) (?:telephony )?events\b/g)).toEqual(['15', '15']);
    expect(TOOLKIT_EVENT_TYPES).toHaveLength(15);
  });

  it('lists the panels that can be shown alone', () => {
    const [choices = ''] = valuesOf(CONSOLE, /datasource="All,([^"]+)"/g);
    expect(rowsOf('What it shows').map(([name]) => name)).toEqual(choices.split(','));
  });
});

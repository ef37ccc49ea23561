import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Figures {
  readonly events: number;
  readonly javaScriptLimitKilobytes: number;
  readonly apexClasses: number;
  readonly tests: number;
  readonly languages: readonly string[];
  readonly scenarios: number;
}

const read = (file: string): string => readFileSync(file, 'utf8');
const README = read('README.md');
const PAGES = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CODE_OF_CONDUCT.md',
  ...readdirSync('docs').flatMap((name) => (name.endsWith('.md') ? [join('docs', name)] : [])),
];
const CONSOLE = read('force-app/main/default/lwc/voiceConsole/voiceConsole.js-meta.xml');

const valuesOf = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, value = '']) => value);
const listOf = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
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
    const known = valuesOf(read('tools/test.mjs'), /\bname: '([\w:]+)'/g);
    expect(checks.filter((name) => !known.includes(name))).toEqual([]);
    expect(valuesOf(text, /(traces\/[\w-]+\.jsonl)/g).filter((file) => !existsSync(file))).toEqual([]);
  });
});

describe('the README', () => {
  it('stays short', () => {
    expect(README.split('\n').length).toBeLessThan(160);
  });

  it('begins with the way to install it, one sentence, five bullets and the picture', () => {
    const [, opening = ''] = README.split(/^# .*\n/m);
    const [door, sentence = '', bullets = '', picture = ''] = opening.trim().split(/\n\n/);
    expect(door).toContain('docs/install.md');
    expect(sentence.replaceAll('\n', ' ')).toMatch(/^[A-Z][^.]*\.$/);
    expect(bullets.match(/^- \*\*/gm)).toHaveLength(5);
    expect(picture).toMatch(/^!\[/);
  });

  it('states only figures that a command computes', () => {
    const { stdout } = spawnSync(process.execPath, ['tools/figures.mjs'], { encoding: 'utf8' });
    const figures = JSON.parse(stdout) as Figures;
    const text = README.replace(/\s+/g, ' ');
    expect(new Set(valuesOf(text, /\b(\d+) (?:telephony )?events\b/g))).toEqual(new Set([`${figures.events}`]));
    expect(text).toContain(`**Less than ${figures.javaScriptLimitKilobytes} KB** of JavaScript`);
    expect(figures.apexClasses).toBe(0);
    expect(text).toContain(`**${figures.languages.length} languages**: ${listOf(figures.languages)}`);
    expect(text).toContain(` ${figures.scenarios} scenarios `);
    const [tests = ''] = valuesOf(text, /\*\*More than ([\d,]+) tests\*\*/g);
    const atLeast = Number(tests.replace(',', ''));
    expect(figures.tests).toBeGreaterThan(atLeast);
    expect(figures.tests).toBeLessThan(atLeast + 500); // a figure that is long out of date says too little
    expect(text).toContain("100 % of the core's branches");
    expect(read('jest.config.js')).toMatch(/branches: 100\b/);
  });

  it('lists the panels that can be shown alone', () => {
    const [choices = ''] = valuesOf(CONSOLE, /datasource="All,([^"]+)"/g);
    expect(rowsOf('What it shows').map(([name]) => name)).toEqual(choices.split(','));
  });
});

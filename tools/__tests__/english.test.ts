import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Turns of phrase that a reader has to read twice; "there is no X" and "is no longer" are plain English. */
const BARRED: readonly (readonly [phrase: string, pattern: RegExp])[] = [
  ['is no', /(?<!\bthere )\bis no (?!longer\b)/gi],
  ['anew', /\banew\b/gi],
  ['so many', /\bso many\b/gi],
  ['no more', /\bno more\b/gi],
  ['whoever', /\bwhoever\b/gi],
  ['befall', /\bbefall/gi],
  ['told of', /\btold of\b/gi],
  ['tells of', /\btells of\b/gi],
];

/** Not ours to word, not written by hand, or (labels, traces) texts of the product and of the people in its stories. */
const SKIPPED = [
  /(^|\/)(node_modules|dist|coverage|\.git|\.sf|\.sfdx)(\/|$)/,
  /^(LICENSE|package-lock\.json|tools\/scan\/package-lock\.json)$/,
  /^traces\/(?!.*\.md$)/,
  /^e2e\/snapshots\//, // the labels as they are on screen
  /\.(labels|translation)-meta\.xml$/,
  /\/lwc\/[^_]*\.js$/, // compiled from the .ts beside it
  /\.(png|jpg|svg|ico|tgz)$/,
  /^tools\/__tests__\/english\.test\.ts$/,
];

/** Files that still have some. The list only shrinks: an entry without a hit fails. */
const STILL_BARRED: readonly string[] = [
  'voiceCallFormat/__tests__/display.test.ts',
  'voiceCallFormat/display.ts',
  'voiceCallTimelinePanel/segments.ts',
  'voiceCalls/__tests__/faultText.test.ts',
  'voiceCalls/__tests__/reload.test.ts',
  'voiceCalls/calls.ts',
  'voiceConsole/__tests__/costOfAnEvent.test.ts',
  'voiceEventLog/__tests__/trace.test.ts',
  'voiceEventLog/jsonText.ts',
  'voiceEventLog/traceDigits.ts',
  'voiceEventLogPanel/__tests__/voiceEventLogPanel.test.ts',
  'voiceEventLogPanel/window.ts',
].map((name) => `force-app/main/default/lwc/${name}`);

const root = process.cwd();

/** Lists the files of the project below a folder, by their paths in it. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = relative(root, join(folder, entry.name)).split(sep).join('/');
    if (SKIPPED.some((pattern) => pattern.test(file))) return [];
    if (entry.isDirectory()) return filesIn(join(folder, entry.name));
    return entry.isFile() ? [file] : [];
  });
}

/** Lists the barred phrases in a text, each with the words around it, also where a line or a comment is wrapped between them. */
function barredIn(text: string): readonly string[] {
  const words = text.replace(/\s*\n\s*(?:(?:\*|\/\/|#)\s+)?/g, ' ');
  return BARRED.flatMap(([, pattern]) =>
    [...words.matchAll(pattern)].map(({ index }) => words.slice(Math.max(0, index - 40), index + 40)),
  );
}

const found = filesIn(root)
  .map((file) => ({ file, hits: barredIn(readFileSync(join(root, file), 'utf8')) }))
  .filter(({ hits }) => hits.length);

describe('the English of sources, tests and docs', () => {
  it('has none of the barred phrases', () => {
    const hits = found.filter(({ file }) => !STILL_BARRED.includes(file));
    expect(hits.flatMap((one) => one.hits.map((hit) => `${one.file}: …${hit}…`))).toEqual([]);
  });

  it('forgives only files that still have some', () => {
    expect(STILL_BARRED.filter((name) => !found.some(({ file }) => file === name))).toEqual([]);
  });

  it.each([
    'a file that is no trace',
    'it starts anew',
    'so many\n * lines',
    'it waits no\n// more',
    'Whoever reads',
    'befallen',
    'a label told of',
    'its name tells of the call',
  ])('would find “%s”', (text) => {
    expect(barredIn(text)).toHaveLength(1);
  });

  it.each(['There is no command.', 'it is no longer open', 'how many', 'nothing more'])('passes over “%s”', (text) => {
    expect(barredIn(text)).toEqual([]);
  });
});

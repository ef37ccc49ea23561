import { readFileSync } from 'node:fs';
import { ABSENCE_TEXT, CAVEAT_TEXT } from 'c/voiceCallLabels';
import { englishLabels } from '../lib/labels.mjs';

const labels = englishLabels('.');
const page = readFileSync('docs/troubleshooting.md', 'utf8');
const words = page.replace(/\s+/g, ' '); // a text may be wrapped
const sections = page.split(/^(?=#+ )/m);
const headingOf = (section: string): string => section.split('\n', 1)[0]?.replace(/^#+ /, '') ?? '';
const headings = sections.map(headingOf);
/** Those that describe a state or a symptom. */
const entries = sections.filter((section) => section.startsWith('### '));

/** The texts of the labels whose names match. */
const textsOf = (pattern: RegExp): readonly string[] =>
  [...labels].filter(([name]) => pattern.test(name)).map(([, text]) => text);
const missing = (texts: readonly string[]): readonly string[] => texts.filter((text) => !headings.includes(text));

describe('the page about troubles', () => {
  it('has a heading for each state in place of a call, and for each mark', () => {
    expect(missing([...Object.values(ABSENCE_TEXT), ...Object.values(CAVEAT_TEXT)].map(({ word }) => word))).toEqual(
      [],
    );
    expect(missing(textsOf(/_(Status_NoCallHere|Status_WrapUpUnknown|Relay_ClickToStart|Settings_Heading)$/))).toEqual(
      [],
    );
  });

  it('has a heading for each word that the screen explains with a sentence', () => {
    const explained = [...labels].filter(([name]) => ['Why', 'WhyOne'].some((end) => labels.has(name + end)));
    expect(explained.length).toBeGreaterThan(10);
    expect(missing(explained.map(([, word]) => word))).toEqual([]);
  });

  it('quotes each cause for which calls cannot be seen, and the sentences of an empty panel', () => {
    const quoted = textsOf(/_(Card_Cause\w+|Console_RecordCallUnknown|Audio_NoReport|Audio_NoFigures)$/);
    expect(quoted.length).toBeGreaterThan(6);
    expect(quoted.filter((text) => !words.includes(`\`${text}\``))).toEqual([]);
  });

  it('quotes in backticks only what the product shows', () => {
    const quoted = words.split('`').filter((_, index) => index % 2 === 1);
    const sentences = quoted.filter((text) => text.includes(' '));
    expect(sentences.length).toBeGreaterThan(6);
    const known = [...labels.values()];
    expect(sentences.filter((text) => !known.includes(text))).toEqual([]);
  });

  it('says in each entry what to send', () => {
    expect(entries.length).toBeGreaterThan(20);
    expect(entries.filter((entry) => !/^Send: [^.]/m.test(entry)).map(headingOf)).toEqual([]);
  });

  it('is linked from the README and the installation page', () => {
    expect(readFileSync('README.md', 'utf8')).toContain('(docs/troubleshooting.md)');
    expect(readFileSync('docs/install.md', 'utf8')).toContain('(troubleshooting.md)');
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ORACLE = join(__dirname, '..');

/** Text as it is read: without marks of Markdown, links, borders of tables and line breaks. */
function plain(markdown: string): string {
  const words = markdown.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1').replace(/[`*_|]/g, ' ');
  return words
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:)])/g, '')
    .toLowerCase();
}

/** The comments of a file, each as one text; lines of `//` that follow one another are one comment. */
function commentsOf(source: string): readonly string[] {
  const blocks = source.match(/\/\*\*[\s\S]*?\*\/|(?:^ *\/\/.*\n)+/gm) ?? [];
  return blocks.map((block) => block.replace(/^ *(?:\/\/|\/\*\*|\*\/|\*)|\*\/$/gm, ' '));
}

/** What stands between straight quotation marks; `…` stands for words that are left out, `[…]` for words that are added. */
const quotesIn = (comment: string): readonly string[] =>
  [...comment.matchAll(/"([^"]+)"/g)].map(([, quote = '']) => quote);

/** Whether the parts of the quote stand in the text, in their order. */
function isQuoted(text: string, quote: string): boolean {
  let from = 0;
  return quote.split(/…|\[[^\]]*\]/).every((part) => {
    const words = plain(part).replace(/^[ .,;:]+|[ .,;:]+$/g, '');
    const place = text.indexOf(words, from);
    from = place + words.length;
    return place >= 0;
  });
}

const contract = plain(readFileSync('docs/contract.md', 'utf8'));
const quotes = readdirSync(ORACLE)
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => commentsOf(readFileSync(join(ORACLE, name), 'utf8')).flatMap(quotesIn));

describe('the oracle', () => {
  it('quotes the contract as it stands', () => {
    expect(quotes.length).toBeGreaterThan(150);
    expect(quotes.filter((quote) => !isQuoted(contract, quote))).toEqual([]);
  });

  it.each(['A leg is *over* when it is closed', 'its wrapUpEndedAt stays null … A leg goes `ringing`'])(
    'would be found to quote “%s”, which the contract does not say',
    (quote) => {
      expect(isQuoted(contract, quote)).toBe(false);
    },
  );
});

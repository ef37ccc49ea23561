import { blocksOf } from '../markdownBlocks';
import { toMarkdownSummary } from '../markdownSummary';

const MARKDOWN = `# Call summary

1 call, 2 events.

## Call 1

| What | Duration |
| --- | ---: |
| Talk | 1:00 |
| On hold (2 times) | 0:46 |

- Event 8: something
- Event 9: another
`;

describe('blocksOf', () => {
  it('reads a title, a heading, a paragraph, a table and a list', () => {
    expect(blocksOf(MARKDOWN)).toMatchObject([
      { isTitle: true, text: 'Call summary' },
      { isText: true, text: '1 call, 2 events.' },
      { isHeading: true, text: 'Call 1' },
      {
        isTable: true,
        head: [{ text: 'What' }, { text: 'Duration' }],
        rows: [
          { name: 'Talk', cells: [{ text: '1:00' }] },
          { name: 'On hold (2 times)', cells: [{ text: '0:46' }] },
        ],
      },
      { isList: true, items: [{ text: 'Event 8: something' }, { text: 'Event 9: another' }] },
    ]);
  });

  it('gives each block one kind and a key of its own', () => {
    const blocks = blocksOf(MARKDOWN);
    for (const { isTitle, isHeading, isText, isList, isTable } of blocks)
      expect([isTitle, isHeading, isText, isList, isTable].filter(Boolean)).toHaveLength(1);
    expect(new Set(blocks.map(({ key }) => key)).size).toBe(blocks.length);
  });

  it('leaves none of the marks of a summary in its texts', () => {
    const events = ['CALL_CONNECTED', 'RESUME', 'HOLD', 'CALL_ENDED'].map((type, at) => ({
      type: type as 'HOLD',
      at: at * 1000,
      detail: { callId: 'A' },
      oddities: [],
    }));
    const blocks = blocksOf(toMarkdownSummary(events));
    expect(blocks.length).toBeGreaterThan(5);
    expect(JSON.stringify(blocks)).not.toMatch(/"[#|-] |---/);
  });

  it('reads an empty text as no block', () => {
    expect(blocksOf('')).toEqual([]);
  });
});

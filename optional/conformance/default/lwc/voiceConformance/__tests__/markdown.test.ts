import { event } from 'test/support/trace';
import { basisOf, tablesOf, toMarkdown } from '../voiceConformance';
import { reportOn, reportOnTrace } from './reports';

const linesOf = (lines: readonly unknown[]): readonly string[] => toMarkdown(reportOn(lines)).split('\n');
const tableOf = (lines: readonly unknown[], title: string) => {
  const table = tablesOf(reportOn(lines)).find((one) => one.title === title);
  if (!table) throw new Error(`There is no table ${title}.`);
  return table;
};

describe('what a report rests on', () => {
  it.each([
    ['No telephony event was received, so there is nothing to report.', []],
    ['Rests on 1 event of 0 calls.', [event('UNMUTE', 0)]],
    ['Rests on 2 events of 1 call.', [event('CALL_CONNECTED', 0), event('MUTE', 1)]],
    ['Rests on 1 event of 1 call from 1 relay.', [{ ...event('CALL_CONNECTED', 0), relayId: 'r', seq: 1 }]],
  ])('is said: %s', (sentence, lines) => {
    expect(basisOf(reportOn(lines))).toEqual([sentence]);
  });

  it('includes how much of it is simulated', () => {
    const lines = [
      { ...event('CALL_CONNECTED', 0), relayId: 'simulated-1', seq: 1 },
      { ...event('MUTE', 0), relayId: 'r', seq: 1 },
    ];
    const [, simulated] = basisOf(reportOn(lines));
    expect(simulated).toBe('Simulated: 1 of the events come from a simulator, not from a telephone.');
    expect(toMarkdown(reportOn(lines))).toContain(simulated);
  });
});

describe('the tables', () => {
  it('say of each event whether and as which it came', () => {
    const { rows } = tableOf([event('CALL_CONNECTED', 0), event('MUTE', 1), event('MUTE', 2)], 'Events');
    expect(rows.filter(([, times]) => times !== 'not received')).toEqual([
      ['CALL_CONNECTED', '1', '1'],
      ['MUTE', '2', '2'],
    ]);
    expect(rows).toContainEqual(['SWAP', 'not received', '–']);
  });

  it('say of an event without a call that it has no place in one', () => {
    expect(tableOf([event('UNMUTE', 0)], 'Events').rows).toContainEqual(['UNMUTE', '1', '–']);
  });

  it('say whether an oddity showed, could have shown, or could not', () => {
    const { rows } = tableOf([event('CALL_CONNECTED', 0)], 'Oddities');
    expect(rows).toContainEqual(['The first event of a call is CALL_CONNECTED', 'yes', '1 of 1']);
    expect(rows).toContainEqual(['An event has no callId', 'no', '0 of 1']);
    expect(rows).toContainEqual(['UNMUTE although no mute was reported', 'not seen', '–']);
  });

  it('say how a field came', () => {
    const lines = [event('HOLD', 0), event('HOLD', 1, { participant: 'Bob' }), event('HOLD', 2, { participant: 7 })];
    expect(tableOf(lines, 'Documented fields').rows).toEqual([
      ['HOLD', 'callId', '3 of 3'],
      ['HOLD', 'participant', '1 of 3; missing 1; number 1'],
    ]);
  });

  it('mark figures that are not documented', () => {
    const lines = [event('AUDIO_STATS', 0, { stats: { inputChannelStats: { packetsCount: 1, mos: 4 } } })];
    const { rows } = tableOf(lines, 'Audio statistics: figures of a channel');
    expect(rows).toContainEqual(['packetsCount', '1 of 1']);
    expect(rows).toContainEqual(['packetsLost', '0 of 1; missing 1']);
    expect(rows).toContainEqual(['mos', '1; not documented']);
  });

  it('list twenty sequences and count the others', () => {
    const types = ['MUTE', 'UNMUTE', 'SWAP', 'HOLD', 'RESUME'] as const;
    const calls = Array.from({ length: 25 }, (_, call) => [
      event('CALL_CONNECTED', 0, { callId: `c${call}` }),
      event(types[call % 5] ?? 'MUTE', 1, { callId: `c${call}` }),
      event(types[Math.floor(call / 5)] ?? 'MUTE', 2, { callId: `c${call}` }),
    ]);
    const { rows } = tableOf(calls.flat(), 'Order');
    expect([rows.length, rows.at(-1)]).toEqual([21, ['other sequences', '5']]);
  });

  it('are few when nothing but rubbish was received', () => {
    const report = reportOn(['x', { at: 0, type: 'VOICEMAIL_LEFT', detail: {} }]);
    expect(tablesOf(report).map(({ title }) => title)).toEqual(['Events of other types', 'Anomalies']);
    expect(toMarkdown(report)).toContain('No telephony event was received');
  });

  it('all have a row, or a word for none', () => {
    for (const lines of [[event('UNMUTE', 0)], [event('AUDIO_STATS', 0)]])
      for (const { title, rows, none } of tablesOf(reportOn(lines)))
        expect([title, rows.length || none]).not.toContain('');
  });
});

describe('the Markdown', () => {
  it('has a heading for each table and rows of equal width', () => {
    const lines = toMarkdown(reportOnTrace('vendor-oddities')).split('\n');
    const titles = tablesOf(reportOnTrace('vendor-oddities')).map(({ title }) => `## ${title}`);
    expect(lines.filter((line) => line.startsWith('## '))).toEqual(titles);
    let width = 0;
    for (const line of lines) {
      const cells = line.startsWith('|') ? line.split(' | ').length : 0;
      if (cells > 0 && width > 0) expect([line, cells]).toEqual([line, width]);
      width = cells;
    }
  });

  it('writes names as code, and says none where a table is empty', () => {
    const lines = linesOf([event('MUTE', 0, { _odd_: 1 })]);
    expect(lines).toContain('| `MUTE` | `_odd_` | 1 |');
    expect(lines).toContain('| `MUTE` | `callId` | 1 of 1 |');
    expect(linesOf([event('MUTE', 0)]).join('\n')).toContain('## Events of other types\n\nNone.\n');
  });

  it('ends with one line break and has no two blank lines in a row', () => {
    const markdown = toMarkdown(reportOnTrace('vendor-oddities'));
    expect(markdown.endsWith('|\n')).toBe(true);
    expect(markdown).not.toMatch(/\n\n\n/);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { toMarkdownSummary } from '../markdownSummary';
import type { DatedEvent } from '../timeline';
import { readTrace } from '../traceFile';

const START = 1_795_000_000_000;

function eventsOf(text: string): readonly DatedEvent[] {
  const reading = readTrace('Test', text);
  if ('problem' in reading) throw new Error(reading.problem);
  return reading.trace.events.map(({ type, after, detail, oddities = [] }) => ({
    type,
    at: START + after,
    detail,
    oddities,
  }));
}

const traceText = (name: string): string => readFileSync(`traces/${name}.jsonl`, 'utf8');
const event = (type: DatedEvent['type'], seconds: number, detail: object = {}): DatedEvent => ({
  type,
  at: START + 1000 * seconds,
  detail: { callId: 'd7a9f1b7', ...detail },
  oddities: [],
});

/** Every text in a value that could name somebody: not those of docs/contract.md itself. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const NAMES = readdirSync('traces').flatMap((file) => (file.endsWith('.jsonl') ? [file.replace('.jsonl', '')] : []));
const KNOWN = /^(inbound|outbound|Consult|Transfer|true|false|en-US|.{0,2})$/;

describe('summary as Markdown', () => {
  it('tells a call by its direction, phase, durations, participants and audio', () => {
    const detail = { callType: 'Inbound', participant: '+1 (415) 555-0123' };
    const stats = [
      {
        inputChannelStats: { statsCount: 0, packetsCount: 1000, packetsLost: 30, jitterBufferMillis: 10 },
        outputChannelStats: { statsCount: 0, packetsCount: 1000, packetsLost: 0, roundTripTimeMillis: 90 },
      },
    ];
    expect(
      toMarkdownSummary([
        event('CALL_STARTED', 0, detail),
        event('CALL_CONNECTED', 5, detail),
        event('MUTE', 10),
        event('UNMUTE', 12),
        event('AUDIO_STATS', 30, { stats }),
        event('HOLD', 35, { participant: '+1 (415) 555-0123' }),
        event('RESUME', 45, { participant: '+1 (415) 555-0123' }),
        event('PAUSE_RECORDING', 50),
        event('RESUME_RECORDING', 54),
        event('RESUME', 55),
        event('CALL_ENDED', 65),
        event('WRAP_UP_ENDED', 80),
      ]),
    ).toBe(`# Call summary

1 call, 12 events.

## Call 1

Direction: inbound. Phase: over.

| What | Duration |
| --- | ---: |
| Ringing | 0:05 |
| Talk | 0:50 |
| On hold (1 time) | 0:10 |
| Muted | 0:02 |
| Recording paused | 0:04 |
| Wrap-up | 0:15 |

| Participant | On the call | On hold |
| --- | ---: | ---: |
| Participant 1 | 1:00 | 0:10 |

Audio: on average good (4.13), at worst good (4.13), by estimated MOS in 1 report. At most 2.9 % loss, 10 ms jitter; round trip 90 ms.

What did not fit:

- Event 10 (0:55, RESUME): A resume was reported although nobody was on hold.
`);
  });

  it('tells what is not known with a dash, and what is going on as it is', () => {
    const markdown = toMarkdownSummary([event('MUTE', 0)]);
    expect(markdown).toContain('Direction: not reported. Phase: connected.');
    expect(markdown).toContain('| Ringing | – |');
    expect(markdown).not.toContain('Audio');
    expect(markdown).not.toContain('Participant');
  });

  it('tells a call that nobody answered', () => {
    expect(toMarkdownSummary(eventsOf(traceText('inbound-missed')))).toContain('Phase: over, unanswered.');
  });

  it('numbers calls in the order of their first event', () => {
    const markdown = toMarkdownSummary(eventsOf(traceText('two-calls')));
    expect(markdown.match(/^## .*$/gm)).toEqual(['## Call 1', '## Call 2']);
  });

  it('marks who has left', () => {
    expect(toMarkdownSummary(eventsOf(traceText('warm-transfer')))).toContain('| Participant 2 (left) |');
  });

  it('lists what fits no call, and what was wrong with the file, apart', () => {
    const torn = `${traceText('inbound-missed')}\nnope\n{"at":1,"type":"CALL_ENDED","detail":{"callId":"other"}}`;
    const [, stray] = toMarkdownSummary(eventsOf(torn)).split('## Of no call');
    expect(stray).toContain('could not be read');
    expect(stray).toContain('a call that was never seen');
    expect(stray).not.toContain('other');
  });

  it('does not repeat a kind of call that is not known, for it could be anything', () => {
    const markdown = toMarkdownSummary([event('CALL_STARTED', 0, { callType: 'From Ada 555-0123' })]);
    expect(markdown).toContain('Direction: another kind.');
    expect(markdown).not.toMatch(/Ada|0123/);
  });

  it.each(NAMES)('holds nothing of %s that could name somebody, at no moment', (name) => {
    const events = eventsOf(traceText(name));
    const telling = [...new Set(events.flatMap(({ detail }) => textsIn(detail)))].filter(
      (text) => !KNOWN.test(text.trim()),
    );
    expect(telling.length).toBeGreaterThan(0);
    for (const [index] of events.entries()) {
      const markdown = toMarkdownSummary(events.slice(0, index + 1));
      expect(telling.filter((text) => markdown.includes(text.trim()))).toEqual([]);
      const digits = telling.map((text) => text.replace(/\D/g, '')).filter((text) => text.length >= 4);
      expect(digits.filter((text) => markdown.replace(/[^\d\n|]/g, '').includes(text.slice(-4)))).toEqual([]);
    }
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '| a | b |',
    '## Call 9',
    '[link](http://example.invalid)',
    '+1 (415) 555-0123',
  ])('holds nothing of a call made of %s', (text) => {
    const detail = { callId: text, callType: text, participant: text, callAttributes: { [text]: text } };
    const all = ['CALL_STARTED', 'CALL_CONNECTED', 'PARTICIPANT_ADDED', 'HOLD', 'CALL_ENDED', 'MUTE'] as const;
    expect(toMarkdownSummary(all.map((type, index) => event(type, index, detail)))).not.toContain(text);
  });
});

import 'test/support/textDecoder';
import { readdirSync, readFileSync } from 'node:fs';
import { decodeTrace, readTrace, type Trace } from '../traceFile';

const started = '{"at":1000,"type":"CALL_STARTED","detail":{"callId":"A"}}';
const ended = '{"at":4500.4,"type":"CALL_ENDED","detail":{"callId":"A"}}';

function traceOf(...lines: string[]): Trace {
  const reading = readTrace('Test', lines.join('\n'));
  if ('problem' in reading) throw new Error(reading.problem);
  return reading.trace;
}

function problemOf(text: string): string {
  const reading = readTrace('Test', text);
  return 'problem' in reading ? reading.problem : 'none';
}

describe('readTrace', () => {
  it('dates events from the first one, in whole milliseconds', () => {
    expect(traceOf(started, ended).events).toEqual([
      { type: 'CALL_STARTED', after: 0, detail: { callId: 'A' } },
      { type: 'CALL_ENDED', after: 3500, detail: { callId: 'A' } },
    ]);
  });

  it('carries the title', () => {
    expect(traceOf(started).title).toBe('Test');
  });

  it('accepts a byte order mark, CRLF and blank lines', () => {
    const reading = readTrace('Test', `\uFEFF${started}\r\n\r\n   \r\n${ended}\r\n`);
    expect(reading).toMatchObject({ trace: { skipped: 0, events: [{ after: 0 }, { after: 3500 }] } });
  });

  it('keeps the order of the file when a clock has stepped back', () => {
    const late = '{"at":400,"type":"MUTE","detail":{}}';
    expect(traceOf(started, late).events.map(({ after }) => after)).toEqual([0, -600]);
  });

  it.each([
    ['is not JSON', 'hello'],
    ['is not an object', '[1]'],
    ['has no time', '{"type":"MUTE","detail":{}}'],
    ['is of another kind', '{"kind":"hello","at":1,"type":"MUTE","detail":{}}'],
    ['has a type that no toolkit sends', '{"at":1,"type":"CALL_PARKED","detail":{}}'],
  ])('skips and counts a line that %s', (_, line) => {
    const { events, skipped } = traceOf(line, started);
    expect(events.map(({ type }) => type)).toEqual(['CALL_STARTED']);
    expect(skipped).toBe(1);
  });

  it("skips a relay's number that comes again, for the event happened once", () => {
    const first = '{"relayId":"r","seq":1,"at":1,"type":"MUTE","detail":{}}';
    const other = '{"relayId":"s","seq":1,"at":2,"type":"UNMUTE","detail":{}}';
    const { events, skipped } = traceOf(first, first, other);
    expect(events.map(({ type }) => type)).toEqual(['MUTE', 'UNMUTE']);
    expect(skipped).toBe(1);
  });

  it('takes lines without a relay or number as different events', () => {
    expect(traceOf(started, started)).toMatchObject({ skipped: 0, events: [{ after: 0 }, { after: 0 }] });
  });

  it('lets a malformed line use up its number', () => {
    const malformed = '{"relayId":"r","seq":1,"at":"soon","type":"MUTE","detail":{}}';
    const repeated = '{"relayId":"r","seq":1,"at":2,"type":"MUTE","detail":{}}';
    expect(traceOf(started, malformed, repeated)).toMatchObject({ skipped: 2, events: [{ type: 'CALL_STARTED' }] });
  });

  it('lets a line of another kind use up no number', () => {
    const kind = '{"kind":"status","relayId":"r","seq":1}';
    const event = '{"relayId":"r","seq":1,"at":2,"type":"MUTE","detail":{}}';
    expect(traceOf(kind, event)).toMatchObject({ skipped: 1, events: [{ type: 'MUTE' }] });
  });

  it('says when the first event came', () => {
    expect(traceOf('{"at":5}', started, ended).recordedAt).toBe(1000);
  });

  it('notes what is wrong with the lines of the file at the event where it shows', () => {
    const numbered = (seq: number): string => `{"relayId":"r","seq":${seq},"at":1,"type":"MUTE","detail":{}}`;
    const { events } = traceOf(
      numbered(1),
      numbered(1),
      'torn',
      numbered(4),
      numbered(5),
      '{"at":1,"type":"X","detail":{}}',
    );
    expect(events.map(({ oddities }) => oddities)).toEqual([
      undefined,
      ['duplicate', 'malformed', 'gap'],
      ['unknown-type'],
    ]);
  });

  it('says that a file is empty', () => {
    expect(problemOf('')).toContain('empty');
    expect(problemOf('\uFEFF\n \n')).toContain('empty');
  });

  it('names the first line of a file in which nothing can be played', () => {
    expect(problemOf('\n{"a":1}\nnope')).toBe('No line is a toolkit event; the first that is not is line 2.');
  });

  it.each(readdirSync('traces').filter((name) => name.endsWith('.jsonl')))('can play traces/%s', (name) => {
    const text = readFileSync(`traces/${name}`, 'utf8');
    const { events, skipped } = traceOf(text);
    expect(events.length + skipped).toBe(text.split('\n').filter((line) => line.trim()).length);
  });
});

describe('decodeTrace', () => {
  const name = '{"type":"Zoë 株 😀"}';
  const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
  const files: readonly (readonly [string, Buffer])[] = [
    ['UTF-8', Buffer.from(name)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${name}`)],
    ['UTF-16, low byte first', utf16(`\uFEFF${name}`)],
    ['UTF-16, high byte first', utf16(`\uFEFF${name}`).swap16()],
  ];

  it.each(files)('reads %s', (_, bytes) => {
    expect(decodeTrace(Uint8Array.from(bytes).buffer)).toBe(name);
  });

  it('reads an empty file, and a file of one byte', () => {
    expect(decodeTrace(new ArrayBuffer(0))).toBe('');
    expect(decodeTrace(Uint8Array.of(0x7b).buffer)).toBe('{');
  });

  it('makes a trace in UTF-16 with CRLF as playable as any', () => {
    const reading = readTrace('Test', decodeTrace(Uint8Array.from(utf16(`\uFEFF${started}\r\n${ended}\r\n`)).buffer));
    expect(reading).toMatchObject({ trace: { skipped: 0, events: [{ after: 0 }, { after: 3500 }] } });
  });
});

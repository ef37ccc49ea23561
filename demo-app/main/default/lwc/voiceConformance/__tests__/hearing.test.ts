import { parseRelayLine, parseTraceText, type RelayLine } from 'c/voiceEvents';
import fc from 'fast-check';
import { randomTraces } from 'test/oracle/traces';
import { event } from 'test/trace';
import { Trails } from '../trails';
import { createReport, Hearing, readTraceText, toMarkdown } from '../voiceConformance';
import { asRecord, oddity, reportOn } from './reports';

const SEVERAL = 'The same event comes from several relays';
const stamped = (relayId: string, seq: number, line: object) => ({ v: 1, relayId, seq, ...line });
const countOf = (lines: readonly unknown[], type: string): number =>
  reportOn(lines).types.find((one) => one.type === type)?.count ?? NaN;
const parsed = (texts: readonly string[]): RelayLine[] => texts.map((text, index) => parseTraceText(text, index + 1));

describe('what was heard', () => {
  it('is one event for each of the 15 types, in their order, heard or not', () => {
    const { types } = reportOn([event('MUTE', 0)]);
    expect(types.length).toBe(15);
    expect(types.filter(({ count }) => count > 0)).toEqual([{ type: 'MUTE', count: 1, firstAs: 1 }]);
  });

  it('counts a repeated number once and says so', () => {
    const line = stamped('r', 1, event('MUTE', 0));
    const report = reportOn([line, line]);
    expect([report.events, asRecord(report.anomalies)]).toEqual([1, { duplicate: 1, 'inferred-start': 1 }]);
  });

  it('says that numbers are missing, that clocks stepped back, and that lines were no messages', () => {
    const lines = [stamped('r', 1, event('MUTE', 900)), stamped('r', 4, event('UNMUTE', 100)), 'x', { at: 1 }];
    expect(asRecord(reportOn(lines).anomalies)).toMatchObject({ gap: 1, 'clock-step': 1, malformed: 2 });
  });

  it('names types that the toolkit does not have, if their names tell of nobody', () => {
    const types = ['VOICEMAIL_LEFT', 'VOICEMAIL_LEFT', 'CALL_FROM_4155550123', 'two words'];
    const { unknownTypes, events, anomalies } = reportOn(types.map((type) => ({ at: 0, type, detail: {} })));
    expect([unknownTypes, events]).toEqual([
      [
        { name: 'VOICEMAIL_LEFT', count: 2 },
        { name: '…', count: 2 },
      ],
      0,
    ]);
    expect(asRecord(anomalies)).toEqual({ 'unknown-type': 4 });
  });

  it('passes over messages of another kind', () => {
    expect(reportOn([{ v: 1, kind: 'hello', relayId: 'r', seq: 1 }])).toEqual(reportOn([]));
  });

  it('says how many events come from a simulator', () => {
    const lines = [stamped('simulated-x', 1, event('MUTE', 0)), stamped('r', 1, event('UNMUTE', 9))];
    expect(reportOn(lines)).toMatchObject({ events: 2, simulated: 1, relays: 2 });
  });
});

describe('one event that several relays deliver', () => {
  const call = [event('CALL_CONNECTED', 0), event('MUTE', 10), event('UNMUTE', 20), event('MUTE', 30)];
  const from = (relayId: string, later = 0) =>
    call.map((line, index) => stamped(relayId, index + 1, { ...line, at: line.at + later }));

  it('is counted once, and odd', () => {
    const report = reportOn([...from('a'), ...from('b', 5), ...from('c', 9)]);
    expect([report.events, report.relays, countOf([...from('a'), ...from('b')], 'MUTE')]).toEqual([4, 3, 2]);
    expect(oddity(report, SEVERAL)).toBe('4 of 4');
    expect(asRecord(report.anomalies)).toEqual({});
  });

  it('is no oddity of the calls', () => {
    const alone = reportOn(from('a'));
    const report = reportOn([...from('a'), ...from('b')]);
    const ofCalls = ({ oddities }: typeof alone) => oddities.filter(({ says }) => says !== SEVERAL);
    expect(ofCalls(report)).toEqual(ofCalls(alone));
    expect(report.sequences).toEqual(alone.sequences);
  });

  it('makes no gap where the second relay delivers something else in between', () => {
    const [first, second] = from('b');
    const other = stamped('b', 2, event('HOLD', 5));
    const report = reportOn([...from('a'), first, other, { ...second, seq: 3 }]);
    expect([report.events, asRecord(report.anomalies)]).toEqual([5, {}]);
  });

  it('is two events two seconds and more apart, or of one relay', () => {
    const mute = (relayId: string, seq: number, at: number) => stamped(relayId, seq, event('MUTE', at));
    expect(countOf([mute('a', 1, 0), mute('b', 1, 2000)], 'MUTE')).toBe(1);
    expect(countOf([mute('a', 1, 0), mute('b', 1, 2001)], 'MUTE')).toBe(2);
    expect(countOf([mute('a', 1, 0), mute('a', 2, 1)], 'MUTE')).toBe(2);
    expect(countOf([mute('a', 1, 0), mute('b', 1, 1), mute('b', 2, 2)], 'MUTE')).toBe(2);
    expect(countOf([event('MUTE', 0), event('MUTE', 0)], 'MUTE')).toBe(2);
  });

  it('is told from another by what it holds', () => {
    const mute = (relayId: string, detail: object) => stamped(relayId, 1, event('MUTE', 0, { ...detail }));
    expect(countOf([mute('a', { by: 1 }), mute('b', { by: 2 })], 'MUTE')).toBe(2);
  });

  it('can show where several relays are heard alone', () => {
    expect(oddity(reportOn(from('a')), SEVERAL)).toBeNull();
    const apart = [stamped('a', 1, event('MUTE', 0)), stamped('b', 1, event('UNMUTE', 0))];
    expect(oddity(reportOn(apart), SEVERAL)).toBe('0 of 2');
  });
});

describe('a report', () => {
  it('is the same whether it was asked for after each line or once', () => {
    fc.assert(
      fc.property(randomTraces, (texts) => {
        const hearing = new Hearing(() => false);
        const lines = parsed(texts);
        for (const line of lines) {
          hearing.hear(line);
          hearing.report();
        }
        expect(hearing.report()).toEqual(createReport(lines, () => false));
      }),
      { numRuns: 300 },
    );
  });

  it('follows a hold of the first call that is told after the second has begun', () => {
    const hearing = new Hearing(() => false);
    const hear = (line: object): string | null => {
      hearing.hear(parseRelayLine(line, 1));
      return oddity(hearing.report(), 'A second call starts');
    };
    hear(event('CALL_CONNECTED', 0));
    expect(hear(event('CALL_STARTED', 1000, { callId: 'B' }))).toBe('1 of 1');
    expect(hear(event('HOLD', 1100))).toBe('0 of 1');
  });

  it('counts no oddity more often than it could show, and every event and call once', () => {
    fc.assert(
      fc.property(randomTraces, (texts) => {
        const { oddities, types, events, sequences, calls } = createReport(parsed(texts), () => false);
        for (const { shown, chances } of oddities) expect(shown).toBeLessThanOrEqual(chances);
        expect(types.reduce((sum, { count }) => sum + count, 0)).toBe(events);
        expect(sequences.reduce((sum, { count }) => sum + count, 0)).toBe(calls);
      }),
      { numRuns: 300 },
    );
  });

  it('gives an event without callId to a call whenever the call state does', () => {
    const isWithoutId = (line: RelayLine) => line.kind === 'event' && line.callId === null;
    fc.assert(
      fc.property(randomTraces, (texts) => {
        const trails = new Trails();
        for (const line of parsed(texts)) {
          if (line.kind !== 'event') continue;
          const place = trails.add(line);
          const isMissing = trails.anomalies.some(({ code }) => code === 'missing-call-id');
          if (isWithoutId(line)) expect(place === null).toBe(isMissing);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is read from a file with a byte order mark, CRLF and blank lines', () => {
    const text = `\ufeff${JSON.stringify(event('MUTE', 0))}\r\n\r\n  \r\n{"at":\r\n`;
    expect(readTraceText(text).map(({ kind, lineNumber }) => [kind, lineNumber])).toEqual([
      ['event', 1],
      ['malformed', 4],
    ]);
  });

  it('says of nothing that nothing was heard', () => {
    expect(toMarkdown(reportOn([]))).toBe(
      [
        '# Voice conformance report',
        'No telephony event was heard, so there is nothing to report. It holds no names, phone numbers, call ids or attribute values.\n',
      ].join('\n\n'),
    );
  });
});

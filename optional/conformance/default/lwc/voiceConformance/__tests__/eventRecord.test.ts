import { parseRelayLine, type RelayLine } from 'c/voiceEvents';
import fc from 'fast-check';
import { randomTraces } from 'test/oracle/traces';
import { event } from 'test/support/trace';
import { Trails } from '../trails';
import {
  createReport,
  EventRecord,
  readTraceText,
  tablesOf,
  toMarkdown,
  type NumberedMessage,
} from '../voiceConformance';
import { asRecord, oddity, reportOn } from './reports';

const stamped = (relayId: string, seq: number, line: object) => ({ v: 1, relayId, seq, ...line });
const read = (texts: readonly string[]): readonly NumberedMessage[] => readTraceText(texts.join('\n'));
const parsed = (texts: readonly string[]): RelayLine[] =>
  read(texts).map(({ message, lineNumber }) => parseRelayLine(message, lineNumber));

describe('what was received', () => {
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

  it('names types that the toolkit does not have, if their names are not personal', () => {
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

  it('passes over messages of a kind that it does not know', () => {
    expect(reportOn([{ v: 1, kind: 'weather', relayId: 'r', seq: 1 }])).toEqual(reportOn([]));
  });

  it('says how many events come from a simulator', () => {
    const lines = [stamped('simulated-x', 1, event('MUTE', 0)), stamped('r', 1, event('UNMUTE', 9))];
    expect(reportOn(lines)).toMatchObject({ events: 2, simulated: 1, relays: 2 });
  });
});

describe('what the relay reports of itself', () => {
  const status = (fields: object = {}) => ({
    v: 1,
    kind: 'status',
    relayId: 'r',
    at: 0,
    listening: true,
    toolkit: 'found',
    notSubscribed: [],
    seen: 0,
    queued: 0,
    failed: 0,
    unreadable: 0,
    settings: {},
    ...fields,
  });
  const relayRows = (...lines: unknown[]) => {
    const table = tablesOf(reportOn([event('MUTE', 0), ...lines])).find(({ title }) => title === 'Relay');
    return table?.rows.length ? table.rows : table?.none;
  };

  it('is said to be nothing without a status, and without a problem', () => {
    expect(relayRows()).toBe('It reported nothing.');
    expect(relayRows({ v: 1, kind: 'status' })).toBe('It reported nothing.');
    expect(relayRows(status())).toBe('It reported no problem.');
  });

  it('lists what the toolkit refused, at whatever time', () => {
    expect(relayRows(status({ notSubscribed: ['SWAP', 'AUDIO_STATS'] }), status())).toEqual([
      ['The toolkit refused a listener for AUDIO_STATS', 'yes'],
      ['The toolkit refused a listener for SWAP', 'yes'],
    ]);
    expect(relayRows(status({ toolkit: 'missing', listening: false }), status())).toEqual([
      ['The page had no voice toolkit', 'yes'],
    ]);
  });

  it('counts by the latest status of each relay', () => {
    const counts = { seen: 9, unreadable: 2, failed: 4 };
    const lines = [status({ seen: 5, unreadable: 1 }), status(counts), status({ relayId: 'next', seen: 3, failed: 1 })];
    expect(relayRows(...lines)).toEqual([
      ['Only a part of the payload could be read', '2 of 12'],
      ['The channel did not take a message, and it was tried again', '5'],
    ]);
  });

  it('is not a call and not an event', () => {
    const { relay, ...others } = reportOn([status({ seen: 9 })]);
    const { relay: none, ...nothing } = reportOn([]);
    expect([relay.statuses, none.statuses]).toEqual([1, 0]);
    expect(others).toEqual(nothing);
  });
});

describe('a message that the relay cut', () => {
  const cut = { ...event('CALL_CONNECTED', 0, { participant: 'Bob' }), cut: true };
  const cutAudio = { ...event('AUDIO_STATS', 9), cut: true };

  it('counts as an event of its call', () => {
    const report = reportOn([cut, cutAudio]);
    expect([report.events, report.calls]).toEqual([2, 1]);
    expect(report.types.filter(({ count }) => count > 0)).toEqual([
      { type: 'AUDIO_STATS', count: 1, firstAs: 2 },
      { type: 'CALL_CONNECTED', count: 1, firstAs: 1 },
    ]);
  });

  it('shows nothing of the fields that were sent, and is counted by type', () => {
    const { fields, audio, relay } = reportOn([cut, cutAudio, event('CALL_CONNECTED', 9, { callAttributes: {} })]);
    expect(audio.forms).toEqual([]);
    expect(fields.find(({ type, field }) => type === 'CALL_CONNECTED' && field === 'callAttributes')).toMatchObject({
      present: 1,
      missing: 0,
    });
    expect(asRecord(relay.cut)).toEqual({ CALL_CONNECTED: 1, AUDIO_STATS: 1 });
  });
});

describe('a report', () => {
  it('is the same whether it was asked for after each line or once', () => {
    fc.assert(
      fc.property(randomTraces, (texts) => {
        const eventRecord = new EventRecord(() => false);
        const lines = read(texts);
        for (const { message, lineNumber } of lines) {
          eventRecord.add(message, lineNumber);
          eventRecord.report();
        }
        expect(eventRecord.report()).toEqual(createReport(lines, () => false));
      }),
      { numRuns: 300 },
    );
  });

  it('follows a hold of the first call that is reported after the second has begun', () => {
    const eventRecord = new EventRecord(() => false);
    const receive = (line: object): string | null => {
      eventRecord.add(line, 1);
      return oddity(eventRecord.report(), 'A second call starts');
    };
    receive(event('CALL_CONNECTED', 0));
    expect(receive(event('CALL_STARTED', 1000, { callId: 'B' }))).toBe('1 of 1');
    expect(receive(event('HOLD', 1100))).toBe('0 of 1');
  });

  it('counts no oddity more often than it could show, and every event and call once', () => {
    fc.assert(
      fc.property(randomTraces, (texts) => {
        const { oddities, types, events, sequences, calls } = createReport(read(texts), () => false);
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
          const { isApplied, place } = trails.add(line);
          if (!isApplied) continue;
          const isMissing = trails.anomalies.some(({ code }) => code === 'missing-call-id');
          if (isWithoutId(line)) expect(place === null).toBe(isMissing);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is read from a file with a byte order mark, CRLF and blank lines', () => {
    const text = `\ufeff${JSON.stringify(event('MUTE', 0))}\r\n\r\n  \r\n{"at":\r\n`;
    expect(readTraceText(text)).toEqual([
      { message: event('MUTE', 0), lineNumber: 1 },
      { message: null, lineNumber: 4 },
    ]);
  });

  it('says of nothing that nothing was received', () => {
    expect(toMarkdown(reportOn([]))).toBe(
      [
        '# Voice conformance report',
        'No telephony event was received, so there is nothing to report. It holds no names, phone numbers, call ids or attribute values.\n',
      ].join('\n\n'),
    );
  });
});

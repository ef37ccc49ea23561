import { event } from 'test/support/trace';
import { TOOLKIT_EVENT_TYPES } from 'c/voiceEvents';
import { documentedOf } from '../fields';
import { asRecord, reportOn } from './reports';

const attributes = { isTranscribed: 'true', languageCode: 'en-US' };

describe('the documented fields', () => {
  it('are those of the toolkit for each event', () => {
    for (const type of TOOLKIT_EVENT_TYPES) expect(Object.keys(documentedOf(type))[0]).toBe('callId');
    expect(documentedOf('HOLD')).toEqual({ callId: ['text'], participant: ['text'] });
    expect(Object.keys(documentedOf('AUDIO_STATS'))).toEqual(['callId', 'stats']);
  });

  it('are listed for the events that were received alone', () => {
    const { fields } = reportOn([event('MUTE', 0), event('CALL_CONNECTED', 0)]);
    expect(fields.map(({ type, field }) => `${type} ${field}`)).toEqual([
      'CALL_CONNECTED callId',
      'CALL_CONNECTED callType',
      'CALL_CONNECTED participant',
      'CALL_CONNECTED callAttributes',
      'MUTE callId',
    ]);
  });

  it.each([
    ['a text', { participant: 'Bob' }, { present: 1, missing: 0, otherwise: [] }],
    ['nothing', {}, { present: 0, missing: 1, otherwise: [] }],
    ['white space', { participant: ' ' }, { present: 0, missing: 0, otherwise: [{ name: 'empty text', count: 1 }] }],
    ['a number', { participant: 4155550123 }, { present: 0, missing: 0, otherwise: [{ name: 'number', count: 1 }] }],
    ['null', { participant: null }, { present: 0, missing: 0, otherwise: [{ name: 'null', count: 1 }] }],
    ['a list', { participant: ['Bob'] }, { present: 0, missing: 0, otherwise: [{ name: 'list', count: 1 }] }],
    ['an object', { participant: {} }, { present: 0, missing: 0, otherwise: [{ name: 'object', count: 1 }] }],
    ['a yes', { participant: true }, { present: 0, missing: 0, otherwise: [{ name: 'true or false', count: 1 }] }],
  ])('count %s for a name', (_, detail, expected) => {
    const { fields } = reportOn([event('HOLD', 0, detail)]);
    expect(fields.find(({ field }) => field === 'participant')).toMatchObject(expected);
  });

  it('take call attributes for an object and no list', () => {
    const came = (callAttributes: unknown) =>
      reportOn([event('CALL_CONNECTED', 0, { callAttributes })]).fields.find(({ field }) => field === 'callAttributes');
    expect(came(attributes)).toMatchObject({ present: 1, otherwise: [] });
    expect(came([])).toMatchObject({ present: 0, otherwise: [{ name: 'list', count: 1 }] });
    expect(came('{}')).toMatchObject({ present: 0, otherwise: [{ name: 'text', count: 1 }] });
  });

  it('are counted over all events of the type, the most frequent surprise first', () => {
    const details = [{ participant: 1 }, { participant: null }, { participant: 2 }, { participant: 'Bob' }, {}];
    const { fields } = reportOn(details.map((detail, at) => event('RESUME', at, detail)));
    expect(fields[1]).toEqual({
      type: 'RESUME',
      field: 'participant',
      present: 1,
      missing: 1,
      otherwise: [
        { name: 'number', count: 2 },
        { name: 'null', count: 1 },
      ],
    });
  });
});

describe('further fields', () => {
  const furtherOf = (detail: Record<string, unknown>) => reportOn([event('HOLD', 0, detail)]).furtherFields;

  it('are named, by event, and those of the call attributes with them', () => {
    const lines = [
      event('MUTE', 0, { reason: 'rep', vendorEventId: 7 }),
      event('MUTE', 1, { vendorEventId: 8 }),
      event('CALL_CONNECTED', 2, { callAttributes: attributes, queue: 'x' }),
    ];
    expect(reportOn(lines).furtherFields).toEqual([
      { type: 'CALL_CONNECTED', name: 'queue', count: 1 },
      { type: 'CALL_CONNECTED', name: 'callAttributes.isTranscribed', count: 1 },
      { type: 'CALL_CONNECTED', name: 'callAttributes.languageCode', count: 1 },
      { type: 'MUTE', name: 'vendorEventId', count: 2 },
      { type: 'MUTE', name: 'reason', count: 1 },
    ]);
  });

  it('have no name where it may be personal', () => {
    const names = ['+1 (415) 555-0123', 'x4155550123', 'Jordan Avery', 'Élan', '', '<b>'];
    const detail = Object.fromEntries(names.map((name) => [name, 1]));
    const { furtherFields } = reportOn([{ at: 0, type: 'HOLD', detail: { ...detail, agentId: 2 } }]);
    expect(asRecord(furtherFields)).toEqual({ '…': 6, agentId: 1 });
  });

  it('have no name where a party or the call has the same', () => {
    expect(asRecord(furtherOf({ participant: 'Jordan', jordan: 1, A: 1, b: 1 }))).toEqual({ '…': 2, b: 1 });
    const callAttributes = { Jordan: 1, ok: 1 };
    expect(asRecord(furtherOf({ participant: ' JORDAN ', callAttributes }))).toEqual({
      'callAttributes.…': 1,
      'callAttributes.ok': 1,
      callAttributes: 1,
    });
  });

  it('are kept when their name is that of a property of all objects', () => {
    const message = JSON.parse('{"at":0,"type":"MUTE","detail":{"__proto__":{"x":1},"constructor":1,"toString":2}}');
    expect(reportOn([message]).furtherFields.map(({ name }) => name)).toEqual(['__proto__', 'constructor', 'toString']);
  });
});

describe('callType', () => {
  it('is listed with each value as it was written, but for outer space', () => {
    const values = ['inbound', ' INBOUND ', 'Inbound', 'inbound', 'AddParticipant', 'preview', '', 5];
    const lines = values.map((callType, at) => event('CALL_STARTED', at, { callType }));
    expect(reportOn(lines).callTypes).toEqual([
      { name: 'inbound', count: 2 },
      { name: 'AddParticipant', count: 1 },
      { name: 'INBOUND', count: 1 },
      { name: 'Inbound', count: 1 },
      { name: 'preview', count: 1 },
    ]);
  });

  it('is not shown where it may be personal', () => {
    const lines = ['4155550123', 'Jordan', 'two words'].map((callType, at) =>
      event('CALL_STARTED', at, { callType, participant: 'Jordan' }),
    );
    expect(reportOn(lines).callTypes).toEqual([{ name: '…', count: 3 }]);
  });
});

import {
  cleanName,
  parseRelayLine,
  parseTraceText,
  TOOLKIT_EVENT_TYPES,
  type ToolkitEventType,
  type VoiceEvent,
} from 'c/voiceEvents';

const message = (changes: object = {}) => ({
  v: 1,
  relayId: 'r1',
  seq: 3,
  at: 1000,
  type: 'HOLD',
  detail: { callId: 'A', participant: '+1 (415) 555-0101' },
  ...changes,
});

describe('the event catalogue', () => {
  it('names the 15 events of the toolkit', () => {
    expect(TOOLKIT_EVENT_TYPES).toHaveLength(15);
    expect(new Set(TOOLKIT_EVENT_TYPES).size).toBe(15);
    expect(TOOLKIT_EVENT_TYPES).toContain('AUDIO_STATS');
  });

  it('gives each event the fields that its payload has, and no other', () => {
    const read = (event: VoiceEvent): string | null => {
      if (event.type === 'HOLD') return event.participant;
      if (event.type === 'CALL_STARTED') return event.callType;
      // @ts-expect-error -- MUTE names no participant
      if (event.type === 'MUTE') return event.participant satisfies string;
      return event.callId;
    };
    expect(read(parseRelayLine(message(), 1) as VoiceEvent)).toBe('+1 (415) 555-0101');
    // @ts-expect-error -- the toolkit has no such event
    const type: ToolkitEventType = 'RECORDING_STARTED';
    expect(TOOLKIT_EVENT_TYPES).not.toContain(type);
  });
});

describe('parseRelayLine', () => {
  it('reads a relay message whole', () => {
    expect(parseRelayLine(message(), 9)).toEqual({
      kind: 'event',
      relayId: 'r1',
      seq: 3,
      lineNumber: 9,
      at: 1000,
      type: 'HOLD',
      callId: 'A',
      participant: '+1 (415) 555-0101',
      callType: null,
      detail: { callId: 'A', participant: '+1 (415) 555-0101' },
    });
  });

  it('reads a trace line that leaves out v, relayId and seq', () => {
    const line = parseRelayLine({ at: 5, type: 'MUTE', detail: { callId: 'A' } }, 1);
    expect(line).toMatchObject({ kind: 'event', relayId: null, seq: null, at: 5 });
  });

  it.each([
    ['white space as relayId', { relayId: ' \t' }, { relayId: null }],
    ['a number as relayId', { relayId: 7 }, { relayId: null }],
    ['a fractional seq', { seq: 1.5 }, { seq: null }],
    ['a seq in words', { seq: '3' }, { seq: null }],
    ['a negative seq', { seq: -1 }, { seq: null }],
    ['a seq that is not safe', { seq: 2 ** 53 }, { seq: null }],
  ])('takes %s as left out', (_, changes, expected) => {
    expect(parseRelayLine(message(changes), 1)).toMatchObject({ kind: 'event', ...expected });
  });

  it.each([
    ['a fraction', 10.5, 11],
    ['a negative fraction', -10.6, -11],
    ['less than half', -0.4, 0],
    ['the latest time', 8.64e15, 8.64e15],
    ['the earliest time', -8.64e15, -8.64e15],
  ])('rounds %s of a millisecond', (_, at, rounded) => {
    expect(parseRelayLine(message({ at }), 1)).toMatchObject({ at: rounded });
  });

  it.each([
    ['callId', '   '],
    ['callId', NaN],
    ['callId', Infinity],
    ['callId', true],
    ['participant', '\u200b \u00ad'],
    ['callType', 7],
    ['participant', {}],
    ['participant', ''],
    ['callType', ' '],
    ['callType', null],
  ])('takes a %s of %j as missing', (field, value) => {
    const line = message({ type: 'CALL_STARTED', detail: { [field]: value } });
    expect(parseRelayLine(line, 1)).toMatchObject({ kind: 'event', [field]: null });
  });

  it.each([
    ['callId', 7, '7'],
    ['callId', -0, '0'],
    ['participant', 4155550101, '4155550101'],
    ['participant', 1e21, '1e+21'],
    ['callId', '\u200b', '\u200b'],
  ])('takes a %s of %j as the text %j', (field, value, text) => {
    expect(parseRelayLine(message({ detail: { [field]: value } }), 1)).toMatchObject({ [field]: text });
  });

  it('keeps ids and names untrimmed, and trims and lower-cases the call type', () => {
    const detail = { callId: ' A ', participant: ' Billing ', callType: ' DialedCallback ' };
    expect(parseRelayLine(message({ type: 'CALL_STARTED', detail }), 1)).toMatchObject({
      callId: ' A ',
      participant: ' Billing ',
      callType: 'dialedcallback',
    });
  });

  it.each([
    ['CALL_STARTED', { participant: 'Ann', callType: 'inbound' }],
    ['CALL_CONNECTED', { participant: 'Ann', callType: 'inbound' }],
    ['PARTICIPANT_ADDED', { participant: 'Ann', callType: null }],
    ['PARTICIPANT_REMOVED', { participant: 'Ann', callType: null }],
    ['HOLD', { participant: 'Ann', callType: null }],
    ['RESUME', { participant: 'Ann', callType: null }],
    ['MUTE', { participant: null, callType: null }],
    ['CALL_ENDED', { participant: null, callType: null }],
    ['AUDIO_STATS', { participant: null, callType: null }],
  ])('reads of %s the fields that are documented for it, and no other', (type, fields) => {
    const detail = { callId: 'A', participant: 'Ann', callType: 'inbound' };
    expect(parseRelayLine(message({ type, detail }), 1)).toMatchObject({ type, callId: 'A', ...fields });
  });

  it.each([
    ['no object', 'text'],
    ['null', null],
    ['a list', [message()]],
    ['no time', message({ at: undefined })],
    ['a time in words', message({ at: '1000' })],
    ['an endless time', message({ at: Infinity })],
    ['a time that no date can hold', message({ at: 1e308 })],
    ['a time just beyond the latest', message({ at: 8.64e15 + 1 })],
    ['a time just beyond the earliest', message({ at: -8.64e15 - 1 })],
    ['no type', message({ type: 5 })],
    ['no detail', message({ detail: undefined })],
    ['detail null', message({ detail: null })],
    ['a list as detail', message({ detail: [] })],
  ])('calls %s malformed', (_, value) => {
    expect(parseRelayLine(value, 4)).toMatchObject({ kind: 'malformed', lineNumber: 4 });
  });

  it('still reads whose number a malformed line uses up', () => {
    expect(parseRelayLine(message({ at: null }), 4)).toEqual({
      kind: 'malformed',
      relayId: 'r1',
      seq: 3,
      lineNumber: 4,
    });
  });

  it.each(['TELEPATHY', 'constructor', '__proto__', 'hold'])('does not know the type %s', (type) => {
    expect(parseRelayLine(message({ type }), 1)).toMatchObject({ kind: 'unknown-type', type, at: 1000 });
  });

  it('passes over messages of another kind, readable or not', () => {
    expect(parseRelayLine(message({ kind: 'hello' }), 1).kind).toBe('other-kind');
    expect(parseRelayLine({ kind: 'hello' }, 1).kind).toBe('other-kind');
    expect(parseRelayLine(message({ kind: undefined, at: null }), 1).kind).toBe('other-kind');
  });
});

describe('parseTraceText', () => {
  it('reads JSON as a relay message', () => {
    expect(parseTraceText(JSON.stringify(message()), 2)).toEqual(parseRelayLine(message(), 2));
  });

  it('calls text that is not JSON malformed', () => {
    expect(parseTraceText('{"at":', 6)).toEqual({ kind: 'malformed', relayId: null, seq: null, lineNumber: 6 });
  });
});

describe('cleanName', () => {
  it.each([
    [' Ann\t \n Lee ', 'Ann Lee'],
    ['Ann\u200b Lee', 'Ann Lee'],
    ['Ann \u0007 Lee', 'Ann Lee'],
    ['Jose\u0301', 'Jos\u00e9'],
    ['\u200b\ufeff', ''],
    ['ANN', 'ANN'],
  ])('turns %j into %j', (name, cleaned) => {
    expect(cleanName(name)).toBe(cleaned);
  });
});

import { toTrace } from 'c/voiceEventLog';
import { receivedLog } from 'test/support/log';
import { event } from 'test/support/trace';

const NUMBER = '+1 (415) 555-0123';

const read = (trace: string): unknown[] =>
  trace
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown);
const masked = (...messages: unknown[]) => read(toTrace(receivedLog(messages), { unmasked: false }));
const maskedDetail = (message: unknown) => (masked(message)[0] as { detail: unknown }).detail;
const unmasked = (...messages: unknown[]) => read(toTrace(receivedLog(messages), { unmasked: true }));

describe('trace with full numbers', () => {
  it('is every message as it came, oldest first, one a line', () => {
    const messages = [
      { v: 1, relayId: 'r', seq: 1, ...event('CALL_STARTED', 1.5, { participant: NUMBER }), extra: 'kept' },
      { type: 'TELEPATHY', at: 2, detail: {} },
      'garbage',
      null,
    ];
    expect(unmasked(...messages)).toEqual(messages);
  });

  it('cuts and marks a message that is nested too deep for JSON, instead of losing it', () => {
    const nested = JSON.parse(`${'['.repeat(100_000)}7${']'.repeat(100_000)}`) as unknown;
    const deep = { v: 1, relayId: 'r', seq: 1, ...event('HOLD', 1, { participant: NUMBER, legs: nested }) };
    const lines = unmasked(deep, event('MUTE', 2));
    expect(lines).toEqual([
      { ...deep, detail: { callId: 'A', participant: NUMBER, legs: expect.any(Array) } },
      event('MUTE', 2),
    ]);
    expect(JSON.stringify(lines[0])).toContain('[["…"]]');
  });

  it('cuts parts that contain themselves or have no JSON form instead of losing the message', () => {
    const detail: Record<string, unknown> = { callId: 'A', count: 1n };
    detail['self'] = detail;
    expect(unmasked({ type: 'HOLD', at: 1, detail }, undefined)).toEqual([
      { type: 'HOLD', at: 1, detail: { callId: 'A', count: '…', self: '…' } },
      '…',
    ]);
  });

  it('is empty for an empty log', () => {
    expect(toTrace(receivedLog([]), { unmasked: true })).toBe('');
  });
});

describe('masked trace', () => {
  it('keeps the stamp, the time and everything that the state depends on', () => {
    const message = { v: 1, relayId: 'r', seq: 7, ...event('CALL_STARTED', 5, { callType: 'inbound' }) };
    expect(masked(message)).toEqual([message]);
  });

  it('leaves out a stamp that was left out', () => {
    expect(masked({ ...event('MUTE', 5), relayId: ' ', seq: 1.5 })).toEqual([{ v: 1, ...event('MUTE', 5) }]);
  });

  it('leaves out fields of the message that are not its own', () => {
    expect(masked({ ...event('MUTE', 5), caller: NUMBER })).toEqual([{ v: 1, ...event('MUTE', 5) }]);
  });

  it('masks the participant, the same one always alike and another one apart', () => {
    const names = [NUMBER, '4155550123', '+1 (212) 555-0123', 'Ann Lee', 'ANN LEE ', 'Adam', 'bob', 'Bo'];
    const lines = masked(...names.map((participant) => event('HOLD', 0, { participant })));
    expect(lines.map((line) => (line as { detail: { participant: string } }).detail.participant)).toEqual([
      '…0123',
      '…0123',
      '…0123 (2)',
      'A…',
      'A…',
      'A… (2)',
      'b…',
      'B… (2)',
    ]);
  });

  it('leaves a missing participant missing', () => {
    expect(maskedDetail(event('HOLD', 0, { participant: ' ' }))).toEqual({ callId: 'A', participant: ' ' });
    expect(maskedDetail(event('HOLD', 0, { participant: '\u200b' }))).toEqual({ callId: 'A', participant: '\u200b' });
    for (const participant of [null, true, {}, NaN])
      expect(maskedDetail(event('HOLD', 0, { participant }))).toEqual({ callId: 'A', participant: null });
  });

  it('masks a participant that is a number as the text that it stands for', () => {
    const lines = masked(...[NUMBER, 4155550123, 77].map((participant) => event('HOLD', 0, { participant })));
    expect(lines).toMatchObject(['…0123', '…0123', '7…'].map((participant) => ({ detail: { participant } })));
  });

  it('hides the values of call attributes and keeps their keys', () => {
    const callAttributes = { isTranscribed: 'true', Customer: { name: 'Ann Lee' }, '4155550123': 'x' };
    expect(maskedDetail(event('CALL_CONNECTED', 0, { callAttributes }))).toEqual({
      callId: 'A',
      callAttributes: { isTranscribed: null, Customer: null, '…0123': null },
    });
  });

  it.each([['a text'], [['Ann Lee']], [5]])('hides call attributes that are %j', (callAttributes) => {
    expect(maskedDetail(event('CALL_CONNECTED', 0, { callAttributes }))).toEqual({ callId: 'A', callAttributes: null });
  });

  it('keeps the id of a call that gives no number away', () => {
    for (const callId of ['d7a9f1b7-fc17-43fe-8ca7-e584a2b34792', '6285550199', 77, 6285550199, ' '])
      expect(maskedDetail(event('MUTE', 0, { callId, participant: NUMBER }))).toMatchObject({ callId });
    expect(maskedDetail(event('MUTE', 0, { callId: [NUMBER] }))).toEqual({ callId: null });
  });

  it("invents an id for a call whose id holds a participant's number, the same wherever the id stands", () => {
    const lines = masked(
      event('CALL_STARTED', 0, { callId: 'x4155550123' }),
      event('CALL_CONNECTED', 1, { callId: 'x4155550123', participant: NUMBER }),
      event('MUTE', 2, { callId: 4155550123 }),
      event('MUTE', 2, { callId: '4155550123' }),
      { type: 'TELEPATHY', at: 3, detail: { callId: 'x4155550123' } },
      event('MUTE', 4, { callId: 'call-2' }),
    );
    expect(lines.map((line) => (line as { detail: { callId: string } }).detail.callId)).toEqual([
      'call-1',
      'call-1',
      'call-3',
      'call-3',
      'call-1',
      'call-2',
    ]);
    expect(JSON.stringify(lines)).not.toContain('555');
  });

  it('keeps the kind of call as it came, and masks a number in it', () => {
    for (const callType of [' INBOUND ', 'DialedCallback', 'Night transfer'])
      expect(maskedDetail(event('CALL_STARTED', 0, { callType }))).toEqual({ callId: 'A', callType });
    const callType = 'Transfer 4155550123';
    expect(maskedDetail(event('CALL_STARTED', 0, { callType }))).toEqual({ callId: 'A', callType: '…0123' });
  });

  it('keeps of every other field the key only, its number masked', () => {
    const detail = { dialled: [{ to: NUMBER }], mood: 'good', short: 5, on: true, [NUMBER]: '' };
    expect(maskedDetail(event('HOLD', 0, detail))).toEqual({
      callId: 'A',
      dialled: null,
      mood: null,
      short: null,
      on: null,
      '…0123': null,
    });
  });

  it('says that the relay has cut a message', () => {
    expect(masked({ ...event('MUTE', 5), cut: true }, { ...event('MUTE', 6), cut: NUMBER })).toEqual([
      { v: 1, ...event('MUTE', 5), cut: true },
      { v: 1, ...event('MUTE', 6) },
    ]);
  });

  it('masks events of an unknown type too', () => {
    const messages = ['TELEPATHY', `RANG ${NUMBER}`].map((type) => ({ type, at: 1, detail: { participant: NUMBER } }));
    expect(masked(...messages)).toEqual(
      ['TELEPATHY', '…0123'].map((type) => ({ v: 1, type, at: 1, detail: { participant: '…0123' } })),
    );
  });

  it('keeps audio statistics to the last digit, in each of their forms', () => {
    const stats = [{ inputChannelStats: { packetsCount: 12345678, jitterBufferMillis: 1.23456789 } }];
    const text = JSON.stringify(stats);
    for (const detail of [{ stats }, { stats: stats[0] }, { stats: text }, { audioStats: { stats: text } }])
      expect(maskedDetail(event('AUDIO_STATS', 0, detail))).toEqual({ callId: 'A', ...detail });
    const flat = { stats: 'inputChannelStats', packetsCount: 12345678 };
    expect(maskedDetail(event('AUDIO_STATS', 0, flat))).toEqual({ callId: 'A', ...flat });
  });

  it('hides all other values among audio statistics', () => {
    const odd = [
      NUMBER,
      null,
      { to: NUMBER, inputChannelStats: NUMBER, outputChannelStats: { packetsLost: '5', n: 5 } },
    ];
    const hidden = [
      null,
      null,
      { to: null, inputChannelStats: null, outputChannelStats: { packetsLost: null, n: null } },
    ];
    for (const [stats, expected] of [
      [odd, hidden],
      [JSON.stringify(odd), JSON.stringify(hidden)],
      ['Ann Lee', null],
      ['"Ann Lee"', null],
      ['null', null],
      [NUMBER, null],
      [5, null],
    ])
      expect(maskedDetail(event('AUDIO_STATS', 0, { stats, audioStats: { stats, n: 5 } }))).toEqual({
        callId: 'A',
        stats: expected,
        audioStats: { stats: expected, n: null },
      });
    expect(maskedDetail(event('AUDIO_STATS', 0, { audioStats: NUMBER }))).toEqual({ callId: 'A', audioStats: null });
  });

  it('keeps of malformed messages their place and the number that they used up', () => {
    const secret = { relayId: 'r', seq: 4, participant: NUMBER };
    expect(masked('garbage', secret, { seq: 5 }, event('MUTE', 1))).toEqual([
      { v: 1 },
      { v: 1, relayId: 'r', seq: 4 },
      { v: 1, seq: 5 },
      { v: 1, ...event('MUTE', 1) },
    ]);
  });
});

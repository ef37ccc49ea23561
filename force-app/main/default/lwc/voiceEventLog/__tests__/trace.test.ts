import { toTrace } from 'c/voiceEventLog';
import { heardLog } from 'test/log';
import { event } from 'test/trace';

const NUMBER = '+1 (415) 555-0123';

const read = (trace: string): unknown[] =>
  trace
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown);
const masked = (...messages: unknown[]) => read(toTrace(heardLog(messages), { unmasked: false }));
const maskedDetail = (message: unknown) => (masked(message)[0] as { detail: unknown }).detail;
const unmasked = (...messages: unknown[]) => read(toTrace(heardLog(messages), { unmasked: true }));

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

  it('is empty for an empty log', () => {
    expect(toTrace(heardLog([]), { unmasked: true })).toBe('');
  });
});

describe('masked trace', () => {
  it('keeps the stamp, the time and what the state depends on', () => {
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
      '(000000)…0123',
      '(000000)…0123',
      '(001000)…0123',
      'a…',
      'a…',
      'a… (2)',
      'b…',
      'b… (2)',
    ]);
  });

  it('leaves a missing participant missing', () => {
    expect(maskedDetail(event('HOLD', 0, { participant: ' ' }))).toEqual({ callId: 'A', participant: ' ' });
    expect(maskedDetail(event('HOLD', 0, { participant: 4155550123 }))).toEqual({ callId: 'A', participant: null });
  });

  it('hides the values of call attributes and keeps their keys', () => {
    const callAttributes = { isTranscribed: 'true', Customer: { name: 'Ann Lee' }, '4155550123': 'x' };
    expect(maskedDetail(event('CALL_CONNECTED', 0, { callAttributes }))).toEqual({
      callId: 'A',
      callAttributes: { isTranscribed: null, Customer: null, '(000000)…0123': null },
    });
  });

  it.each([['a text'], [['Ann Lee']], [5]])('hides call attributes that are %j', (callAttributes) => {
    expect(maskedDetail(event('CALL_CONNECTED', 0, { callAttributes }))).toEqual({ callId: 'A', callAttributes: null });
  });

  it('masks numbers anywhere else in the detail, but neither call id nor kind of call', () => {
    const id = 'd7a9f1b7-fc17-43fe-8ca7-e584a2b34792';
    const detail = {
      callId: id,
      callType: 'Transfer 4155550124',
      dialled: [{ to: NUMBER, ext: '123', n: 4155550123, short: 5, on: true }],
      [NUMBER]: null,
    };
    expect(maskedDetail(event('HOLD', 0, detail))).toEqual({
      callId: id,
      callType: 'Transfer 4155550124',
      dialled: [{ to: '(000000)…0123', ext: '123', n: null, short: 5, on: true }],
      '(000000)…0123': null,
    });
  });

  it('masks events of an unknown type too', () => {
    expect(masked({ type: 'TELEPATHY', at: 1, detail: { participant: NUMBER } })).toEqual([
      { v: 1, type: 'TELEPATHY', at: 1, detail: { participant: '(000000)…0123' } },
    ]);
  });

  it('keeps audio statistics to the last digit, in each of their forms', () => {
    const stats = [{ inputChannelStats: { packetsCount: 12345678, jitterBufferMillis: 1.23456789 } }];
    const text = JSON.stringify(stats);
    for (const detail of [{ stats }, { stats: stats[0] }, { stats: text }, { audioStats: { stats: text } }])
      expect(maskedDetail(event('AUDIO_STATS', 0, detail))).toEqual({ callId: 'A', ...detail });
    const flat = { stats: 'inputChannelStats', packetsCount: 12345678 };
    expect(maskedDetail(event('AUDIO_STATS', 0, flat))).toEqual({ callId: 'A', ...flat });
  });

  it('masks numbers that hide among audio statistics', () => {
    const hidden = { stats: JSON.stringify([{ to: NUMBER, n: 4155550123 }]), audioStats: { stats: NUMBER } };
    expect(maskedDetail(event('AUDIO_STATS', 0, hidden))).toEqual({
      callId: 'A',
      stats: '[{"to":"(000000)…0123","n":null}]',
      audioStats: { stats: '(000000)…0123' },
    });
  });

  it('leaves malformed messages out, but keeps the number that one used up', () => {
    const secret = { relayId: 'r', seq: 4, participant: NUMBER };
    expect(masked('garbage', secret, { seq: 5 }, event('MUTE', 1))).toEqual([
      { v: 1, relayId: 'r', seq: 4 },
      { v: 1, ...event('MUTE', 1) },
    ]);
  });
});

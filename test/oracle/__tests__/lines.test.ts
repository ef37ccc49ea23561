import { reading, readTexts } from '../reading';

const at = (time: number, fields: object = {}): string =>
  JSON.stringify({ at: time, type: 'CALL_STARTED', detail: { callId: 'A' }, ...fields });

it('takes a number as an id and as a name', () => {
  const { calls } = reading(
    [0, 'CALL_STARTED', { callId: 7, participant: 4155550123 }],
    [2000, 'CALL_CONNECTED', { callId: '7', participant: '+1 415 555 0123' }],
  );
  expect(calls).toEqual([expect.objectContaining({ callId: '7', participant: '4155550123', phase: 'active' })]);
});

it('takes a name that shows nothing as missing', () => {
  expect(reading([0, 'CALL_STARTED', { participant: '\u200b\u00ad' }]).calls[0]!.parties[0]!.name).toBeNull();
});

it('takes a callType that is blank as missing', () => {
  const { calls } = reading([0, 'CALL_STARTED', { callType: ' ' }], [1, 'CALL_STARTED', { callType: ' InBound ' }]);
  expect(calls[0]).toMatchObject({ callType: 'inbound' });
});

it('accepts a time of 8.64e15 either way and not a millisecond beyond', () => {
  expect(readTexts([at(-8.64e15), at(8.64e15), at(8.64e15 + 1), at(-8.64e15 - 1)])).toMatchObject({
    events: 2,
    anomalies: ['3 malformed', '4 malformed'],
  });
});

it('moves the time at most to 8.64e15', () => {
  // The second line lacks 10 ms, which are added to the third: 8.64e15 + 5.
  const { calls } = readTexts([
    at(8.64e15 - 10, { detail: { callId: 'B' } }),
    at(8.64e15 - 20, { detail: { callId: 'C' } }),
    at(8.64e15 - 5),
  ]);
  expect(calls[2]!['startedAt']).toBe(8.64e15);
});

it.each([-1, 1.5, '3', 2 ** 53])('takes a seq of %p as left out', (seq) => {
  expect(
    readTexts([at(0, { relayId: 'r', seq }), at(0, { relayId: 'r', seq }), at(0, { seq, type: 5 })]),
  ).toMatchObject({
    events: 2,
    anomalies: ['3 malformed'],
  });
});

it('runs a line with a relayId but no seq on the clock of that relay', () => {
  // The step back of 500 ms is added to the relay's third line only.
  const { calls, anomalies } = readTexts([
    at(1000, { relayId: 'r', seq: 9, detail: { callId: 'A' } }),
    at(500, { relayId: 'r', detail: { callId: 'B' } }),
    at(700, { relayId: 'r', detail: { callId: 'C' } }),
  ]);
  expect(calls.map((call) => call['startedAt'])).toEqual([1000, 1000, 1200]);
  expect(anomalies).toEqual(['2 clock-step']);
});

it('leaves out a line with a kind, whatever else it holds', () => {
  expect(readTexts([at(0, { relayId: 'r', seq: 1, kind: null }), at(0, { relayId: 'r', seq: 1 })])).toMatchObject({
    events: 1,
    anomalies: [],
  });
});

it('says of an unknown type that repeats a number only that it is a duplicate', () => {
  const lines = [at(0, { relayId: 'r', seq: 1 }), at(0, { relayId: 'r', seq: 1, type: 'VOICEMAIL_LEFT' })];
  expect(readTexts(lines).anomalies).toEqual(['1 duplicate']);
});

it('applies a late line without a clock step, with the amount added to its relay so far', () => {
  // Line 2 steps back by 400 ms; the late line 4 then stands for 1500 + 400, which is earlier than 2100 + 400.
  const { calls, anomalies } = readTexts([
    at(1000, { relayId: 'r', seq: 0, detail: { callId: 'A' } }),
    at(600, { relayId: 'r', seq: 1, detail: { callId: 'B' } }),
    at(2100, { relayId: 'r', seq: 4, detail: { callId: 'C' } }),
    at(1500, { relayId: 'r', seq: 3, detail: { callId: 'D' } }),
    at(2200, { relayId: 'r', seq: 5, detail: { callId: 'E' } }),
    at(5000, { relayId: 's', seq: 9, detail: { callId: 'F' } }),
    at(3000, { relayId: 's', seq: 8, detail: { callId: 'G' } }),
  ]);
  expect(calls.map((call) => call['startedAt'])).toEqual([1000, 1000, 2500, 2500, 2600, 5000, 5000]);
  expect(anomalies).toEqual(['1 clock-step', '4 gap']);
});

it('says that a type is unknown, after a gap before it', () => {
  const lines = [at(0, { relayId: 'r', seq: 1 }), at(0, { relayId: 'r', seq: 3, type: 'VOICEMAIL_LEFT' })];
  expect(readTexts(lines).anomalies).toEqual(['3 gap', '3 unknown-type']);
});

describe('an event without callId', () => {
  const NO_ID = { callId: undefined };

  it('means the one active call beside a ringing one', () => {
    const { calls, anomalies } = reading(
      [0, 'CALL_CONNECTED', {}],
      [10, 'CALL_STARTED', { callId: 'B' }],
      [20, 'MUTE', NO_ID],
      [25, 'AUDIO_STATS', NO_ID],
      [30, 'CALL_ENDED', NO_ID],
    );
    expect(calls.map((call) => call['mute'])).toEqual(['on', 'unknown']);
    expect(calls.map((call) => call.audio?.['reports'] ?? 0)).toEqual([1, 0]);
    expect(anomalies).toEqual(['5 missing-call-id']);
  });

  it('means nobody with two active calls', () => {
    expect(
      reading([0, 'CALL_CONNECTED', {}], [10, 'CALL_CONNECTED', { callId: 'B' }], [20, 'HOLD', NO_ID]).anomalies,
    ).toEqual(['3 missing-call-id']);
  });

  it('passes over a call known only by inference while an observed call is open', () => {
    const { calls } = reading([0, 'MUTE', {}], [10, 'CALL_CONNECTED', { callId: 'B' }], [20, 'CALL_ENDED', NO_ID]);
    expect(calls.map((call) => call.phase)).toEqual(['active', 'wrapUp']);
  });

  it('never begins a leg', () => {
    const { calls, anomalies } = reading(
      [0, 'CALL_CONNECTED', {}],
      [10, 'CALL_ENDED', {}],
      [5000, 'CALL_STARTED', NO_ID],
    );
    expect(calls).toHaveLength(1);
    expect(anomalies).toEqual(['3 after-end A/1']);
  });

  it('does not take an inferred end back', () => {
    const { calls, anomalies } = reading(
      [0, 'CALL_CONNECTED', { participant: 'Ann' }],
      [10, 'PARTICIPANT_REMOVED', { participant: 'Ann' }],
      [20, 'MUTE', NO_ID],
    );
    expect(calls[0]!.phase).toBe('wrapUp');
    expect(anomalies).toEqual(['2 inferred-end A/1', '3 after-end A/1']);
  });
});

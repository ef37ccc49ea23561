import { CONNECTED, reading, type Line } from '../reading';

const MINUTE = 60_000;
const ENDED: Line = [100_000, 'CALL_ENDED'];
const shape = (...lines: readonly Line[]): unknown => {
  const { calls, anomalies } = reading(...lines);
  return [...calls.map(({ callId, leg, phase }) => `${callId}/${leg} ${phase}`), ...anomalies];
};

describe('a call of a known id', () => {
  it.each(['CALL_STARTED', 'CALL_CONNECTED'])('takes %s up to 1000 ms after the end as crossed', (type) => {
    expect(shape(...CONNECTED, ENDED, [101_000, type])).toEqual(['A/1 wrapUp', '4 after-end A/1']);
  });

  it.each([
    ['CALL_STARTED', 'ringing'],
    ['CALL_CONNECTED', 'active'],
  ])('begins the next leg by %s 1001 ms after the end and closes its own wrap-up', (type, phase) => {
    expect(shape(...CONNECTED, ENDED, [101_001, type])).toEqual(['A/1 closed', `A/2 ${phase}`]);
  });

  it('counts the 1000 ms from a repeated CALL_ENDED, too', () => {
    expect(shape(...CONNECTED, ENDED, [101_000, 'CALL_ENDED'], [102_000, 'CALL_STARTED'])).toEqual([
      'A/1 wrapUp',
      '5 after-end A/1',
    ]);
  });

  it('rings again at once after it was not answered', () => {
    expect(shape([0, 'CALL_STARTED'], [10, 'CALL_ENDED'], [10, 'CALL_STARTED'])).toEqual(['A/1 closed', 'A/2 ringing']);
  });

  it('is not connected at once after it was not answered', () => {
    expect(shape([0, 'CALL_STARTED'], [10, 'CALL_ENDED'], [1010, 'CALL_CONNECTED'])).toEqual([
      'A/1 closed',
      '3 after-end A/1',
    ]);
  });

  it.each(['HOLD', 'MUTE', 'PARTICIPANT_ADDED', 'UNMUTE'])('begins no leg by %s', (type) => {
    expect(shape(...CONNECTED, ENDED, [200_000, type, { participant: 'Bob' }])).toEqual([
      'A/1 wrapUp',
      '4 after-end A/1',
    ]);
  });

  it('adds late statistics to the latest leg', () => {
    const { calls } = reading(
      ...CONNECTED,
      ENDED,
      [200_000, 'CALL_CONNECTED'],
      [210_000, 'CALL_ENDED'],
      [211_000, 'AUDIO_STATS'],
    );
    expect(calls.map((call) => call.audio?.['reports'] ?? null)).toEqual([null, 1]);
  });
});

describe('an unknown id', () => {
  it.each(['HOLD', 'AUDIO_STATS', 'UNMUTE', 'WRAP_UP_ENDED'])(
    'takes %s 1000 ms after its CALL_ENDED as crossed',
    (type) => {
      expect(shape([0, 'CALL_ENDED'], [1000, type])).toEqual(['1 unknown-call A/null', '2 after-end A/null']);
    },
  );

  it('begins a call 1001 ms after its CALL_ENDED', () => {
    expect(shape([0, 'CALL_ENDED'], [1001, 'CALL_STARTED'])).toEqual(['A/1 ringing', '1 unknown-call A/null']);
  });

  it('counts from its latest CALL_ENDED', () => {
    expect(shape([0, 'CALL_ENDED'], [900, 'CALL_ENDED'], [1900, 'CALL_STARTED'])).toEqual([
      '1 unknown-call A/null',
      '2 unknown-call A/null',
      '3 after-end A/null',
    ]);
  });
});

describe('a call known only by statistics', () => {
  const BATCH = { stats: [{ inputChannelStats: { packetsCount: 9 } }] };

  it('begins more than 20 s after the first sample', () => {
    expect(shape([0, 'AUDIO_STATS', BATCH], [20_000, 'AUDIO_STATS', BATCH])).toEqual([
      '1 unknown-call A/null',
      '2 unknown-call A/null',
    ]);
    expect(shape([0, 'AUDIO_STATS', BATCH], [20_001, 'AUDIO_STATS', BATCH])).toEqual([
      'A/1 active',
      '1 unknown-call A/null',
      '2 inferred-start A/1',
    ]);
  });

  it('does not begin by statistics without a sample', () => {
    expect(shape([0, 'AUDIO_STATS'], [30_000, 'AUDIO_STATS', BATCH], [31_000, 'AUDIO_STATS'])).toEqual([
      '1 unknown-call A/null',
      '2 unknown-call A/null',
      '3 unknown-call A/null',
    ]);
  });

  it('forgets the statistics before a CALL_ENDED', () => {
    expect(shape([0, 'AUDIO_STATS', BATCH], [10_000, 'CALL_ENDED'], [30_000, 'AUDIO_STATS', BATCH])).toEqual([
      '1 unknown-call A/null',
      '2 unknown-call A/null',
      '3 unknown-call A/null',
    ]);
  });

  it('takes the participant of its first CALL_CONNECTED, beside a party that is present', () => {
    const { calls } = reading(
      [0, 'HOLD', { participant: 'Bob' }],
      [10, 'CALL_CONNECTED', { participant: 'Ann' }],
      [20, 'CALL_CONNECTED', { participant: 'Cleo' }],
    );
    expect(calls[0]!.parties.map(({ name, hold }) => `${name} ${hold}`)).toEqual(['Bob on', 'Ann unknown']);
  });
});

describe('WRAP_UP_ENDED', () => {
  const SECOND: Line = [200_000, 'CALL_CONNECTED'];
  const wrapUps = (...lines: readonly Line[]): unknown => {
    const { calls, anomalies } = reading(...lines);
    return [...calls.map((call) => `${call.leg} ${call.phase} ${String(call['wrapUpEndedAt'])}`), ...anomalies];
  };

  it('belongs to the earlier leg until 30 s after the first event of the next', () => {
    expect(wrapUps(...CONNECTED, ENDED, SECOND, [230_000, 'WRAP_UP_ENDED'])).toEqual([
      '1 closed 230000',
      '2 active null',
    ]);
    expect(wrapUps(...CONNECTED, ENDED, SECOND, [230_001, 'WRAP_UP_ENDED'])).toEqual([
      '1 closed null',
      '2 closed 230001',
      '5 inferred-end A/2',
    ]);
  });

  it('belongs to the earlier leg until 60 minutes after its end', () => {
    const late: Line = [100_000 + 60 * MINUTE - 10_000, 'CALL_STARTED'];
    expect(wrapUps(...CONNECTED, ENDED, late, [100_000 + 60 * MINUTE, 'WRAP_UP_ENDED'])).toEqual([
      '1 closed 3700000',
      '2 ringing null',
    ]);
    expect(wrapUps(...CONNECTED, ENDED, late, [100_001 + 60 * MINUTE, 'WRAP_UP_ENDED'])).toEqual([
      '1 closed null',
      '2 ringing null',
      '5 out-of-order A/2',
    ]);
  });

  it('does not belong to an earlier leg that was not answered or has its wrap-up end', () => {
    expect(wrapUps([0, 'CALL_STARTED'], [10, 'CALL_ENDED'], [20, 'CALL_STARTED'], [30, 'WRAP_UP_ENDED'])).toEqual([
      '1 closed null',
      '2 ringing null',
      '4 out-of-order A/2',
    ]);
    expect(wrapUps(...CONNECTED, ENDED, [110_000, 'WRAP_UP_ENDED'], SECOND, [200_100, 'WRAP_UP_ENDED'])).toEqual([
      '1 closed 110000',
      '2 active null',
      '6 out-of-order A/2',
    ]);
  });

  it('ends an active call only more than 5 s after what made it active', () => {
    expect(wrapUps(...CONNECTED, [10_000, 'WRAP_UP_ENDED'])).toEqual(['1 active null', '3 out-of-order A/1']);
    expect(wrapUps(...CONNECTED, [10_001, 'WRAP_UP_ENDED'])).toEqual(['1 closed 10001', '3 inferred-end A/1']);
    expect(reading(...CONNECTED, [10_001, 'WRAP_UP_ENDED']).calls[0]).toMatchObject({ endedAt: 10_001, wrapUpMs: 0 });
  });

  it('is added to an answered call that is closed', () => {
    expect(
      wrapUps(
        [0, 'CALL_CONNECTED'],
        [10, 'CALL_ENDED'],
        [20, 'CALL_CONNECTED', { callId: 'B' }],
        [30, 'WRAP_UP_ENDED'],
      ),
    ).toEqual(['1 closed 30', '1 active null']);
  });
});

describe('another call', () => {
  const WRAPPED: readonly Line[] = [...CONNECTED, ENDED];

  it('keeps a wrap-up open by CALL_STARTED and closes it by the CALL_CONNECTED that follows', () => {
    expect(shape(...WRAPPED, [110_000, 'CALL_STARTED', { callId: 'B' }])).toEqual(['A/1 wrapUp', 'B/1 ringing']);
    expect(
      shape(...WRAPPED, [110_000, 'CALL_STARTED', { callId: 'B' }], [115_000, 'CALL_CONNECTED', { callId: 'B' }]),
    ).toEqual(['A/1 closed', 'B/1 active']);
  });

  it('keeps a wrap-up open by a replayed CALL_CONNECTED and by an inferred start', () => {
    expect(
      shape(
        [0, 'CALL_CONNECTED', { callId: 'B' }],
        [5000, 'CALL_CONNECTED'],
        ENDED,
        [110_000, 'CALL_CONNECTED', { callId: 'B' }],
        [120_000, 'MUTE', { callId: 'C' }],
      ),
    ).toEqual(['B/1 active', 'A/1 wrapUp', 'C/1 active', '5 inferred-start C/1']);
  });

  it.each([
    ['CALL_STARTED', 'Outbound', 'unknown'],
    ['CALL_STARTED', 'consult', 'unknown'],
    ['CALL_STARTED', ' AddParticipant', 'unknown'],
    ['CALL_STARTED', 'DialedCallback', 'unknown'],
    ['CALL_STARTED', 'inbound', 'off'],
    ['CALL_STARTED', 'callback', 'off'],
    ['CALL_STARTED', undefined, 'off'],
    ['CALL_CONNECTED', 'inbound', 'unknown'],
    ['MUTE', 'outbound', 'off'],
  ])('that comes by %s of type %p makes the known hold of the first call %s', (type, callType, hold) => {
    const { calls } = reading(...CONNECTED, [60_000, type, { callId: 'B', callType }]);
    expect(calls[0]!.parties[0]!.hold).toBe(hold);
  });

  it('leaves a hold that is on, and the hold of a party that has left', () => {
    const { calls } = reading(
      ...CONNECTED,
      [10_000, 'HOLD', { participant: 'Ann' }],
      [11_000, 'PARTICIPANT_ADDED', { participant: 'Bob' }],
      [12_000, 'PARTICIPANT_REMOVED', { participant: 'Bob' }],
      [20_000, 'CALL_CONNECTED', { callId: 'B' }],
    );
    expect(calls[0]!.parties.map(({ hold }) => hold)).toEqual(['on', 'off']);
  });
});

describe('a call known by inference', () => {
  it.each(['HOLD', 'RESUME', 'MUTE', 'PARTICIPANT_ADDED', 'CONFERENCE', 'SWAP', 'PAUSE_RECORDING', 'RESUME_RECORDING'])(
    'begins by %s',
    (type) => {
      expect(shape([0, type, { participant: 'Ann' }])).toEqual(['A/1 active', '1 inferred-start A/1']);
    },
  );

  it.each(['CALL_STARTED', 'CALL_CONNECTED'])('is observed from %s on: it ends when its last party leaves', (type) => {
    expect(
      shape([0, 'HOLD', { participant: 'Ann' }], [10, type], [20, 'PARTICIPANT_REMOVED', { participant: 'Ann' }]),
    ).toEqual(['A/1 wrapUp', '1 inferred-start A/1', '3 inferred-end A/1']);
  });

  it('takes its type from the first CALL_STARTED or CALL_CONNECTED that has one', () => {
    const { calls } = reading(
      [0, 'MUTE', { callType: 'inbound' }],
      [10, 'CALL_STARTED'],
      [20, 'CALL_CONNECTED', { callType: 'Consult' }],
      [30, 'CALL_STARTED', { callType: 'outbound' }],
    );
    expect(calls[0]).toMatchObject({ callType: 'consult', connectedAt: null, startedAt: null });
  });
});

import { CONNECTED, reading, type Line } from '../reading';

const MINUTE = 60_000;
const SAMPLE = { stats: [{ inputChannelStats: { packetsCount: 9 } }] };
const LEFT: Line = [100_000, 'PARTICIPANT_REMOVED', { participant: 'Ann' }];
const ENDED: readonly Line[] = [...CONNECTED, LEFT];
const END = '3 inferred-end A/1';
const phases = (...lines: readonly Line[]): unknown => {
  const { calls, anomalies } = reading(...lines);
  return [...calls.map(({ phase }) => phase), ...anomalies];
};

describe('an inferred end', () => {
  it.each(['PARTICIPANT_ADDED', 'HOLD', 'RESUME', 'CALL_CONNECTED'])(
    'is taken back by %s with a participant',
    (type) => {
      expect(phases(...ENDED, [100_001, type, { participant: 'Bob' }])).toEqual(['active', END]);
      expect(phases(...ENDED, [100_001, type])).toEqual(['wrapUp', END, '4 after-end A/1']);
    },
  );

  it.each(['MUTE', 'PAUSE_RECORDING', 'RESUME_RECORDING', 'CONFERENCE'])('is taken back by %s', (type) => {
    expect(phases(...ENDED, [100_001, type])).toEqual(['active', END]);
  });

  it.each(['SWAP', 'UNMUTE', 'PARTICIPANT_REMOVED'])('is not taken back by %s', (type) => {
    expect(phases(...ENDED, [100_001, type, { participant: 'Ann' }])).toEqual(['wrapUp', END, '4 after-end A/1']);
  });

  it('is taken back for 10 minutes', () => {
    expect(phases(...ENDED, [100_000 + 10 * MINUTE, 'MUTE'])).toEqual(['active', END]);
    expect(phases(...ENDED, [100_001 + 10 * MINUTE, 'MUTE'])).toEqual(['wrapUp', END, '4 after-end A/1']);
  });

  it('gives way to a new leg by CALL_CONNECTED after 10 minutes, not before', () => {
    expect(phases(...ENDED, [100_000 + 10 * MINUTE, 'CALL_CONNECTED'])).toEqual(['wrapUp', END, '4 after-end A/1']);
    expect(phases(...ENDED, [100_001 + 10 * MINUTE, 'CALL_CONNECTED'])).toEqual(['closed', 'active', END]);
  });

  it('gives way to a new leg by CALL_STARTED at any time', () => {
    expect(phases(...ENDED, [101_001, 'CALL_STARTED'])).toEqual(['closed', 'ringing', END]);
    expect(phases(...ENDED, [101_000, 'CALL_STARTED'])).toEqual(['wrapUp', END, '4 after-end A/1']);
  });

  it('is taken back by statistics with a sample more than 35 s later', () => {
    expect(phases(...ENDED, [135_000, 'AUDIO_STATS', SAMPLE])).toEqual(['wrapUp', END]);
    expect(phases(...ENDED, [135_001, 'AUDIO_STATS', SAMPLE])).toEqual(['active', END]);
    expect(phases(...ENDED, [135_001, 'AUDIO_STATS'])).toEqual(['wrapUp', END]);
  });

  it('is confirmed by CALL_ENDED', () => {
    expect(phases(...ENDED, [100_010, 'CALL_ENDED'], [100_020, 'MUTE'])).toEqual(['wrapUp', END, '5 after-end A/1']);
  });

  it('cannot be taken back once another call has closed the wrap-up', () => {
    expect(phases(...ENDED, [110_000, 'CALL_CONNECTED', { callId: 'B' }], [120_000, 'MUTE'])).toEqual([
      'closed',
      'active',
      END,
      '5 after-end A/1',
    ]);
  });

  it('counts as active time once it is taken back', () => {
    const { calls } = reading(
      ...CONNECTED,
      [90_000, 'PAUSE_RECORDING'],
      LEFT,
      [130_000, 'PARTICIPANT_ADDED', { participant: 'Bob' }],
      [140_000, 'CALL_ENDED'],
    );
    expect(calls[0]).toMatchObject({ talkMs: 135_000, recordingPausedMs: 50_000, endedAt: 140_000 });
    expect(calls[0]!.parties.map(({ presentMs }) => presentMs)).toEqual([95_000, 10_000]);
  });

  it('can be followed by a reported end, which is not taken back', () => {
    expect(phases(...ENDED, [110_000, 'MUTE'], [120_000, 'CALL_ENDED'], [130_000, 'MUTE'])).toEqual([
      'wrapUp',
      END,
      '6 after-end A/1',
    ]);
    expect(reading(...ENDED, [110_000, 'MUTE'], [125_000, 'UNMUTE']).calls[0]).toMatchObject({
      endedAt: null,
      talkMs: 120_000,
      muteMs: 15_000,
    });
  });

  it('of a ringing call is an unanswered end', () => {
    const { calls } = reading(
      [0, 'CALL_STARTED', { participant: 'Ann' }],
      [700, 'PARTICIPANT_REMOVED', { participant: 'Ann' }],
    );
    expect(calls[0]).toMatchObject({ phase: 'closed', outcome: 'unanswered', ringMs: 700 });
  });

  it('does not come for a call known only by inference', () => {
    expect(phases([0, 'HOLD', { participant: 'Ann' }], [10, 'PARTICIPANT_REMOVED', { participant: 'Ann' }])).toEqual([
      'active',
      '1 inferred-start A/1',
    ]);
  });
});

describe('somebody unnamed', () => {
  const UNNAMED: Line = [50_000, 'PARTICIPANT_ADDED'];
  const UNKNOWN = '3 unknown-party A/1';

  it('keeps the call open until an unnamed party leaves', () => {
    expect(phases(...CONNECTED, UNNAMED, LEFT)).toEqual(['active', UNKNOWN]);
    expect(phases(...CONNECTED, UNNAMED, LEFT, [110_000, 'PARTICIPANT_REMOVED'])).toEqual([
      'wrapUp',
      UNKNOWN,
      '5 unknown-party A/1',
      '5 inferred-end A/1',
    ]);
  });

  it('is forgotten once a party joins by name: then the last party ends the call', () => {
    expect(
      phases(
        ...CONNECTED,
        UNNAMED,
        [60_000, 'PARTICIPANT_ADDED', { participant: 'Bob' }],
        [70_000, 'PARTICIPANT_REMOVED', { participant: 'Bob' }],
        LEFT,
      ),
    ).toEqual(['wrapUp', UNKNOWN, '6 inferred-end A/1']);
  });

  it('stays unnamed if the party that is added was present', () => {
    expect(phases(...CONNECTED, UNNAMED, [60_000, 'PARTICIPANT_ADDED', { participant: 'Ann' }], LEFT)).toEqual([
      'active',
      UNKNOWN,
    ]);
  });

  it('is not on a call that rings', () => {
    expect(
      phases(
        [0, 'CALL_STARTED', { participant: 'Ann' }],
        [10, 'PARTICIPANT_ADDED'],
        [20, 'PARTICIPANT_REMOVED', { participant: 'Ann' }],
      ),
    ).toEqual(['closed', '2 unknown-party A/1', '3 inferred-end A/1']);
  });
});

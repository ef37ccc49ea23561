import { event, type TraceLine } from 'test/support/trace';
import { oddity, reportOn } from './reports';

const BOB = { participant: 'Bob' };
const ANN = { participant: 'Ann' };
const started = event('CALL_STARTED', 0, BOB);
const connected = event('CALL_CONNECTED', 5000, BOB);
const up = [started, connected];
const ended = event('CALL_ENDED', 60_000);
const second = (at: number, detail = {}) => event('CALL_STARTED', at, { callId: 'B', participant: 'Cleo', ...detail });
const nobody = { callId: null };

/** What each oddity makes of a few lines: "shown of chances", or null where nothing tells. */
const CASES: Readonly<Record<string, readonly (readonly [what: string, TraceLine[], string | null])[]>> = {
  'The first event of a call is CALL_CONNECTED': [
    ['a call that begins so', [connected], '1 of 1'],
    ['a call that starts', up, '0 of 1'],
    ['one of each', [connected, second(6000)], '1 of 2'],
    ['a call that is met in the middle', [event('MUTE', 0), event('CALL_CONNECTED', 10, BOB)], null],
    ['no call', [event('UNMUTE', 0)], null],
  ],
  'A call has the callId of an earlier one': [
    [
      'a missed call that is offered again',
      [started, event('CALL_ENDED', 9000), event('CALL_STARTED', 9500)],
      '1 of 2',
    ],
    ['an answered call that comes back', [...up, ended, event('CALL_CONNECTED', 90_000)], '1 of 2'],
    ['a start that crossed with the end', [...up, ended, event('CALL_STARTED', 60_500)], '0 of 1'],
    ['two ids', [...up, second(9000)], '0 of 2'],
    ['no call', [event('UNMUTE', 0)], null],
  ],
  'Nothing has ended the wrap-up': [
    ['an ended call', [...up, ended], '1 of 1'],
    [
      'a call whose wrap-up the next call ends',
      [...up, ended, event('CALL_CONNECTED', 70_000, { callId: 'B' })],
      '1 of 1',
    ],
    ['a call whose wrap-up ended', [...up, ended, event('WRAP_UP_ENDED', 70_000)], '0 of 1'],
    ['a call that is up', up, null],
    ['an unanswered call', [started, event('CALL_ENDED', 9)], null],
  ],
  'A call ends unanswered': [
    ['a call that rings and ends', [started, ended], '1 of 1'],
    ['an answered call', [...up, ended], '0 of 1'],
    ['the end of a call that is not known', [ended], null],
    ['an end that comes twice', [started, ended, ended], '1 of 1'],
  ],
  'PARTICIPANT_ADDED comes again': [
    [
      'one party added twice',
      [...up, event('PARTICIPANT_ADDED', 6000, ANN), event('PARTICIPANT_ADDED', 7000, ANN)],
      '1 of 2',
    ],
    [
      'one number written twice',
      [
        ...up,
        event('PARTICIPANT_ADDED', 6000, { participant: '415-555-0109' }),
        event('PARTICIPANT_ADDED', 7000, { participant: '+1 (415) 555-0109' }),
      ],
      '1 of 2',
    ],
    [
      'a party that had left',
      [
        ...up,
        event('PARTICIPANT_ADDED', 6000, ANN),
        event('PARTICIPANT_REMOVED', 7000, ANN),
        event('PARTICIPANT_ADDED', 8000, ANN),
      ],
      '0 of 2',
    ],
    ['nobody named', [...up, event('PARTICIPANT_ADDED', 6000)], null],
  ],
  'PARTICIPANT_ADDED has no callId': [
    [
      'one without and one with',
      [...up, event('PARTICIPANT_ADDED', 6, { ...ANN, ...nobody }), event('PARTICIPANT_ADDED', 7, ANN)],
      '1 of 2',
    ],
    ['none added', up, null],
  ],
  'PARTICIPANT_ADDED has no participant': [
    ['white space for a name', [...up, event('PARTICIPANT_ADDED', 6000, { participant: ' ' })], '1 of 1'],
    ['a name', [...up, event('PARTICIPANT_ADDED', 6000, ANN)], '0 of 1'],
  ],
  'PARTICIPANT_REMOVED has no callId': [
    ['one without', [...up, event('PARTICIPANT_REMOVED', 6000, { ...BOB, ...nobody })], '1 of 1'],
    ['one with', [...up, event('PARTICIPANT_REMOVED', 6000, BOB)], '0 of 1'],
  ],
  'PARTICIPANT_REMOVED has no participant': [
    ['nobody named', [...up, event('PARTICIPANT_REMOVED', 6000)], '1 of 1'],
    ['a name', [...up, event('PARTICIPANT_REMOVED', 6000, BOB)], '0 of 1'],
  ],
  'PARTICIPANT_REMOVED for a party that is not': [
    ['a party that was never added', [...up, event('PARTICIPANT_REMOVED', 6000, ANN)], '1 of 1'],
    ['the caller', [...up, event('PARTICIPANT_REMOVED', 6000, BOB)], '0 of 1'],
    ['a call that is met in the middle', [event('MUTE', 0), event('PARTICIPANT_REMOVED', 6000, ANN)], null],
    ['a call that is not known', [event('PARTICIPANT_REMOVED', 6000, ANN)], null],
  ],
  'CALL_ENDED comes right after PARTICIPANT_ADDED': [
    ['a blind transfer', [...up, event('PARTICIPANT_ADDED', 6000, ANN), ended], '1 of 1'],
    [
      'a blind transfer with statistics in between',
      [...up, event('PARTICIPANT_ADDED', 6000, ANN), event('AUDIO_STATS', 7000), ended],
      '1 of 1',
    ],
    [
      'an end after something else',
      [...up, event('PARTICIPANT_ADDED', 6000, ANN), event('CONFERENCE', 7000), ended],
      '0 of 1',
    ],
    ['a call without a second party', [...up, ended], null],
  ],
  'The last party is removed': [
    ['a call that everybody leaves', [...up, event('PARTICIPANT_REMOVED', 6000, BOB)], '1 of 1'],
    ['an end that comes after all', [...up, event('PARTICIPANT_REMOVED', 6000, BOB), ended], '0 of 1'],
    [
      'a call that goes on with another party',
      [...up, event('PARTICIPANT_REMOVED', 6000, BOB), event('PARTICIPANT_ADDED', 7000, ANN)],
      null,
    ],
    [
      'a call that somebody stays on',
      [...up, event('PARTICIPANT_ADDED', 6, ANN), event('PARTICIPANT_REMOVED', 7, ANN)],
      null,
    ],
  ],
  'A second call starts': [
    ['no HOLD for the first', [...up, second(10_000)], '1 of 1'],
    ['the first put on hold before', [...up, event('HOLD', 9000, BOB), second(10_000)], '0 of 1'],
    ['the first put on hold just after', [...up, second(10_000), event('HOLD', 15_000, BOB)], '0 of 1'],
    ['the first put on hold long after', [...up, second(10_000), event('HOLD', 15_001, BOB)], '1 of 1'],
    ['a hold that was over', [...up, event('HOLD', 6000, BOB), event('RESUME', 7000, BOB), second(10_000)], '1 of 1'],
    ['the first in wrap-up', [...up, ended, second(70_000)], null],
    ['one call', up, null],
  ],
  'HOLD or RESUME comes with SWAP or CONFERENCE': [
    ['a hold just after', [...up, event('SWAP', 6000), event('HOLD', 7000, BOB)], '1 of 1'],
    ['a resume just before', [...up, event('RESUME', 6000, BOB), event('CONFERENCE', 6050)], '1 of 1'],
    ['a hold a second and more after', [...up, event('SWAP', 6000), event('HOLD', 7001, BOB)], '0 of 1'],
    ['neither', up, null],
  ],
  'RESUME although no hold was reported': [
    ['two in place of hold and resume', [...up, event('RESUME', 6000, BOB), event('RESUME', 9000, BOB)], '2 of 2'],
    ['one after a hold', [...up, event('HOLD', 6000, BOB), event('RESUME', 9000, BOB)], '0 of 1'],
    ['one that comes with a swap', [...up, event('SWAP', 6000), event('RESUME', 6050, BOB)], null],
    ['one of a call that is not known', [event('RESUME', 6000, BOB)], null],
  ],
  'UNMUTE although no mute was reported': [
    ['one at the end of a call', [...up, ended, event('UNMUTE', 60_100)], '1 of 1'],
    ['one after a mute', [...up, event('MUTE', 6000), event('UNMUTE', 7000)], '0 of 1'],
    ['a second one', [...up, event('MUTE', 6000), event('UNMUTE', 7000), event('UNMUTE', 8000)], '1 of 2'],
    ['one of a call that is not known', [event('UNMUTE', 0)], null],
  ],
  'CALL_STARTED or CALL_CONNECTED comes again': [
    ['both again', [...up, event('CALL_STARTED', 9000, BOB), event('CALL_CONNECTED', 9100, BOB)], '2 of 4'],
    ['the connect again', [connected, event('CALL_CONNECTED', 9100, BOB)], '1 of 2'],
    ['a start after the connect', [connected, event('CALL_STARTED', 9100, BOB)], '1 of 2'],
    ['each once', up, '0 of 2'],
    ['a call that is met in the middle', [event('MUTE', 0), connected], '0 of 1'],
  ],
  'CALL_CONNECTED comes within 1 s': [
    ['a second', [started, event('CALL_CONNECTED', 1000, BOB)], '1 of 1'],
    ['more than a second', [started, event('CALL_CONNECTED', 1001, BOB)], '0 of 1'],
    ['no start', [connected], null],
    ['only the first connect', [...up, event('CALL_CONNECTED', 5001, BOB)], '0 of 1'],
  ],
  'AUDIO_STATS comes after the end': [
    ['one during and one after', [...up, event('AUDIO_STATS', 6000), ended, event('AUDIO_STATS', 60_000)], '1 of 2'],
    ['none', [...up, ended], null],
    ['one of a call that is not known', [event('AUDIO_STATS', 6000)], null],
  ],
  'An event has no callId': [
    ['a number for an id', [...up, event('MUTE', 6000, { callId: 7 })], '0 of 3'],
    ['a list for an id', [...up, event('MUTE', 6000, { callId: [7] })], '1 of 3'],
    ['an event of no call', [event('MUTE', 6000, nobody)], '1 of 1'],
    ['ids', up, '0 of 2'],
  ],
  'callType is other': [
    ['a consult call', [second(0, { callType: 'Consult' })], '1 of 1'],
    ['another case', [second(0, { callType: 'Inbound' })], '1 of 1'],
    ['spaces around it', [second(0, { callType: ' inbound' })], '1 of 1'],
    ['as documented', [second(0, { callType: 'inbound' }), second(9, { callId: 'C', callType: 'outbound' })], '0 of 2'],
    ['none', up, null],
  ],
};

describe.each(Object.entries(CASES))('%s', (says, cases) => {
  it.each(cases)('is looked for in %s', (_, lines, expected) => {
    expect(oddity(reportOn(lines), says)).toBe(expected);
  });
});

it('finds the call of an event without callId', () => {
  const lines = [...up, event('HOLD', 6000, { ...BOB, ...nobody }), ended, event('WRAP_UP_ENDED', 70_000, nobody)];
  const [sequence] = reportOn(lines).sequences;
  expect(sequence?.name).toBe('CALL_STARTED → CALL_CONNECTED → HOLD → CALL_ENDED → WRAP_UP_ENDED');
});

it('gives an event without callId that only an active call can have to the only active one', () => {
  const { sequences } = reportOn([...up, second(6000), event('HOLD', 7000, { ...BOB, ...nobody })]);
  expect(sequences.map(({ name }) => name)).toEqual(['CALL_STARTED → CALL_CONNECTED → HOLD → …', 'CALL_STARTED → …']);
});

it('gives the events of a callId that comes back to the leg that they mean', () => {
  const { sequences, calls } = reportOn([
    started,
    event('CALL_ENDED', 9000),
    event('CALL_STARTED', 9500),
    event('CALL_CONNECTED', 12_000),
    ended,
    event('CALL_CONNECTED', 70_000),
    event('WRAP_UP_ENDED', 75_000), // so soon it ends the wrap-up of the leg before
  ]);
  expect(calls).toBe(3);
  expect(sequences.map(({ name }) => name).sort()).toEqual([
    'CALL_CONNECTED → …',
    'CALL_STARTED → CALL_CONNECTED → CALL_ENDED → WRAP_UP_ENDED',
    'CALL_STARTED → CALL_ENDED',
  ]);
});

it('gives an event without callId to no call while two are live', () => {
  const { sequences, anomalies } = reportOn([
    ...up,
    second(6000),
    event('PARTICIPANT_ADDED', 7000, { ...ANN, ...nobody }),
  ]);
  expect(sequences.map(({ name }) => name)).toEqual(['CALL_STARTED → CALL_CONNECTED → …', 'CALL_STARTED → …']);
  expect(anomalies).toEqual([{ name: 'missing-call-id', count: 1 }]);
});

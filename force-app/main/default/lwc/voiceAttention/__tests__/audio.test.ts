import { event, RELOAD } from 'test/support/trace';
import {
  ANN,
  attentionAt,
  batch,
  batches,
  BO,
  CONNECTED,
  namesAt,
  oneWayBatch,
  S,
  type Grade,
} from 'test/support/attention';

/** What is raised about the audio once these batches have come, one each 30 s. */
const reported = (grades: readonly Grade[], audioBatches = 2) =>
  namesAt([...CONNECTED, ...batches(...grades)], (10 + 30 * grades.length) * S, { audioBatches });

const POOR = ['audio warning'];
const BAD = ['audio critical'];

describe('poor audio', () => {
  it('is raised from exactly the second poor batch on', () => {
    expect(reported(['good', 'poor'])).toEqual([]);
    expect(reported(['good', 'poor', 'poor'])).toEqual(POOR);
    const lines = [...CONNECTED, ...batches('poor', 'poor')];
    expect(namesAt(lines.slice(0, -1), 70 * S - 1)).toEqual([]);
    expect(attentionAt(lines, 70 * S)).toMatchObject([{ kind: 'audio', ms: 0, sample: { at: 70 * S } }]);
  });

  it('is not raised from exactly the second better batch on', () => {
    expect(reported(['poor', 'poor', 'good'])).toEqual(POOR);
    expect(reported(['poor', 'poor', 'good', 'fair'])).toEqual([]);
  });

  it('is neither raised nor cleared by batches that take turns', () => {
    expect(reported(['poor', 'good', 'poor', 'fair', 'poor', 'good'])).toEqual([]);
    expect(reported(['poor', 'poor', 'good', 'poor', 'fair', 'poor', 'good'])).toEqual(POOR);
  });

  it('is raised again after it was cleared, with two poor batches again', () => {
    const cleared: Grade[] = ['poor', 'poor', 'good', 'good'];
    expect(reported([...cleared, 'poor'])).toEqual([]);
    expect(reported([...cleared, 'poor', 'poor'])).toEqual(POOR);
  });

  it('does not count fair audio as poor', () => {
    expect(reported(['fair', 'fair', 'fair'])).toEqual([]);
  });

  it.each([1, 2, 3, 5])('takes %i in a row, as an admin wants', (count) => {
    const row = Array<Grade>(count).fill('poor');
    expect(reported(row.slice(1), count)).toEqual([]);
    expect(reported(row, count)).toEqual(POOR);
    expect(reported([...row, ...row.slice(1).map((): Grade => 'good')], count)).toEqual(POOR);
    expect(reported([...row, ...row.map((): Grade => 'good')], count)).toEqual([]);
  });

  it('is never raised with 0 batches', () => {
    expect(reported(['bad', 'bad', 'bad'], 0)).toEqual([]);
  });
});

describe('bad audio', () => {
  it('is critical from the second bad batch in a row on', () => {
    expect(reported(['bad'])).toEqual([]);
    expect(reported(['bad', 'bad'])).toEqual(BAD);
    expect(reported(['poor', 'bad'])).toEqual(POOR);
    expect(reported(['poor', 'bad', 'bad'])).toEqual(BAD);
  });

  it('stays critical until the audio is better, so that it is not raised with every batch', () => {
    expect(reported(['bad', 'bad', 'poor'])).toEqual(BAD);
    expect(reported(['bad', 'bad', 'good', 'poor'])).toEqual(BAD);
    expect(reported(['bad', 'bad', 'good', 'good'])).toEqual([]);
    expect(reported(['bad', 'bad', 'good', 'good', 'poor', 'poor'])).toEqual(POOR);
  });
});

describe('the batch that is shown', () => {
  it('is the last poor one, not a better one after it', () => {
    const lines = [...CONNECTED, ...batches('bad', 'poor', 'good')];
    expect(attentionAt(lines, 105 * S)).toMatchObject([{ kind: 'audio', ms: 35 * S, sample: { at: 70 * S } }]);
  });

  it('is raised for less than 75 seconds without another: after that nothing is known of the sound', () => {
    const lines = [...CONNECTED, ...batches('poor', 'poor')];
    const off = { audioReportSeconds: 0 };
    expect(namesAt(lines, 145 * S - 1, off)).toEqual(POOR);
    expect(namesAt(lines, 145 * S, off)).toEqual([]);
    expect(namesAt(lines, 145 * S)).toEqual(['noAudioReport warning']);
  });
});

describe('while nobody could be heard', () => {
  const muted = [event('MUTE', 45 * S), batch('poor', 51 * S), batch('poor', 60 * S)];
  const held = [event('HOLD', 45 * S, ANN), batch('poor', 51 * S), batch('poor', 60 * S)];

  it('batches are ignored', () => {
    expect(namesAt([...CONNECTED, ...muted, event('UNMUTE', 61 * S)], 62 * S)).toEqual([]);
    expect(namesAt([...CONNECTED, ...held, event('RESUME', 61 * S, ANN)], 62 * S)).toEqual([]);
  });

  it('ignored batches do not part those before from those after', () => {
    const good = [event('MUTE', 45 * S), batch('good', 51 * S), batch('good', 60 * S), event('UNMUTE', 61 * S)];
    const lines = [...CONNECTED, batch('poor', 40 * S), ...good];
    expect(namesAt(lines, 62 * S)).toEqual([]);
    expect(namesAt([...lines, batch('poor', 91 * S)], 91 * S)).toEqual(POOR);
  });

  it('nothing is raised about the audio, and it is raised again after that', () => {
    const poor = [...CONNECTED, ...batches('poor', 'poor')];
    for (const [off, on] of [
      [event('MUTE', 80 * S), event('UNMUTE', 90 * S)],
      [event('HOLD', 80 * S, ANN), event('RESUME', 90 * S, ANN)],
    ]) {
      expect(namesAt([...poor, off], 85 * S)).toEqual([]);
      expect(namesAt([...poor, off, on], 95 * S)).toEqual(POOR);
    }
  });

  it.each([
    ['MUTE', 'UNMUTE'],
    ['HOLD', 'RESUME'],
  ] as const)('a batch with more than 5 s of %s in its 30 s counts for nothing', (off, on) => {
    const untilAfter = (ms: number) => [
      ...[...CONNECTED, batch('poor', 40 * S), event(off, 45 * S, ANN), event(on, 45 * S + ms, ANN)],
      batch('poor', 70 * S),
    ];
    expect(namesAt(untilAfter(5 * S), 70 * S)).toEqual(POOR);
    expect(namesAt(untilAfter(5 * S + 1), 70 * S)).toEqual([]);
  });

  it('batches count as soon as one participant can hear', () => {
    const three = [...CONNECTED, event('PARTICIPANT_ADDED', 15 * S, BO), event('HOLD', 20 * S, ANN)];
    expect(namesAt([...three, ...batches('poor', 'poor')], 70 * S)).toEqual(POOR);
  });
});

describe('the audio before the answer', () => {
  it('raises nothing, though all of its packets are lost', () => {
    const lost = { stats: [{ inputChannelStats: { packetsCount: 0, packetsLost: 100 } }] };
    const before = [event('AUDIO_STATS', 4 * S, lost), event('AUDIO_STATS', 8 * S, lost)];
    const atOnce = event('AUDIO_STATS', 40 * S - 1, lost);
    expect(namesAt([CONNECTED[0], ...before, CONNECTED[1], atOnce], 41 * S)).toEqual([]);
  });
});

describe('one-way audio', () => {
  const received = [...CONNECTED, batch('good', 40 * S)];
  const silent = (...seconds: readonly number[]) => seconds.map((at) => oneWayBatch('input', at * S));

  it('is critical from the second batch in a row on, and names the direction', () => {
    expect(namesAt([...received, ...silent(70)], 71 * S)).toEqual([]);
    expect(attentionAt([...received, ...silent(70, 100)], 101 * S)).toMatchObject([
      { kind: 'oneWay', level: 'critical', missing: 'input', ms: 31 * S },
    ]);
    const unreceived = [...received, oneWayBatch('output', 70 * S), oneWayBatch('output', 100 * S)];
    expect(attentionAt(unreceived, 100 * S)).toMatchObject([{ kind: 'oneWay', missing: 'output' }]);
  });

  it('needs the same direction twice', () => {
    expect(namesAt([...received, ...silent(70), oneWayBatch('output', 100 * S)], 100 * S)).toEqual([]);
  });

  it('is over with the first batch that has both directions', () => {
    expect(namesAt([...received, ...silent(70, 100), batch('good', 130 * S)], 130 * S)).toEqual([]);
  });

  it('is not alarmed for a direction that never had a packet on this page', () => {
    expect(namesAt([...CONNECTED, ...silent(40, 70, 100)], 100 * S)).toEqual([]);
  });

  it('is alarmed for a direction that had packets in an earlier call', () => {
    const before = [event('CALL_CONNECTED', -90 * S, { callId: 'B' }), batch('good', -60 * S, { callId: 'B' })];
    const earlier = [...before, event('CALL_ENDED', -30 * S, { callId: 'B' })];
    expect(namesAt([...earlier, ...CONNECTED, ...silent(40, 70)], 70 * S)).toEqual(['oneWay critical']);
  });

  it('is not alarmed while the customer is on hold, or where audio alarms are off', () => {
    const lines = [...received, ...silent(70, 100)];
    expect(namesAt([...lines, event('HOLD', 101 * S, ANN)], 102 * S)).toEqual([]);
    expect(namesAt(lines, 101 * S, { audioBatches: 0 })).toEqual([]);
  });
});

describe('the audio of a call', () => {
  const poor = [...CONNECTED, ...batches('poor', 'poor')];
  const consult = { callId: 'B', callType: 'consult' };
  const second = [event('CALL_STARTED', 71 * S, consult), event('CALL_CONNECTED', 72 * S, consult)];

  it('is not raised while the rep may be talking on another call', () => {
    expect(namesAt([...poor, second[0]], 80 * S)).toEqual([]);
    expect(namesAt([...poor, ...second], 80 * S)).toEqual([]);
    expect(namesAt([...poor, ...second, event('HOLD', 75 * S, { callId: 'B' })], 80 * S)).toEqual(POOR);
  });

  it('is not raised any more when the call is over', () => {
    expect(namesAt([...poor, event('CALL_ENDED', 75 * S)], 80 * S)).toEqual([]);
  });

  it('is raised for batches from before a reload while they are young: they were received', () => {
    expect(namesAt([...poor, RELOAD], 80 * S)).toEqual(POOR);
    expect(namesAt([...poor, RELOAD], 150 * S)).toEqual([]);
  });
});

import { event, RELOAD } from 'test/trace';
import { ANN, attentionAt, batch, batches, BO, CONNECTED, namesAt, S, type Grade } from 'test/attention';

/** What is told of the audio once these batches have come, one each 30 s. */
const told = (grades: readonly Grade[], audioBatches = 2) =>
  namesAt([...CONNECTED, ...batches(...grades)], (10 + 30 * grades.length) * S, { audioBatches });

const POOR = ['audio warning'];
const BAD = ['audio critical'];

describe('poor audio', () => {
  it('is told from exactly the second poor batch on', () => {
    expect(told(['good', 'poor'])).toEqual([]);
    expect(told(['good', 'poor', 'poor'])).toEqual(POOR);
    const lines = [...CONNECTED, ...batches('poor', 'poor')];
    expect(namesAt(lines.slice(0, -1), 70 * S - 1)).toEqual([]);
    expect(attentionAt(lines, 70 * S)).toMatchObject([{ kind: 'audio', ms: 0, sample: { at: 70 * S } }]);
  });

  it('is no more told from exactly the second better batch on', () => {
    expect(told(['poor', 'poor', 'good'])).toEqual(POOR);
    expect(told(['poor', 'poor', 'good', 'fair'])).toEqual([]);
  });

  it('is neither raised nor cleared by batches that take turns', () => {
    expect(told(['poor', 'good', 'poor', 'fair', 'poor', 'good'])).toEqual([]);
    expect(told(['poor', 'poor', 'good', 'poor', 'fair', 'poor', 'good'])).toEqual(POOR);
  });

  it('is told again after it was cleared, with two poor batches again', () => {
    const cleared: Grade[] = ['poor', 'poor', 'good', 'good'];
    expect(told([...cleared, 'poor'])).toEqual([]);
    expect(told([...cleared, 'poor', 'poor'])).toEqual(POOR);
  });

  it('does not count fair audio as poor', () => {
    expect(told(['fair', 'fair', 'fair'])).toEqual([]);
  });

  it.each([1, 2, 3, 5])('takes %i in a row, as an admin wants', (count) => {
    const row = Array<Grade>(count).fill('poor');
    expect(told(row.slice(1), count)).toEqual([]);
    expect(told(row, count)).toEqual(POOR);
    expect(told([...row, ...row.slice(1).map((): Grade => 'good')], count)).toEqual(POOR);
    expect(told([...row, ...row.map((): Grade => 'good')], count)).toEqual([]);
  });

  it('is never told with 0 batches', () => {
    expect(told(['bad', 'bad', 'bad'], 0)).toEqual([]);
  });
});

describe('bad audio', () => {
  it('is critical from the second bad batch in a row on', () => {
    expect(told(['bad'])).toEqual([]);
    expect(told(['bad', 'bad'])).toEqual(BAD);
    expect(told(['poor', 'bad'])).toEqual(POOR);
    expect(told(['poor', 'bad', 'bad'])).toEqual(BAD);
  });

  it('stays critical until the audio is better, so that it is not told with every batch', () => {
    expect(told(['bad', 'bad', 'poor'])).toEqual(BAD);
    expect(told(['bad', 'bad', 'good', 'poor'])).toEqual(BAD);
    expect(told(['bad', 'bad', 'good', 'good'])).toEqual([]);
    expect(told(['bad', 'bad', 'good', 'good', 'poor', 'poor'])).toEqual(POOR);
  });
});

describe('the batch that is told', () => {
  it('is the last poor one, not a better one after it', () => {
    const lines = [...CONNECTED, ...batches('bad', 'poor', 'good')];
    expect(attentionAt(lines, 105 * S)).toMatchObject([{ kind: 'audio', ms: 35 * S, sample: { at: 70 * S } }]);
  });

  it('is told for less than 75 seconds without another: after that nothing is known of the sound', () => {
    const lines = [...CONNECTED, ...batches('poor', 'poor')];
    const off = { audioReportSeconds: 0 };
    expect(namesAt(lines, 145 * S - 1, off)).toEqual(POOR);
    expect(namesAt(lines, 145 * S, off)).toEqual([]);
    expect(namesAt(lines, 145 * S)).toEqual(['noAudioReport warning']);
  });
});

describe('while nobody could be heard', () => {
  const muted = [event('MUTE', 45 * S), batch('poor', 50 * S), batch('poor', 60 * S)];
  const held = [event('HOLD', 45 * S, ANN), batch('poor', 50 * S), batch('poor', 60 * S)];

  it('batches are ignored', () => {
    expect(namesAt([...CONNECTED, ...muted, event('UNMUTE', 61 * S)], 62 * S)).toEqual([]);
    expect(namesAt([...CONNECTED, ...held, event('RESUME', 61 * S, ANN)], 62 * S)).toEqual([]);
  });

  it('ignored batches do not part those before from those after', () => {
    const good = [event('MUTE', 45 * S), batch('good', 50 * S), batch('good', 60 * S), event('UNMUTE', 61 * S)];
    const lines = [...CONNECTED, batch('poor', 40 * S), ...good];
    expect(namesAt(lines, 62 * S)).toEqual([]);
    expect(namesAt([...lines, batch('poor', 70 * S)], 70 * S)).toEqual(POOR);
  });

  it('nothing is told of the audio, and it is told again after that', () => {
    const poor = [...CONNECTED, ...batches('poor', 'poor')];
    for (const [off, on] of [
      [event('MUTE', 80 * S), event('UNMUTE', 90 * S)],
      [event('HOLD', 80 * S, ANN), event('RESUME', 90 * S, ANN)],
    ]) {
      expect(namesAt([...poor, off], 85 * S)).toEqual([]);
      expect(namesAt([...poor, off, on], 95 * S)).toEqual(POOR);
    }
  });

  it('ends with the very event that says so', () => {
    const lines = [...CONNECTED, batch('poor', 40 * S), event('MUTE', 45 * S), event('UNMUTE', 50 * S)];
    expect(namesAt([...lines, batch('poor', 50 * S)], 50 * S)).toEqual(POOR);
  });

  it('batches count as soon as one participant can hear', () => {
    const three = [...CONNECTED, event('PARTICIPANT_ADDED', 15 * S, BO), event('HOLD', 20 * S, ANN)];
    expect(namesAt([...three, ...batches('poor', 'poor')], 70 * S)).toEqual(POOR);
  });
});

describe('the audio of a call', () => {
  const poor = [...CONNECTED, ...batches('poor', 'poor')];
  const second = [event('CALL_STARTED', 71 * S, { callId: 'B' }), event('CALL_CONNECTED', 72 * S, { callId: 'B' })];

  it('is not told while the rep may be talking on another call', () => {
    expect(namesAt([...poor, second[0]], 80 * S)).toEqual([]);
    expect(namesAt([...poor, ...second], 80 * S)).toEqual([]);
    expect(namesAt([...poor, ...second, event('HOLD', 75 * S, { callId: 'B' })], 80 * S)).toEqual(POOR);
  });

  it('is not told any more when the call is over', () => {
    expect(namesAt([...poor, event('CALL_ENDED', 75 * S)], 80 * S)).toEqual([]);
  });

  it('is told of batches from before a reload while they are young: they were heard', () => {
    expect(namesAt([...poor, RELOAD], 80 * S)).toEqual(POOR);
    expect(namesAt([...poor, RELOAD], 150 * S)).toEqual([]);
  });
});

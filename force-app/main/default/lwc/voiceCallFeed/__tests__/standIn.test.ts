import { parseRelayLine } from 'c/voiceEvents';
import { openFeed, sent } from 'test/feed';
import { inOneStream } from '../standIn';

const read = (message: unknown) => inOneStream(message, parseRelayLine(message, 9));
const stood = (standsFor: unknown) => ({ ...sent(1, 'HOLD'), relayId: 'R2', standsFor });

describe('a message of a relay that took over', () => {
  it('counts under the number that it stands for, and says who sent it', () => {
    const { message, line } = read(stood({ relayId: 'R1', seq: 5 }));
    expect(message).toEqual({ ...sent(1, 'HOLD'), seq: 5, sentBy: { relayId: 'R2', seq: 1 } });
    expect(line).toEqual(parseRelayLine(message, 9));
    expect(line).toMatchObject({ kind: 'event', relayId: 'R1', seq: 5, lineNumber: 9, type: 'HOLD' });
  });

  it('stays what it is when it is read again, as from a trace', () => {
    const { message } = read(stood({ relayId: 'R1', seq: 5 }));
    expect(read(message).message).toEqual(message);
  });

  it('uses up that number even when the rest of it is malformed', () => {
    const { line } = read({ standsFor: { relayId: 'R1', seq: 5 } });
    expect(line).toEqual({ kind: 'malformed', relayId: 'R1', seq: 5, lineNumber: 9 });
  });

  it('goes on with the stream of the first relay, whose own late copy of it is a double', () => {
    const { hear, applied, anomalies } = openFeed();
    const third = { ...sent(3, 'HOLD'), relayId: 'R2', seq: 1, standsFor: { relayId: 'R1', seq: 3 } };
    const fourth = { ...sent(4, 'RESUME'), relayId: 'R2', seq: 2, standsFor: { relayId: 'R1', seq: 4 } };
    hear(sent(1, 'CALL_CONNECTED'), sent(2), third, fourth, sent(3, 'HOLD'));
    expect(applied()).toEqual(['R1 1', 'R1 2', 'R1 3', 'R1 4', 'R1 3']);
    expect(anomalies()).toEqual(['duplicate']);
  });

  it.each<readonly [string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'R1'],
    ['no relay', { seq: 5 }],
    ['a blank relay', { relayId: ' ', seq: 5 }],
    ['a relay that is a number', { relayId: 1, seq: 5 }],
    ['no number', { relayId: 'R1' }],
    ['half a number', { relayId: 'R1', seq: 1.5 }],
    ['a number as text', { relayId: 'R1', seq: '5' }],
  ])('that says it stands for %s counts as its own', (_, standsFor) => {
    const message = stood(standsFor);
    expect(read(message)).toEqual({ message, line: parseRelayLine(message, 9) });
    expect(read(message).line).toMatchObject({ relayId: 'R2', seq: 1 });
  });

  it('that refuses to say so is left as it is', () => {
    const message = Object.defineProperty({ ...sent(1) }, 'standsFor', {
      enumerable: true,
      get() {
        throw new Error('must not be read');
      },
    });
    const line = parseRelayLine(message, 9);
    expect(inOneStream(message, line)).toEqual({ message, line });
  });

  it.each([[null], [undefined], ['text'], [7], [[]]])('%p is left as it is', (message) => {
    expect(read(message)).toEqual({ message, line: parseRelayLine(message, 9) });
  });
});

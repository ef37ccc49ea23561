import { callIdOf, shownDetail, shownType } from 'c/voiceEventLog';
import { heardLog } from 'test/log';
import { event } from 'test/trace';

function entryOf(message: unknown) {
  const entry = heardLog([message]).at(0);
  if (!entry) throw new Error('The message is not in the log.');
  return entry;
}
const shown = (message: unknown, showNumbers = false) => shownDetail(entryOf(message), showNumbers);

describe('what the log shows of a detail', () => {
  it('names participant and kind of call', () => {
    const message = event('CALL_STARTED', 0, { callType: ' Inbound ', participant: 'Ann Lee' });
    expect(shown(message)).toEqual({ participant: 'Ann Lee', callType: 'Inbound', others: '' });
  });

  it('says nothing where the event says nothing', () => {
    expect(shown(event('HOLD', 0, { participant: ' ', callType: 5 }))).toEqual({
      participant: null,
      callType: null,
      others: '',
    });
  });

  it('masks numbers wherever they stand unless they are asked for', () => {
    const message = event('HOLD', 0, { participant: '+1 (415) 555-0123', ani: '4155550124', dnis: 4155550125 });
    expect(shown(message)).toMatchObject({ participant: '…0123', others: 'ani: …0124, dnis: …' });
    expect(shown(message, true)).toMatchObject({
      participant: '+1 (415) 555-0123',
      others: 'ani: 4155550124, dnis: 4155550125',
    });
  });

  it('masks numbers in the digits of other scripts too', () => {
    expect(shown(event('HOLD', 0, { ani: '４１５５５５０１２３' })).others).toBe('ani: …０１２３');
  });

  it('masks and cuts the kind of call as it does a name', () => {
    const message = event('CALL_STARTED', 0, { callType: 'Transfer 4155550124' });
    expect([shown(message).callType, shown(message, true).callType]).toEqual(['…0124', 'Transfer 4155550124']);
    expect(shown(event('CALL_STARTED', 0, { callType: 'x'.repeat(100_000) })).callType).toHaveLength(80);
  });

  it('shows the keys of call attributes, their values only with the numbers', () => {
    const message = event('CALL_CONNECTED', 0, { callAttributes: { isTranscribed: 'true', plan: { tier: 1 } } });
    expect(shown(message).others).toBe('callAttributes: {isTranscribed: …, plan: …}');
    expect(shown(message, true).others).toBe('callAttributes: {isTranscribed: true, plan: {tier: 1}}');
  });

  it('shows lists and nothing as they are', () => {
    expect(shown(event('SWAP', 0, { legs: [1, null, 'x'] })).others).toBe('legs: [1, null, x]');
  });

  it('leaves audio statistics out, in each of their forms', () => {
    expect(shown(event('AUDIO_STATS', 0, { stats: [], audioStats: { stats: [] } })).others).toBe('');
  });

  it('spells out twenty levels of what is nested, however deep it goes', () => {
    const nested = (levels: number) => JSON.parse(`${'[{"a":'.repeat(levels)}7${'}]'.repeat(levels)}`) as unknown;
    for (const showNumbers of [true, false]) {
      expect(shown(event('SWAP', 0, { legs: nested(10) }), showNumbers).others).toMatch(
        /^legs: (\[\{a: ){10}7(\}\]){10}$/,
      );
      for (const levels of [11, 50_000])
        expect(shown(event('SWAP', 0, { legs: nested(levels) }), showNumbers).others).toMatch(
          /^legs: (\[\{a: ){10}…(\}\]){10}$/,
        );
    }
  });

  it('names nobody where nothing of the name can be seen', () => {
    expect(shown(event('HOLD', 0, { participant: '\u202e\u200b' }), true).participant).toBeNull();
  });

  it('knows the call of every line', () => {
    expect(callIdOf(entryOf(event('MUTE', 0)))).toBe('A');
    expect(callIdOf(entryOf({ type: 'TELEPATHY', at: 0, detail: { callId: 'B' } }))).toBe('B');
    expect(callIdOf(entryOf('garbage'))).toBeNull();
    expect(callIdOf(entryOf(event('MUTE', 0, { callId: ' ' })))).toBeNull();
  });

  it('names the type of every line, a number in that of an unknown one masked and a long one cut', () => {
    const typeShown = (message: unknown, showNumbers = false) => shownType(entryOf(message), showNumbers);
    expect([event('MUTE', 0), 'garbage'].map((message) => typeShown(message))).toEqual(['MUTE', 'malformed']);
    const rang = { type: 'RANG +1 (415) 555-0123', at: 0, detail: {} };
    expect([typeShown(rang), typeShown(rang, true)]).toEqual(['…0123', 'RANG +1 (415) 555-0123']);
    expect(typeShown({ type: 'x'.repeat(100_000), at: 0, detail: {} })).toHaveLength(80);
  });
});

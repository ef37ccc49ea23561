import { callIdOf, shownDetail, shownType } from 'c/voiceEventLog';
import { receivedLog } from 'test/support/log';
import { event } from 'test/support/trace';

function entryOf(message: unknown) {
  const entry = receivedLog([message]).at(0);
  if (!entry) throw new Error('The message is not in the log.');
  return entry;
}
const shown = (message: unknown, showNumbers = false) => shownDetail(entryOf(message), showNumbers);

describe('the detail in the log', () => {
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
    const message = event('HOLD', 0, { participant: '+1 (415) 555-0123', '415 555 0124': 1 });
    expect(shown(message)).toMatchObject({ participant: '…0123', others: '…0124: …' });
    expect(shown(message, true)).toMatchObject({ participant: '+1 (415) 555-0123', others: '415 555 0124: …' });
  });

  it('masks numbers in the digits of other scripts too', () => {
    expect(shown(event('HOLD', 0, { participant: '４１５５５５０１２３' })).participant).toBe('４…');
  });

  it('masks and cuts the kind of call as it does a name', () => {
    const message = event('CALL_STARTED', 0, { callType: 'Transfer 4155550124' });
    expect([shown(message).callType, shown(message, true).callType]).toEqual(['…0124', 'Transfer 4155550124']);
    expect(shown(event('CALL_STARTED', 0, { callType: 'x'.repeat(100_000) })).callType).toHaveLength(80);
  });

  it.each([true, false])('shows of call attributes the keys only (numbers shown: %s)', (showNumbers) => {
    const message = event('CALL_CONNECTED', 0, { callAttributes: { isTranscribed: 'true', plan: { tier: 1 } } });
    expect(shown(message, showNumbers).others).toBe('callAttributes: {isTranscribed: …, plan: …}');
  });

  it.each([true, false])('shows of any other field the key only (numbers shown: %s)', (showNumbers) => {
    const detail = { legs: [1, null, 'x'], mood: 'good', deep: { inner: 1 }, callAttributes: ['x'] };
    expect(shown(event('SWAP', 0, detail), showNumbers).others).toBe('legs: …, mood: …, deep: …, callAttributes: …');
  });

  it('shows a number as an id and as a name', () => {
    const message = event('HOLD', 0, { callId: 77, participant: 4155550123 });
    expect(callIdOf(entryOf(message))).toBe('77');
    expect([shown(message).participant, shown(message, true).participant]).toEqual(['…0123', '4155550123']);
  });

  it('leaves audio statistics out, in each of their forms', () => {
    expect(shown(event('AUDIO_STATS', 0, { stats: [], audioStats: { stats: [] } })).others).toBe('');
  });

  it('names nobody where nothing of the name can be seen', () => {
    expect(shown(event('HOLD', 0, { participant: '\u202e\u200b' }), true).participant).toBeNull();
  });

  it('knows the call of every line', () => {
    expect(callIdOf(entryOf(event('MUTE', 0)))).toBe('A');
    expect(callIdOf(entryOf({ type: 'TELEPATHY', at: 0, detail: { callId: 'B' } }))).toBe('B');
    expect(callIdOf(entryOf('garbage'))).toBeNull();
    expect(callIdOf(entryOf(event('MUTE', 0, { callId: ' ' })))).toBeNull();
    expect(callIdOf(entryOf(event('MUTE', 0, { callId: '\u200b' })))).toBe('\u200b');
  });

  it('names the type of every line, a number in that of an unknown one masked and a long one cut', () => {
    const typeShown = (message: unknown, showNumbers = false) => shownType(entryOf(message), showNumbers);
    expect([event('MUTE', 0), 'garbage'].map((message) => typeShown(message))).toEqual(['MUTE', 'malformed']);
    const rang = { type: 'RANG +1 (415) 555-0123', at: 0, detail: {} };
    expect([typeShown(rang), typeShown(rang, true)]).toEqual(['…0123', 'RANG +1 (415) 555-0123']);
    expect(typeShown({ type: 'x'.repeat(100_000), at: 0, detail: {} })).toHaveLength(80);
  });
});

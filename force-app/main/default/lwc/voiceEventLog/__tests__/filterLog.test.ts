import { LogSearch, type EventLog, type LogFilter } from 'c/voiceEventLog';
import { receivedLog } from 'test/support/log';
import { event } from 'test/support/trace';

const NUMBER = '+1 (415) 555-0123';
const log = receivedLog([
  event('CALL_STARTED', 1, { callId: 'call-One', callType: 'Inbound', participant: NUMBER }),
  event('CALL_CONNECTED', 2, { callId: 'call-One', callAttributes: { language: 'Klingon' } }),
  event('HOLD', 3, { callId: 'call-One', participant: 'Billing Desk' }),
  event('AUDIO_STATS', 4, { callId: 'call-One', stats: [{ inputChannelStats: { packetsCount: 777 } }] }),
  { type: 'TELEPATHY', at: 5, detail: { callId: 'call-Two', mood: 'Good', ani: NUMBER } },
  { type: 'MUTE', at: 'yesterday', detail: {} },
  event('UNMUTE', 7, { callId: 'call-Nine' }),
]);

function found(filter: Partial<LogFilter>, inLog: EventLog = log): number[] {
  const search = new LogSearch();
  search.update(inLog, { type: null, text: '', showNumbers: false, ...filter });
  return Array.from({ length: search.size }, (_, index) => search.at(index)?.number ?? NaN);
}

describe('filter of the event log', () => {
  it('shows everything, newest first, when nothing is asked', () => {
    expect(found({})).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect(found({ text: '  ' })).toHaveLength(7);
    expect(found({}, receivedLog([]))).toEqual([]);
  });

  it('finds the events of a type', () => {
    expect(found({ type: 'HOLD' })).toEqual([3]);
    expect(found({ type: 'SWAP' })).toEqual([]);
    expect(found({ type: 'MUTE' })).toEqual([]);
  });

  it('finds unknown types and unreadable messages', () => {
    expect(found({ type: 'unknown-type' })).toEqual([5]);
    expect(found({ type: 'malformed' })).toEqual([6]);
  });

  it.each([
    ['part of the type', 'call_', [2, 1]],
    ['the id of the call', 'ALL-ONE', [4, 3, 2, 1]],
    ['the id of a call of an unknown event', 'call-two', [5]],
    ['the participant', 'billing d', [3]],
    ['the kind of call', 'inbound', [1]],
    ['the key of another field', 'mood', [5]],
    ['the key of a call attribute', 'language', [2]],
    ['what did not fit', 'unknown-call', [7]],
    ['a message that could not be read', 'malformed', [6]],
    ['the last four digits of a masked number', '0123', [1]],
    ['the mask of a number', '…0123', [1]],
  ])('finds by %s, whatever the case', (_, text, expected) => {
    expect(found({ text })).toEqual(expected);
  });

  it.each([
    ['a number', '555-01', [1]],
    ['a number written otherwise', '4155550123', [1]],
    ['a part of a number', '(415) 555', [1]],
  ])('finds by %s only when it is shown', (_, text, expected) => {
    expect(found({ text })).toEqual([]);
    expect(found({ text, showNumbers: true })).toEqual(expected);
    expect(found({ text })).toEqual([]);
  });

  it.each(['klingon', 'good', '555'])('never finds the value %j of an attribute or an unknown field', (text) => {
    const hidden = event('CALL_CONNECTED', 2, { callAttributes: { language: 'Klingon' }, mood: 'Good', ani: NUMBER });
    expect(found({ text, showNumbers: true }, receivedLog([hidden]))).toEqual([]);
  });

  it('compares digits only in a search of three or more, and of nothing else', () => {
    const showNumbers = true;
    expect(found({ text: '50', showNumbers })).toEqual([]);
    expect(found({ text: '501', showNumbers })).toEqual([1]);
    expect(found({ text: 'a501', showNumbers })).toEqual([]);
  });

  it('finds no number across two texts', () => {
    const message = event('CALL_STARTED', 1, { participant: 'Desk 12', callType: 'line 34' });
    expect(found({ text: '1234' }, receivedLog([message]))).toEqual([]);
  });

  it('does not look into audio statistics, which are not shown', () => {
    expect(found({ text: '777', showNumbers: true })).toEqual([]);
  });

  it('wants both the type and the text', () => {
    expect(found({ type: 'CALL_STARTED', text: 'call-one' })).toEqual([1]);
    expect(found({ type: 'CALL_STARTED', text: 'billing' })).toEqual([]);
  });

  it('takes the text as it stands, not as a pattern', () => {
    expect(found({ text: '.*' })).toEqual([]);
  });
});

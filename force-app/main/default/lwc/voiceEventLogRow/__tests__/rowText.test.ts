import { TOOLKIT_EVENT_TYPES } from 'c/voiceEvents';
import { receivedLog } from 'test/support/log';
import { event } from 'test/support/trace';
import { rowText, type RowText } from '../rowText';

function rowOf(message: unknown, showNumbers = false): RowText {
  const entry = receivedLog([message]).at(0);
  if (!entry) throw new Error('The message has no row.');
  return rowText(entry, showNumbers);
}
const UUID = 'd7a9f1b7-fc17-43fe-8ca7-e584a2b34792';

describe('row of the event log', () => {
  it("has the time in the user's zone to the millisecond, with the date, and with date and zone in full", () => {
    expect(rowOf(event('MUTE', Date.UTC(2026, 10, 22, 8, 5, 7, 42)))).toMatchObject({
      time: '00:05:07.042',
      dated: '11/22/26 00:05:07.042',
      dateTime: 'Nov 22, 2026, 00:05:07.042 PST',
      day: '2026-11-22',
    });
  });

  it.each([1e300, -1e300, 8.64e15 + 1])('does without a time that no date can hold: %d', (at) => {
    expect(rowOf(event('MUTE', at))).toMatchObject({ time: '–', dateTime: '' });
  });

  it.each(TOOLKIT_EVENT_TYPES)('names the type %s as the toolkit does', (type) => {
    expect(rowOf(event(type, 0)).type).toBe(type);
  });

  it('shortens a long call id and leaves a short one', () => {
    expect(rowOf(event('MUTE', 0, { callId: UUID }))).toMatchObject({ call: 'd7a9f1b7…', callId: UUID });
    expect(rowOf(event('MUTE', 0, { callId: 'call-1234567' }))).toMatchObject({ call: 'call-1234567' });
    expect(rowOf(event('MUTE', 0, { callId: null }))).toMatchObject({ call: '', callId: null });
  });

  it('shows who and what kind of call, numbers masked unless asked for', () => {
    const message = event('CALL_STARTED', 0, { participant: '+1 (415) 555-0123', callType: 'inbound' });
    expect(rowOf(message).detail).toBe('…0123 · inbound');
    expect(rowOf(message, true).detail).toBe('+1 (415) 555-0123 · inbound');
  });

  it('shows the score of an audio report', () => {
    const stats = [{ outputChannelStats: { packetsCount: 100, packetsLost: 0, roundTripTimeMillis: 20 } }];
    expect(rowOf(event('AUDIO_STATS', 0, { stats })).detail).toBe('Estimated MOS 4.39');
    expect(rowOf(event('AUDIO_STATS', 0, { stats: [] })).detail).toBe('');
    expect(rowOf(event('HOLD', 0, { stats })).detail).toBe('');
  });

  it('cuts a detail that is too long to show', () => {
    const { detail } = rowOf({ type: 'TELEPATHY', at: 0, detail: { ['😀'.repeat(500)]: 1 } });
    expect([...detail]).toHaveLength(300);
    expect(detail.endsWith('😀…')).toBe(true);
  });

  it('shows nothing of a type, an id or a detail that turns the rest of the row, and cuts each', () => {
    const turned = `\u202e${'x'.repeat(100_000)}\u2066`;
    const row = rowOf({ type: turned, at: 0, detail: { callId: turned, [turned]: 1 } });
    expect(row).toMatchObject({ type: `${'x'.repeat(79)}…`, call: 'xxxxxxxx…', callId: `${'x'.repeat(79)}…` });
    expect(row.detail).toBe(`${'x'.repeat(299)}…`);
  });

  it('isolates what runs from right to left, part by part', () => {
    const message = event('CALL_STARTED', 0, { participant: 'דנה לוי', callType: 'inbound', תור: 7 });
    expect(rowOf(message).detail).toBe('\u2068דנה לוי\u2069 · inbound · \u2068תור: …\u2069');
  });

  it('says of a message that could not be read what it is', () => {
    expect(rowOf('garbage')).toMatchObject({ time: '–', dateTime: '', type: 'Unreadable message', detail: '' });
  });

  it('says in words what did not fit, each once, with the whole sentence behind it', () => {
    const [first, second] = [
      ...receivedLog([
        { ...event('CALL_STARTED', 9), relayId: 'r', seq: 1 },
        { ...event('UNMUTE', 5, { callId: 'X' }), relayId: 'r', seq: 3 },
      ]),
    ].map((entry) => rowText(entry, false));
    expect(first?.signs).toEqual([]);
    expect(second?.signs.map(({ word }) => word)).toEqual([
      'Messages missing before',
      'Clock set back',
      'Unknown call',
    ]);
    expect(second?.signs[2]?.meaning).toMatch(/^An event came for a call that was never seen/);
  });
});

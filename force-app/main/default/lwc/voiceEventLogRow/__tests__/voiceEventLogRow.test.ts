import type { LogEntry } from 'c/voiceEventLog';
import VoiceEventLogRow from 'c/voiceEventLogRow';
import { receivedLog } from 'test/support/log';
import { flush, mount, unmountAll, wordsOf } from 'test/support/mount';
import { event } from 'test/support/trace';

const NUMBER = '+1 (415) 555-0123';
const AT = Date.UTC(2026, 10, 22, 8, 5, 7, 42);

function entryOf(message: unknown): LogEntry {
  const entry = receivedLog([message]).at(0);
  if (!entry) throw new Error('The message makes no entry.');
  return entry;
}
const row = (given: object) => mount('c-voice-event-log-row', VoiceEventLogRow, given);
const cells = (element: HTMLElement) => [...(element.shadowRoot?.querySelectorAll('[role="cell"]') ?? [])].map(wordsOf);

afterEach(unmountAll);

describe('row of the event log', () => {
  it('is empty without an entry', async () => {
    const element = await row({});
    expect([cells(element), Reflect.get(element, 'entry')]).toEqual([[], undefined]);
  });

  it('has a cell for time, type, call and detail', async () => {
    const entry = entryOf(event('CALL_STARTED', AT, { callType: 'inbound', participant: NUMBER }));
    const element = await row({ entry, day: '2026-11-22' });
    expect(cells(element)).toEqual(['00:05:07.042', 'CALL_STARTED', 'A', '…0123 · inbound']);
  });

  it('shows the date of another day', async () => {
    const element = await row({ entry: entryOf(event('MUTE', AT)), day: '2026-11-23' });
    expect(cells(element)[0]).toBe('11/22/26 00:05:07.042');
    Object.assign(element, { day: '2026-11-22' });
    await flush();
    expect(cells(element)[0]).toBe('00:05:07.042');
  });

  it('shows full numbers only when they are asked for', async () => {
    const element = await row({ entry: entryOf(event('CALL_CONNECTED', AT, { participant: NUMBER })) });
    expect(cells(element)[3]).toBe('…0123');
    Object.assign(element, { showNumbers: true });
    await flush();
    expect(cells(element)[3]).toBe(NUMBER);
    expect(element).toHaveProperty('showNumbers', true);
  });

  it('says what did not fit with an icon and words', async () => {
    const element = await row({ entry: entryOf(event('UNMUTE', AT, { callId: 'Z' })) });
    expect(cells(element)[3]).toBe('Unknown call');
    expect(element.shadowRoot?.querySelectorAll('.sign lightning-icon')).toHaveLength(1);
  });
});

import { EventLog, type LoggedLine } from 'c/voiceEventLog';
import { parseRelayLine, TOOLKIT_EVENT_TYPES } from 'c/voiceEvents';
import { receivedLog } from 'test/support/log';
import { event } from 'test/support/trace';
import { countText, forgottenText, LABELS, PAUSE_BUTTON, pausedText, TYPE_OPTIONS } from '../texts';
import { traceFile } from '../traceFile';

const five = receivedLog([1, 2, 3, 4, 5].map((at) => event('MUTE', at)));

function lastOf(limit: number, count: number): EventLog {
  const message = event('MUTE', 0);
  let log = EventLog.empty(limit);
  for (let i = 0; i < count; i++) log = log.append(message, parseRelayLine(message, i + 1) as LoggedLine, []);
  return log;
}

describe('texts of the event log', () => {
  it('offer every type, then unknown types', () => {
    expect(TYPE_OPTIONS.map(({ value }) => value)).toEqual(['', ...TOOLKIT_EVENT_TYPES, 'unknown-type', 'malformed']);
    expect(TYPE_OPTIONS.map(({ label }) => label).filter((label) => !/^[A-Z_]+$/.test(label))).toEqual([
      'All types',
      'Unknown types',
      'Unreadable message',
    ]);
  });

  it('count all events, or those found among them', () => {
    expect(countText(5, five)).toBe('Events: 5');
    expect(countText(0, five)).toBe('Events: 0 of 5');
  });

  it('count dropped events only if there are any', () => {
    expect(forgottenText(lastOf(3, 3))).toBeNull();
    expect(forgottenText(lastOf(3, 7))).toBe('Older events no longer kept: 4');
  });

  it('count the events since the pause, even those dropped again', () => {
    expect(pausedText(five, five)).toBe('Paused. New events since: 0');
    expect(pausedText(lastOf(3, 1), lastOf(3, 9))).toBe('Paused. New events since: 8');
    expect(pausedText(five, EventLog.empty())).toBe('Paused. New events since: 0');
  });

  it('are all there', () => {
    const texts = [...Object.values(LABELS), PAUSE_BUTTON.running.label, PAUSE_BUTTON.paused.label];
    expect(texts.filter((text) => !text || text.startsWith('c.'))).toEqual([]);
  });
});

describe('name of the trace file', () => {
  const nameOf = (...messages: readonly unknown[]) => traceFile(receivedLog(messages), false).name;

  it("has the day of the first event in the user's time zone", () => {
    expect(nameOf(event('MUTE', Date.UTC(2026, 0, 3, 7, 59)), event('MUTE', Date.UTC(2026, 0, 3, 8)))).toBe(
      'voice-trace-2026-01-02.jsonl',
    );
  });

  it('passes over events without a day', () => {
    expect(nameOf('garbage', event('MUTE', -1e300), event('MUTE', 8 * 3_600_000))).toBe('voice-trace-1970-01-01.jsonl');
    expect(nameOf()).toBe('voice-trace.jsonl');
  });

  it('is the same with full numbers', () => {
    expect(traceFile(five, true).name).toBe(traceFile(five, false).name);
  });
});

import { parseRelayLine } from 'c/voiceEvents';
import { EventLog, type LoggedLine } from 'c/voiceEventLog';
import { receivedLog } from 'test/support/log';
import { event } from 'test/support/trace';

const numbers = (log: EventLog): number[] => [...log].map((entry) => entry.number);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

function appended(log: EventLog, count: number): EventLog {
  const message = event('MUTE', 0);
  const line = parseRelayLine(message, 1) as LoggedLine;
  let grown = log;
  for (let i = 0; i < count; i++) grown = grown.append(message, line, []);
  return grown;
}

describe('event log', () => {
  it('starts empty', () => {
    const log = EventLog.empty();
    expect([log.size, log.received, numbers(log)]).toEqual([0, 0, []]);
    expect(log.at(0)).toBeUndefined();
  });

  it('keeps each message as it came, with its line and its anomalies', () => {
    const message = { ...event('UNMUTE', 7, { callId: 'Z' }), relayId: 'r', seq: 3, extra: { kept: true } };
    const entry = receivedLog([message]).at(0);
    expect(entry?.message).toBe(message);
    expect(entry?.line).toMatchObject({ kind: 'event', type: 'UNMUTE', at: 7, callId: 'Z' });
    expect(entry?.anomalies).toEqual([expect.objectContaining({ seq: 3, code: 'unknown-call', callId: 'Z' })]);
  });

  it('leaves an older log as it was when a newer one grows', () => {
    const older = appended(EventLog.empty(), 3);
    const newer = appended(older, 2000);
    expect(numbers(older)).toEqual([1, 2, 3]);
    expect(older.at(3)).toBeUndefined();
    expect(numbers(newer)).toEqual(upTo(2003));
  });

  it('lets two logs go on from the same one without seeing each other', () => {
    const common = appended(EventLog.empty(), 5);
    const first = common.append('first', parseRelayLine('first', 6) as LoggedLine, []);
    const second = common.append('second', parseRelayLine('second', 6) as LoggedLine, []);
    expect(first.at(5)?.message).toBe('first');
    expect(second.at(5)?.message).toBe('second');
    expect(numbers(second)).toEqual(upTo(6));
  });

  it.each([0, 1, 511, 512, 513, 1023, 1024, 1500])('forks right after %i entries', (count) => {
    const common = appended(EventLog.empty(), count);
    const first = appended(common, 600);
    expect(numbers(appended(common, 1))).toEqual(upTo(count + 1));
    expect(numbers(first)).toEqual(upTo(count + 600));
  });

  it.each([1, 3, 511, 512, 513, 1000])('keeps the last %i entries and their numbers', (limit) => {
    let log = EventLog.empty(limit);
    for (let received = 1; received <= 2500; received++) {
      log = appended(log, 1);
      expect([log.received, log.size]).toEqual([received, Math.min(received, limit)]);
      expect(log.at(0)?.number).toBe(received - log.size + 1);
      expect(log.at(log.size - 1)?.number).toBe(received);
    }
    expect(numbers(log)).toEqual(upTo(2500).slice(-limit));
    expect([log.at(-1), log.at(limit)]).toEqual([undefined, undefined]);
  });

  it('keeps 10 000 entries unless told otherwise, and an old log keeps its own', () => {
    const old = appended(EventLog.empty(), 10_000);
    const log = appended(old, 10_000);
    expect([log.size, log.at(0)?.number]).toEqual([10_000, 10_001]);
    expect([old.size, old.at(0)?.number, old.at(9_999)?.number]).toEqual([10_000, 1, 10_000]);
  });
});

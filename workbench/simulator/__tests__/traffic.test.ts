import type { Context, Publication } from '../../../platform/lms/messageBus';
import { Traffic } from '../traffic';
import { describeMessage, MESSAGE_KINDS } from '../wireMessage';

const RELAY: Context = { origin: 'wire', area: 'utility' };
const READER: Context = { origin: 'wire', area: '00001026' };
const HOLD = { v: 1, relayId: 'abcdefghij', seq: 3, at: 5, type: 'HOLD', detail: { participant: 'Zoë' } };
const STATUS = {
  v: 1,
  kind: 'status',
  relayId: 'abcdefghij',
  at: 5,
  listening: true,
  toolkit: 'found',
  notSubscribed: [],
  seen: 5,
  queued: 2,
  failed: 1,
  unreadable: 0,
  settings: {},
};
const publicationOf = (message: unknown, context = RELAY): Publication => ({ channel: 'X__c', context, message });

describe('a message on the wire', () => {
  it.each([
    ['event', HOLD, RELAY, 'HOLD, number 3', 'Relay abcdef, utility bar'],
    ['event', { type: 'HOLD', detail: {} }, RELAY, 'HOLD', 'Publisher, utility bar'],
    ['event', { at: 5, relayId: 'xyz', seq: 1 }, READER, 'no type, number 1', 'Relay xyz, record page'],
    ['event', { ...HOLD, cut: true }, RELAY, 'HOLD, number 3, cut', 'Relay abcdef, utility bar'],
    ['event', { ...HOLD, relayId: 'simulated-1' }, READER, 'HOLD, number 3', 'Simulated relay, record page'],
    ['status', STATUS, RELAY, 'Listening, toolkit found: 5 received, 2 waiting, 1 failed', 'Relay abcdef, utility bar'],
    [
      'status',
      { ...STATUS, listening: false, toolkit: 'missing' },
      READER,
      'Not listening, toolkit missing: 5 received, 2 waiting, 1 failed',
      'Relay abcdef, record page',
    ],
    ['other', { ...STATUS, seen: -1 }, RELAY, 'Kind status', 'Relay abcdef, utility bar'],
    ['other', { kind: 'toString' }, { ...READER, area: 'Report' }, 'Kind toString', 'Publisher, Report'],
  ] as const)('of the kind %s is put in words: %j', (kind, message, context, what, sender) => {
    expect(describeMessage(message, context)).toEqual({ kind, what, sender });
    expect(MESSAGE_KINDS).toContain(kind);
  });
});

describe('the traffic', () => {
  it('is kept in order with its time, its size in UTF-8 and what happened to it', () => {
    let now = 1000;
    const traffic = new Traffic(() => now);
    traffic.note(publicationOf(HOLD), 'doubled');
    now = 2000;
    traffic.note(publicationOf(STATUS, READER), null);
    expect(traffic.entries).toMatchObject([
      { number: 1, at: 1000, kind: 'event', fault: 'doubled', message: HOLD },
      { number: 2, at: 2000, kind: 'status', fault: null },
    ]);
    expect(traffic.entries[0]?.bytes).toBe(Buffer.byteLength(JSON.stringify(HOLD)));
    expect(traffic.entries[0]?.bytes).toBe(JSON.stringify(HOLD).length + 1);
  });

  it('keeps the last 500 messages and says how many are gone', () => {
    const traffic = new Traffic(() => 0);
    for (let seq = 1; seq <= 502; seq += 1) traffic.note(publicationOf({ ...HOLD, seq }), null);
    expect(traffic.entries).toHaveLength(500);
    expect([traffic.entries[0]?.number, traffic.entries.at(-1)?.number]).toEqual([3, 502]);
    expect(traffic.forgotten).toBe(2);
  });

  it('tells listeners of more and of clearing, until they stop; then it counts from 1 again', () => {
    const traffic = new Traffic(() => 0);
    const [staying, leaving] = [jest.fn(), jest.fn()];
    traffic.listen(staying);
    const stop = traffic.listen(leaving);
    const before = traffic.entries;
    traffic.note(publicationOf(HOLD), null);
    expect(traffic.entries).not.toBe(before);
    stop();
    traffic.clear();
    traffic.note(publicationOf(HOLD), null);
    expect(staying.mock.calls).toEqual([['more'], ['cleared'], ['more']]);
    expect(leaving).toHaveBeenCalledTimes(1);
    expect(traffic.entries.map(({ number }) => number)).toEqual([1]);
    expect(traffic.forgotten).toBe(0);
  });
});

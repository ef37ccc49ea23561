import { parseTraceLine } from 'c/voiceCallFeed';
import { EMPTY_STATE, reduce, type CallState } from 'c/voiceCallState';
import { parseRelayLine } from 'c/voiceEvents';
import { sent } from 'test/feed';

const relay = { relayId: 'R1', lastAt: 5000, addedMs: 20, largest: 4, free: [[null, 0]] };
const checkpoint = { kind: 'checkpoint', relays: [relay], latestAt: 5020, addedMs: 20, events: 4, isRestored: false };
const malformed = { kind: 'malformed', relayId: null, seq: null, lineNumber: 7 };

/** The state without its calls, as a journal writes it where lines were left out. */
function checkpointOf({ relays, latestAt, addedMs, events, isRestored }: CallState): unknown {
  return JSON.parse(JSON.stringify({ kind: 'checkpoint', relays, latestAt, addedMs, events, isRestored }));
}

const without = (field: keyof typeof checkpoint): unknown => ({ ...checkpoint, [field]: undefined });
const withRelay = (part: object): unknown => ({ ...checkpoint, relays: [relay, { ...relay, ...part }] });
const withRange = (range: unknown): unknown => withRelay({ free: [[2, 3], range] });

describe('a line of a trace', () => {
  it.each([
    ['an event', sent(3, 'HOLD')],
    ['an event of unknown type', { ...sent(3), type: 'TELEPATHY' }],
    ['a message of another kind', { kind: 'hello', from: 'x' }],
    ['nothing', null],
    ['a list', [sent(3)]],
    ['a text', 'checkpoint'],
    ['a kind that only looks like a mark', { kind: ['checkpoint'] }],
  ])('is read as a relay’s message is: %s', (_, value) => {
    expect(parseTraceLine(value, 7)).toEqual(parseRelayLine(value, 7));
  });

  it('says that the page was reloaded here, and nothing else', () => {
    expect(parseTraceLine({ kind: 'restored', relayId: 'R1', at: 5 }, 7)).toEqual({ kind: 'restored' });
  });

  it('says where its relays stood when lines were left out, with what JSON cannot write', () => {
    expect(parseTraceLine(checkpoint, 7)).toEqual({ ...checkpoint, relays: [{ ...relay, free: [[-Infinity, 0]] }] });
    const unused = withRelay({ relayId: null, lastAt: null, largest: null, free: [] });
    expect(parseTraceLine(unused, 7)).toMatchObject({
      relays: [{}, { relayId: null, lastAt: -Infinity, largest: -Infinity, free: [] }],
    });
  });

  it.each<readonly [string, readonly unknown[]]>([
    ['nothing', []],
    ['one relay', [sent(1), sent(2)]],
    ['gaps', [sent(3), sent(9), sent(7), sent(-2)]],
    ['a clock that stepped back', [sent(1), { ...sent(2), at: 5 }]],
    ['two relays and lines of none', [sent(1), { ...sent(4), relayId: 'R2' }, { type: 'MUTE', at: 7, detail: {} }]],
    ['a line that is malformed but numbered', [{ relayId: 'R1', seq: 2 }]],
  ])('leads after %s to the very same numbers and clocks', (_, messages) => {
    const state = messages.map((message, index) => parseRelayLine(message, index + 1)).reduce(reduce, EMPTY_STATE);
    const line = parseTraceLine(checkpointOf(state), 1);
    expect(reduce(EMPTY_STATE, line)).toEqual({ ...state, calls: [], anomalies: [] });
  });
});

describe('a checkpoint that cannot be read', () => {
  it.each<readonly [string, unknown]>([
    ['without relays', without('relays')],
    ['whose relays are no list', { ...checkpoint, relays: {} }],
    ['without the latest time', without('latestAt')],
    ['whose latest time is a text', { ...checkpoint, latestAt: '5020' }],
    ['whose latest time is endless', { ...checkpoint, latestAt: Infinity }],
    ['without what was added', without('addedMs')],
    ['that takes time away', { ...checkpoint, addedMs: -1 }],
    ['without a count of events', without('events')],
    ['whose count is below nothing', { ...checkpoint, events: -4 }],
    ['that does not say whether the page was reloaded', without('isRestored')],
    ['with a relay that is null', { ...checkpoint, relays: [null] }],
    ['with a relay that is a text', { ...checkpoint, relays: [relay, 'R1'] }],
    ['with a relay without an id', withRelay({ relayId: undefined })],
    ['with a relay whose id is a number', withRelay({ relayId: 4 })],
    ['with a relay without a time', withRelay({ lastAt: undefined })],
    ['with a relay whose time is a text', withRelay({ lastAt: '5' })],
    ['with a relay without a largest number', withRelay({ largest: undefined })],
    ['with a relay whose largest number is none', withRelay({ largest: NaN })],
    ['with a relay without what was added', withRelay({ addedMs: null })],
    ['with a relay that takes time away', withRelay({ addedMs: -5 })],
    ['with a relay without free numbers', withRelay({ free: undefined })],
    ['with free numbers that are no list', withRelay({ free: 'all' })],
    ['with a range that is no list', withRange('2-3')],
    ['with a range that is empty', withRange([])],
    ['with a range without an end', withRange([2, null])],
    ['with a range without a beginning', withRange([undefined, 3])],
  ])('%s is malformed', (_, value) => {
    expect(parseTraceLine(value, 7)).toEqual(malformed);
  });

  it('nor looked at is malformed too', () => {
    const { proxy, revoke } = Proxy.revocable(checkpoint, {});
    expect(parseTraceLine(proxy, 7)).toMatchObject({ kind: 'checkpoint' });
    revoke();
    expect(parseTraceLine(proxy, 7)).toEqual(malformed);
  });

  it('changes nothing but to say so', () => {
    const state = [sent(1, 'CALL_CONNECTED')].map((message) => parseRelayLine(message, 1)).reduce(reduce, EMPTY_STATE);
    const after = reduce(state, parseTraceLine(without('relays'), 7));
    expect(after).toMatchObject({ calls: state.calls, latestAt: state.latestAt, events: 1 });
    expect(after.anomalies).toEqual([{ seq: 7, code: 'malformed', callId: null }]);
  });
});

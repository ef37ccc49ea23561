import fc from 'fast-check';
import { isSameName, type Call, type CallState } from 'c/voiceCallState';
import { toTrace } from 'c/voiceEventLog';
import { TOOLKIT_EVENT_TYPES } from 'c/voiceEvents';
import { receivedLog } from 'test/support/log';
import { event, replay } from 'test/support/trace';

const NUMBERS = [
  ...['+1 (415) 555-0101', '4155550101', '555-0101', '+1 (212) 555-0101', '(415) 555-0102', '5-555-0101'],
  ...[
    '+44 415 555 0101',
    '0044 415 555 0101',
    '415 555 0101 x12',
    '(415) 555-0101 ext. 34',
    'sip:4155550101@192.0.2.1',
  ],
];
const NAMES = ['Billing', ' billing ', 'Bill', 'bob', 'Zoë', 'Café 5550199', 'CAFÉ 555-0199', '', ' ', null];

const stats = [{ outputChannelStats: { packetsCount: 1234567, packetsLost: 1, jitterBufferMillis: 7.12345678 } }];
const detail = fc.record(
  {
    callId: fc.constantFrom('A', 'A', 'A', 'B', 'B', '4155550101', 'x-415-555-0101', 'call-1', '', null),
    participant: fc.oneof(fc.constantFrom(...NUMBERS, ...NAMES), fc.string({ unit: 'binary' })),
    callType: fc.constantFrom('inbound', ' Outbound ', 'Consult', '', 1),
    stats: fc.constantFrom<unknown>(stats, JSON.stringify(stats), 'inputChannelStats', '4155550101', null),
    packetsCount: fc.constantFrom(1234567, '1234567'),
    callAttributes: fc.jsonValue(),
    other: fc.jsonValue(),
  },
  { requiredKeys: [] },
);
const oddTime = fc.double({ min: -1e9, max: 1e9 }).filter((at) => !Object.is(Math.round(at), -0)); // JSON has no -0
const message = fc.record(
  {
    relayId: fc.constantFrom('r1', 'r2', ' '),
    seq: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constant('x')),
    at: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 100_000 }) }, oddTime),
    type: fc.oneof({ weight: 19, arbitrary: fc.constantFrom(...TOOLKIT_EVENT_TYPES) }, fc.constant('TELEPATHY')),
    detail,
  },
  { requiredKeys: ['type', 'detail'] },
);
const traces = fc.array(fc.oneof({ weight: 15, arbitrary: message }, fc.jsonValue()), { maxLength: 60, size: 'max' });

const parsed = (trace: string): unknown[] =>
  trace
    .trimEnd()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);

type Replay = ReturnType<typeof replay>;

/** Everything about the calls and what did not fit but the names of parties and calls, and which of them are alike. */
function facts({ state, anomalies }: Replay) {
  const ids = [...new Set([...state.calls, ...anomalies].map(({ callId }) => callId))];
  const numbered = <T extends { readonly callId: string | null }>(one: T) => ({
    ...one,
    callId: ids.indexOf(one.callId),
  });
  return { calls: state.calls.map(numbered).map(unnamed), anomalies: anomalies.map(numbered) };
}

function unnamed(call: Pick<Call, 'parties'>) {
  return {
    ...call,
    parties: call.parties.map(({ name, ...party }) => ({
      ...party,
      alike: call.parties.map((other) => name !== null && other.name !== null && isSameName(name, other.name)),
    })),
  };
}

/** The clock of each relay that an event came from. */
function clocks({ relays }: CallState) {
  const received = relays.filter(({ lastAt }) => lastAt !== null);
  return new Map(received.map(({ relayId, ...clock }) => [relayId, clock]));
}

describe('a masked trace', () => {
  it('replays to the same calls, parties, times and durations as the original', () => {
    fc.assert(
      fc.property(traces, (random) => {
        const original = parsed(random.map((value) => JSON.stringify(value)).join('\n'));
        const reported = replay(original);
        const retold = replay(parsed(toTrace(receivedLog(original), { unmasked: false })));
        expect(facts(retold)).toEqual(facts(reported));
        expect(retold.state.latestAt).toBe(reported.state.latestAt);
        expect(clocks(retold.state)).toEqual(clocks(reported.state));
      }),
      { numRuns: 300 },
    );
  });

  it('shows nobody a number', () => {
    fc.assert(
      fc.property(traces, (random) => {
        const log = receivedLog([...random, event('HOLD', 0, { participant: NUMBERS[0] })]);
        const digits = toTrace(log, { unmasked: false }).replace(/[^\d"]/g, '');
        expect(digits).not.toMatch(/(415|212|5)5550(101|102|199)/);
      }),
    );
  });

  it('is unchanged without masking', () => {
    fc.assert(
      fc.property(traces, (random) => {
        const received = random.filter((value) => !(value instanceof Object && 'kind' in value));
        expect(toTrace(receivedLog(random), { unmasked: true })).toBe(
          received.map((m) => `${JSON.stringify(m)}\n`).join(''),
        );
      }),
    );
  });
});

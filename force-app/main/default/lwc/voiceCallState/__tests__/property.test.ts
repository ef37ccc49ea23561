import fc from 'fast-check';
import { parseRelayLine, TOOLKIT_EVENT_TYPES } from 'c/voiceEvents';
import { EMPTY_STATE, reduce } from 'c/voiceCallState';
import { checkedReduce } from 'test/support/invariants';
import { sizeFrom } from 'test/proofs/figures';

const CALL_IDS = ['A', 'B', 'C'];
const NAMES = ['+1 (415) 555-0101', '4155550101', '555-0101', '+1 (415) 555-0102', 'Billing', ' billing ', '', 7, null];

const detail = fc.record(
  {
    callId: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...CALL_IDS) }, fc.constantFrom('', ' ', null, 3)),
    participant: fc.constantFrom(...NAMES),
    callType: fc.constantFrom('inbound', ' Outbound ', 'Consult', '', 1),
    stats: fc.oneof(fc.jsonValue(), fc.constant([{ outputChannelStats: { packetsCount: 10, packetsLost: 1 } }])),
  },
  { requiredKeys: [] },
);

const message = fc.record(
  {
    relayId: fc.constantFrom('r1', 'r2', ' '),
    seq: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom(1.5, 'x')),
    at: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 100_000 }) }, fc.double({ min: -1e13, max: 1e13 })),
    type: fc.oneof({ weight: 19, arbitrary: fc.constantFrom(...TOOLKIT_EVENT_TYPES) }, fc.constant('TELEPATHY')),
    detail: fc.oneof({ weight: 19, arbitrary: detail }, fc.jsonValue()),
  },
  { requiredKeys: [] },
);

const anything = fc.oneof({ weight: 20, arbitrary: message }, fc.jsonValue(), fc.anything());

describe('random traces of several calls', () => {
  it('keep the invariants, with missing ids, odd parties, clock steps and garbage', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 60, size: 'max' }), (messages) => {
        messages.reduce(
          (state: typeof EMPTY_STATE, value, index) => checkedReduce(state, value, index + 1),
          EMPTY_STATE,
        );
      }),
      { numRuns: sizeFrom('RANDOM_TRACES', 1500) },
    );
  });

  it('never throw, not even with times that no date can hold', () => {
    const extreme = fc.record({
      at: fc.double({ noNaN: true }),
      type: fc.constantFrom(...TOOLKIT_EVENT_TYPES),
      detail,
    });
    fc.assert(
      fc.property(fc.array(extreme, { maxLength: 20 }), (messages) => {
        const lines = messages.map((value, index) => parseRelayLine(value, index + 1));
        const dated = messages.filter(({ at }) => Math.abs(Math.round(at)) <= 8.64e15);
        const state = lines.reduce(reduce, EMPTY_STATE);
        expect(JSON.stringify(state.latestAt)).toBe(String(state.latestAt));
        expect(lines.reduce(reduce, EMPTY_STATE).events).toBe(dated.length);
      }),
    );
  });
});

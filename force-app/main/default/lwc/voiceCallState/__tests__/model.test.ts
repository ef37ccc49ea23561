import { TOOLKIT_EVENT_TYPES, type ToolkitEventType } from 'c/voiceEvents';
import { checkedReduce } from 'test/invariants';
import { EMPTY_STATE, type CallState } from 'c/voiceCallState';
import { event } from 'test/trace';

const MAX_LENGTH = 4;
const STEP_MS = 1500;

/** Every detail that the documentation gives, so that each event has all it may use. */
const DETAIL: Partial<Record<ToolkitEventType, object>> = {
  CALL_STARTED: { callType: 'inbound', participant: '+1 (415) 555-0101' },
  CALL_CONNECTED: { callType: 'inbound', participant: '+1 (415) 555-0101' },
  HOLD: { participant: '+1 (415) 555-0101' },
  RESUME: { participant: '+1 (415) 555-0101' },
  PARTICIPANT_ADDED: { participant: '+1 (415) 555-0102' },
  PARTICIPANT_REMOVED: { participant: '+1 (415) 555-0102' },
  AUDIO_STATS: { stats: [{ inputChannelStats: { packetsCount: 1500, packetsLost: 3 } }] },
};

describe('every sequence of events', () => {
  it(`keeps the invariants: all words of up to ${MAX_LENGTH} events over the 15 types`, () => {
    let words = 0;
    const extend = (state: CallState, length: number): void => {
      words += 1;
      if (length === MAX_LENGTH) return;
      for (const type of TOOLKIT_EVENT_TYPES) {
        const line = event(type, (length + 1) * STEP_MS, { ...DETAIL[type] });
        extend(checkedReduce(state, line, length + 1), length + 1);
      }
    };
    extend(EMPTY_STATE, 0);
    expect(words).toBe(1 + 15 + 15 ** 2 + 15 ** 3 + 15 ** 4);
  });
});

import type { ToolkitEventType } from 'c/voiceEvents';
import type { Call, CallState } from 'c/voiceCallState';

const FIRST = '+1 (415) 555-0101';
const SECOND = '+1 (415) 555-0102';

/** What each event of a sequence says, and how long after the one before it comes. */
export interface Variant {
  readonly name: string;
  /** Milliseconds before the first, second, … event; the last one counts for all that follow. */
  readonly gapsMs: readonly number[];
  /** The call that the first, second, … event is about; begins again after the last. */
  readonly callIds: readonly string[];
  readonly details: Partial<Record<ToolkitEventType, Readonly<Record<string, unknown>>>>;
}

/** Each sequence is tried in several variants, so that each rule has a sequence that meets it. */
export const VARIANTS: readonly Variant[] = [
  {
    name: 'a second party comes and goes',
    gapsMs: [0, 1000, 1001, 0, 30_000, 400],
    callIds: ['A'],
    details: {
      CALL_STARTED: { callType: 'inbound', participant: FIRST },
      CALL_CONNECTED: { callType: 'inbound', participant: FIRST },
      HOLD: { participant: FIRST },
      RESUME: { participant: FIRST },
      PARTICIPANT_ADDED: { participant: SECOND },
      PARTICIPANT_REMOVED: { participant: SECOND },
      AUDIO_STATS: { stats: [{ inputChannelStats: { packetsCount: 1500, packetsLost: 3 } }] },
    },
  },
  {
    name: 'the first party goes, and the start names nobody',
    gapsMs: [0, 1001, 600_000, 1000, 1, 60_000],
    callIds: ['A'],
    details: {
      CALL_CONNECTED: { callType: ' Outbound', participant: '415-555-0101' },
      HOLD: {},
      RESUME: { participant: SECOND },
      PARTICIPANT_ADDED: { participant: FIRST },
      PARTICIPANT_REMOVED: { participant: FIRST },
    },
  },
  {
    name: 'an id comes back after its end, and its parties come back by number',
    gapsMs: [0, 1001, 2000, 1001, 20_001, 1000],
    callIds: ['A'],
    details: {
      CALL_STARTED: { callType: 'inbound', participant: FIRST },
      CALL_CONNECTED: { participant: FIRST },
      PARTICIPANT_ADDED: { participant: SECOND },
      PARTICIPANT_REMOVED: { participant: '4155550101' },
      HOLD: { participant: SECOND },
      RESUME: { participant: SECOND },
      AUDIO_STATS: { stats: [{ outputChannelStats: { packetsCount: 1500 } }] },
    },
  },
  {
    name: 'two calls in turn, and some events do not say which they mean',
    gapsMs: [0, 2000, 500, 5000, 1001, 0],
    callIds: ['A', 'B'],
    details: {
      CALL_STARTED: { callType: 'inbound', participant: FIRST },
      CALL_CONNECTED: { participant: FIRST },
      HOLD: { callId: null },
      MUTE: { callId: null },
      CALL_ENDED: { callId: null },
      WRAP_UP_ENDED: { callId: null },
      PARTICIPANT_ADDED: { participant: FIRST },
      PARTICIPANT_REMOVED: { participant: FIRST },
    },
  },
];

const known = (at: number | null): string => (at === null ? '-' : '+');

function callKey(call: Call): string {
  let key = `${call.callId} ${call.phase} ${call.callType} ${call.mute} ${call.recording} ${call.observed} ${call.canReopen}`;
  key += known(call.startedAt) + known(call.connectedAt) + known(call.activeAt) + known(call.wrapUpEndedAt);
  key += known(call.onHold.since) + call.holdCount + (call.audio?.batches ?? 0);
  for (const { name, hold, presence } of call.parties) key += `;${name} ${hold}${known(presence.since)}`;
  return key;
}

/** All that the lines after it depend on. */
export const factsKey = ({ calls, unknownIds, hadPackets, relays }: CallState): string =>
  JSON.stringify([calls, unknownIds, hadPackets, relays]);

/** What a state is, times aside. */
export const stateKey = (state: CallState): string => state.calls.map(callKey).join('|');

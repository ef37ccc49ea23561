import type { AudioStatsElement, ToolkitEventType } from 'c/voiceEvents';

/** What the form of the phone simulator holds; an empty text leaves the field out of the event. */
export interface EventFields {
  readonly callId: string;
  readonly callType: string;
  readonly participant: string;
}

type Detail = Readonly<Record<string, unknown>>;
type Extra = (fields: EventFields) => Detail;

const none: Extra = () => ({});
const party: Extra = ({ participant }) => ({ participant });
const typedParty: Extra = ({ callType, participant }) => ({ callType, participant });

/** A batch of a good connection: counts of packets and milliseconds. */
const GOOD_AUDIO: readonly AudioStatsElement[] = [
  {
    inputChannelStats: {
      statsCount: 0,
      packetsCount: 1500,
      packetsLost: 3,
      jitterBufferMillis: 12,
      roundTripTimeMillis: 0,
    },
    outputChannelStats: {
      statsCount: 0,
      packetsCount: 1500,
      packetsLost: 1,
      jitterBufferMillis: 9,
      roundTripTimeMillis: 84,
    },
  },
];

/** What each event carries besides the call's id, in the order of a call's life. */
const EXTRAS: Readonly<Record<ToolkitEventType, Extra>> = {
  CALL_STARTED: typedParty,
  CALL_CONNECTED: (fields) => ({
    ...typedParty(fields),
    callAttributes: { isTranscribed: 'true', languageCode: 'en-US' },
  }),
  HOLD: party,
  RESUME: party,
  MUTE: none,
  UNMUTE: none,
  PAUSE_RECORDING: none,
  RESUME_RECORDING: none,
  PARTICIPANT_ADDED: party,
  PARTICIPANT_REMOVED: party,
  SWAP: none,
  CONFERENCE: none,
  AUDIO_STATS: () => ({ stats: GOOD_AUDIO }),
  CALL_ENDED: none,
  WRAP_UP_ENDED: none,
};

/** The 15 events, in the order of a call's life. */
export const SINGLE_EVENTS = Object.keys(EXTRAS) as readonly ToolkitEventType[];

/** The `detail` that the toolkit would send for an event with these fields. */
export function detailOf(type: ToolkitEventType, fields: EventFields): Detail {
  const detail = { callId: fields.callId, ...EXTRAS[type](fields) };
  return Object.fromEntries(Object.entries(detail).filter(([, value]) => value !== ''));
}

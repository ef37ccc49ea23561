import { isDocumented, TOOLKIT_EVENT_TYPES, type AudioStatsElement, type ToolkitEventType } from 'c/voiceEvents';

/** What the form of the phone simulator holds; an empty text leaves the field out of the event. */
export interface EventFields {
  readonly callId: string;
  readonly callType: string;
  readonly participant: string;
}

type Detail = Readonly<Record<string, unknown>>;
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

const CALL_ATTRIBUTES = { isTranscribed: 'true', languageCode: 'en-US' };

const IN_ORDER: readonly ToolkitEventType[] = [
  'CALL_STARTED',
  'CALL_CONNECTED',
  'HOLD',
  'RESUME',
  'MUTE',
  'UNMUTE',
  'PAUSE_RECORDING',
  'RESUME_RECORDING',
  'PARTICIPANT_ADDED',
  'PARTICIPANT_REMOVED',
  'SWAP',
  'CONFERENCE',
  'AUDIO_STATS',
  'CALL_ENDED',
  'WRAP_UP_ENDED',
];

/** Lists every event of the toolkit in the order of a call's life; an event without a place there comes last. */
export const SINGLE_EVENTS: readonly ToolkitEventType[] = [...new Set([...IN_ORDER, ...TOOLKIT_EVENT_TYPES])];

/** Returns the `detail` that the toolkit would send for an event with these fields. */
export function detailOf(type: ToolkitEventType, fields: EventFields): Detail {
  const values = { ...fields, callAttributes: CALL_ATTRIBUTES, stats: GOOD_AUDIO };
  return Object.fromEntries(
    Object.entries(values).filter(([field, value]) => value !== '' && isDocumented(type, field as keyof typeof values)),
  );
}

import {
  DOCUMENTED_FIELDS,
  TOOLKIT_EVENT_TYPES,
  type AudioStatsElement,
  type DocumentedField,
  type ToolkitEventType,
} from 'c/voiceEvents';

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

/** What each field of an event holds. */
const SAMPLES: Readonly<Record<DocumentedField, (fields: EventFields) => unknown>> = {
  callId: ({ callId }) => callId,
  callType: ({ callType }) => callType,
  participant: ({ participant }) => participant,
  callAttributes: () => ({ isTranscribed: 'true', languageCode: 'en-US' }),
  stats: () => GOOD_AUDIO,
};

/** Which events come at the end of a call's life. */
const LAST: readonly ToolkitEventType[] = ['AUDIO_STATS', 'CALL_ENDED', 'WRAP_UP_ENDED'];

/** Every event, in the order of a call's life. */
export const SINGLE_EVENTS = [...TOOLKIT_EVENT_TYPES.filter((type) => !LAST.includes(type)), ...LAST];

/** Makes the `detail` that the toolkit would send for an event with these fields. */
export function detailOf(type: ToolkitEventType, fields: EventFields): Detail {
  const detail = DOCUMENTED_FIELDS[type].map((field) => [field, SAMPLES[field](fields)] as const);
  return Object.fromEntries(detail.filter(([, value]) => value !== ''));
}

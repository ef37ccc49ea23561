/** One element of AUDIO_STATS. The rep hears the input, the customer the output; either may be missing. */
export interface AudioStatsElement {
  inputChannelStats?: AudioChannelStats;
  outputChannelStats?: AudioChannelStats;
}

/** Packet counts; jitter buffer and round trip in milliseconds (a round trip of 0 ms was not measured). */
export interface AudioChannelStats {
  statsCount: number;
  packetsCount: number;
  packetsLost: number;
  jitterBufferMillis: number;
  roundTripTimeMillis: number;
}

/** The documented fields of `detail`. */
interface PayloadFields {
  /** Equals `VoiceCall.VendorCallKey`. */
  callId: string;
  callType: string;
  /** A display-formatted phone number (not E.164) or a Quick Connect name. */
  participant: string;
  /** Its shape depends on the vendor. */
  callAttributes: Record<string, unknown>;
  stats: AudioStatsElement[];
}

/**
 * The documented fields of each of the voice toolkit's 15 telephony events, in the order of docs/contract.md. Everything else
 * about the events is derived from this map. Source: Salesforce developer guide, "Voice Toolkit API telephony events".
 */
const PAYLOADS = {
  /** Every 30 s during a call. */
  AUDIO_STATS: ['callId', 'stats'],
  /** Inbound: ringing at the rep. Outbound: dialing. */
  CALL_STARTED: ['callId', 'callType', 'participant'],
  CALL_CONNECTED: ['callId', 'callType', 'participant', 'callAttributes'],
  CALL_ENDED: ['callId'],
  HOLD: ['callId', 'participant'],
  RESUME: ['callId', 'participant'],
  MUTE: ['callId'],
  UNMUTE: ['callId'],
  PARTICIPANT_ADDED: ['callId', 'participant'],
  PARTICIPANT_REMOVED: ['callId', 'participant'],
  /** Every participant of a three-way call is taken off hold. */
  CONFERENCE: ['callId'],
  /** The participants of a three-way call swap their hold status. */
  SWAP: ['callId'],
  PAUSE_RECORDING: ['callId'],
  RESUME_RECORDING: ['callId'],
  /** The rep leaves after-call work. */
  WRAP_UP_ENDED: ['callId'],
} as const satisfies Record<string, readonly (keyof PayloadFields)[]>;

export type ToolkitEventType = keyof typeof PAYLOADS;

/** The documented `detail` of each event. */
export type ToolkitPayloads = {
  [T in ToolkitEventType]: Pick<PayloadFields, (typeof PAYLOADS)[T][number]>;
};

const FIELDS: Readonly<Record<ToolkitEventType, readonly string[]>> = PAYLOADS;

/** Whether the toolkit documents this field of that event. */
export const isDocumented = (type: ToolkitEventType, field: keyof PayloadFields): boolean =>
  FIELDS[type].includes(field);

/** Lists the 15 event names, in the order of docs/contract.md#the-events. */
export const TOOLKIT_EVENT_TYPES = Object.keys(PAYLOADS) as readonly ToolkitEventType[];

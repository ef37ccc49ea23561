/**
 * What the voice toolkit documents in `detail` of each of its 15 telephony events; everything else here is derived from this map.
 * Source: Salesforce developer guide, "Voice Toolkit API telephony events". `callId` equals `VoiceCall.VendorCallKey`;
 * `participant` is a display-formatted phone number (not E.164) or a Quick Connect name.
 */
export interface ToolkitPayloads {
  /** Every 30 s during a call; packet counts, and milliseconds for the rest. */
  AUDIO_STATS: { callId: string; stats: AudioStatsElement[] };
  /** Inbound: ringing at the rep. Outbound: dialling. */
  CALL_STARTED: { callId: string; callType: string; participant: string };
  CALL_CONNECTED: { callId: string; callType: string; participant: string; callAttributes: Record<string, unknown> };
  CALL_ENDED: { callId: string };
  HOLD: { callId: string; participant: string };
  RESUME: { callId: string; participant: string };
  MUTE: { callId: string };
  UNMUTE: { callId: string };
  PARTICIPANT_ADDED: { callId: string; participant: string };
  PARTICIPANT_REMOVED: { callId: string; participant: string };
  /** Every participant of a three-way call is taken off hold. */
  CONFERENCE: { callId: string };
  /** The participants of a three-way call have their hold status swapped. */
  SWAP: { callId: string };
  PAUSE_RECORDING: { callId: string };
  RESUME_RECORDING: { callId: string };
  /** The rep leaves after-call work. */
  WRAP_UP_ENDED: { callId: string };
}

/** Input is what the rep hears, output what the customer hears; either may be missing. */
export interface AudioStatsElement {
  inputChannelStats?: AudioChannelStats;
  outputChannelStats?: AudioChannelStats;
}

/** Packets as counts, jitter buffer and round trip in milliseconds (0 ms round trip: not measured). */
export interface AudioChannelStats {
  statsCount: number;
  packetsCount: number;
  packetsLost: number;
  jitterBufferMillis: number;
  roundTripTimeMillis: number;
}

export type ToolkitEventType = keyof ToolkitPayloads;

/** The 15 event names, in the order of the contract. */
export const TOOLKIT_EVENT_TYPES = [
  'AUDIO_STATS',
  'CALL_STARTED',
  'CALL_CONNECTED',
  'CALL_ENDED',
  'HOLD',
  'RESUME',
  'MUTE',
  'UNMUTE',
  'PARTICIPANT_ADDED',
  'PARTICIPANT_REMOVED',
  'CONFERENCE',
  'SWAP',
  'PAUSE_RECORDING',
  'RESUME_RECORDING',
  'WRAP_UP_ENDED',
] as const satisfies readonly ToolkitEventType[];

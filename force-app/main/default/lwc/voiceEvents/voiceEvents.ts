/** The 15 toolkit events, the relay message that carries each, and how a line of a trace is read. */
export { attempt } from './attempt';
export { cleanName } from './cleanName';
export { isDocumented, TOOLKIT_EVENT_TYPES } from './payloads';
export type { AudioChannelStats, AudioStatsElement, ToolkitEventType, ToolkitPayloads } from './payloads';
export { parseRelayLine, parseTraceText } from './relayLine';
export type { RelayLine, VoiceEvent } from './relayLine';

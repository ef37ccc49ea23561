/** The 15 toolkit events, and the parser of relay messages and trace lines. */
export { attempt } from './attempt';
export { cleanName } from './cleanName';
export { isDocumented, TOOLKIT_EVENT_TYPES } from './payloads';
export type { AudioChannelStats, AudioStatsElement, ToolkitEventType, ToolkitPayloads } from './payloads';
export { parseRelayLine, parseTraceText } from './relayLine';
export type { RelayLine, VoiceEvent } from './relayLine';

// The call that the measurements replay: 40 events over all 15 types, as documented, with numbers from 555-01xx.
const CUSTOMER = '+1 (415) 555-0101';
const COLLEAGUE = '+1 (415) 555-0102';
const SECOND_MS = 1000;

/** How many events one call has. */
export const EVENTS_A_CALL = 40;

const channel = (packetsLost, jitterBufferMillis, roundTripTimeMillis) => ({
  statsCount: 0,
  packetsCount: 1500,
  packetsLost,
  jitterBufferMillis,
  roundTripTimeMillis,
});
const STATS = [
  { inputChannelStats: channel(12, 18, 0), outputChannelStats: channel(3, 9, 84) },
  { inputChannelStats: channel(5, 22, 0), outputChannelStats: channel(1, 11, 91) },
];

/** Type and own fields of each event, in order. */
const EVENTS = [
  ['CALL_STARTED', { callType: 'inbound', participant: CUSTOMER }],
  ['CALL_CONNECTED', { callType: 'inbound', participant: CUSTOMER, callAttributes: { isTranscribed: 'true' } }],
  ['AUDIO_STATS', { stats: STATS }],
  ['MUTE'],
  ['UNMUTE'],
  ['HOLD', { participant: CUSTOMER }],
  ['AUDIO_STATS', { stats: STATS }],
  ['RESUME', { participant: CUSTOMER }],
  ['PAUSE_RECORDING'],
  ['AUDIO_STATS', { stats: STATS }],
  ['RESUME_RECORDING'],
  ['MUTE'],
  ['AUDIO_STATS', { stats: STATS }],
  ['UNMUTE'],
  ['HOLD', { participant: CUSTOMER }],
  ['PARTICIPANT_ADDED', { participant: COLLEAGUE }],
  ['AUDIO_STATS', { stats: STATS }],
  ['SWAP'],
  ['SWAP'],
  ['AUDIO_STATS', { stats: STATS }],
  ['SWAP'],
  ['CONFERENCE'],
  ['AUDIO_STATS', { stats: STATS }],
  ['MUTE'],
  ['UNMUTE'],
  ['PARTICIPANT_REMOVED', { participant: COLLEAGUE }],
  ['AUDIO_STATS', { stats: STATS }],
  ['PAUSE_RECORDING'],
  ['RESUME_RECORDING'],
  ['HOLD', { participant: CUSTOMER }],
  ['PARTICIPANT_ADDED', { participant: COLLEAGUE }],
  ['SWAP'],
  ['AUDIO_STATS', { stats: STATS }],
  ['CONFERENCE'],
  ['PARTICIPANT_REMOVED', { participant: COLLEAGUE }],
  ['HOLD', { participant: CUSTOMER }],
  ['AUDIO_STATS', { stats: STATS }],
  ['RESUME', { participant: CUSTOMER }],
  ['CALL_ENDED'],
  ['WRAP_UP_ENDED'],
];

/** The relay messages of one call; `callNumber` (0, 1, 2 …) says which, and the numbers and times follow on. */
export function callScript(callNumber) {
  const callId = `00000000-0000-4000-8000-${String(callNumber).padStart(12, '0')}`;
  return EVENTS.map(([type, fields], index) => {
    const seq = callNumber * EVENTS.length + index + 1;
    const at = 1_780_000_000_000 + seq * 15 * SECOND_MS;
    return { v: 1, relayId: 'bench', seq, at, type, detail: { callId, ...fields } };
  });
}

/** A trace of that many calls, one after the other, as relay messages. */
export function traceOf(calls) {
  return Array.from({ length: calls }, (_, callNumber) => callScript(callNumber)).flat();
}

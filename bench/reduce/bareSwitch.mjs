// The whole state around bareCall.mjs: one plain switch over the event types.
import { TRANSITIONS } from './bareCall.mjs';

function next(call, event) {
  switch (event.type) {
    case 'CALL_STARTED':
      return TRANSITIONS.CALL_STARTED(call, event);
    case 'CALL_CONNECTED':
      return TRANSITIONS.CALL_CONNECTED(call, event);
    case 'CALL_ENDED':
      return TRANSITIONS.CALL_ENDED(call, event);
    case 'WRAP_UP_ENDED':
      return TRANSITIONS.WRAP_UP_ENDED(call, event);
    case 'AUDIO_STATS':
      return TRANSITIONS.AUDIO_STATS(call, event);
    case 'HOLD':
      return TRANSITIONS.HOLD(call, event);
    case 'RESUME':
      return TRANSITIONS.RESUME(call, event);
    case 'SWAP':
      return TRANSITIONS.SWAP(call, event);
    case 'CONFERENCE':
      return TRANSITIONS.CONFERENCE(call, event);
    case 'PARTICIPANT_ADDED':
      return TRANSITIONS.PARTICIPANT_ADDED(call, event);
    case 'PARTICIPANT_REMOVED':
      return TRANSITIONS.PARTICIPANT_REMOVED(call, event);
    case 'MUTE':
      return TRANSITIONS.MUTE(call, event);
    case 'UNMUTE':
      return TRANSITIONS.UNMUTE(call, event);
    case 'PAUSE_RECORDING':
      return TRANSITIONS.PAUSE_RECORDING(call, event);
    case 'RESUME_RECORDING':
      return TRANSITIONS.RESUME_RECORDING(call, event);
  }
}

/** The directions of a call that had packets, once there is a batch. */
export const BOTH = { input: true, output: true };

/** What is known of the relay after its next event. */
export function received(relay, { relayId, at, seq }) {
  return {
    relayId,
    firstAppliedAt: relay ? relay.firstAppliedAt : at,
    lastAt: at,
    clockOffsetMs: 0,
    lastSeq: seq,
    missingRanges: relay ? relay.missingRanges : [[0, seq - 1]],
  };
}

/** The state after one event that is the next of its one relay. */
export function bareReduce(state, event) {
  const known = state.calls.find((call) => call.callId === event.callId);
  const call = next(known, event);
  return {
    calls: known ? state.calls.map((other) => (other === known ? call : other)) : [...state.calls, call],
    relays: [received(state.relays[0], event)],
    unknownIds: state.unknownIds,
    hadPackets: event.type === 'AUDIO_STATS' ? BOTH : state.hadPackets,
    latestAt: event.at,
    watchedSince: state.watchedSince ?? event.at,
    events: state.events + 1,
    anomalies: [],
  };
}

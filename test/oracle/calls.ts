import { addAudio, oracleBatch } from './audio';
import { afterEnd } from './afterEnd';
import { begin, callWithoutId, infer, isOver, latestLeg } from './birth';
import { whileOpen } from './open';
import type { OracleEvent, OracleUnknownId, OracleWorld } from './model';

const BEGINS = 'CALL_STARTED, CALL_CONNECTED'.split(', ');
const INFERS_A_CALL =
  'HOLD, RESUME, MUTE, PARTICIPANT_ADDED, CONFERENCE, SWAP, PAUSE_RECORDING, RESUME_RECORDING'.split(', ');

/** docs/contract.md#call-state: what one event does to the calls. */
export function applyToCalls(world: OracleWorld, event: OracleEvent): void {
  const call = event.callId === null ? callWithoutId(world, event.type) : latestLeg(world, event.callId);
  if (call !== null) {
    if (isOver(call)) afterEnd(world, event, call);
    else whileOpen(world, event, call);
  } else if (event.callId !== null) forUnknownId(world, event, event.callId);
  // "`missing-call-id` is an anomaly and changes no call."
  else world.note('missing-call-id', null, null);
  // "looked at after every event"
  for (const one of world.calls) {
    one.moments.push({
      at: event.at,
      phase: one.phase,
      parties: one.parties.map((party) => ({ party, present: party.present, hold: party.hold })),
      mute: one.mute,
      recording: one.recording,
    });
  }
}

/** An event whose callId has no leg yet. */
function forUnknownId(world: OracleWorld, event: OracleEvent, callId: string): void {
  const memory: OracleUnknownId = world.unknownIds.get(callId) ?? { endedAt: null, firstSampleAt: null };
  world.unknownIds.set(callId, memory);
  if (event.type === 'CALL_ENDED') {
    // "The latest CALL_ENDED for an unknown id is remembered, and that id's AUDIO_STATS before it are forgotten"
    memory.endedAt = event.at;
    memory.firstSampleAt = null;
    return world.note('unknown-call', callId, null);
  }
  // "any event of it but another CALL_ENDED that comes at most 1000 ms later is `after-end` and creates no call"
  if (memory.endedAt !== null && event.at - memory.endedAt <= 1000) return world.note('after-end', callId, null);
  if (BEGINS.includes(event.type)) return begin(world, event, callId);
  // "A call that begins by inference is `active` …; then the event has its own effect."
  if (INFERS_A_CALL.includes(event.type)) return whileOpen(world, event, infer(world, event, callId));
  if (event.type === 'AUDIO_STATS' && oracleBatch(event.detail) !== null) {
    // "An AUDIO_STATS with a sample … that comes more than 20 s after the first AUDIO_STATS with a sample for the same,
    // still unknown id creates a call: `active` …. The batch is its first."
    if (memory.firstSampleAt !== null && event.at - memory.firstSampleAt > 20_000)
      return addAudio(infer(world, event, callId), event);
    memory.firstSampleAt ??= event.at;
  }
  // "no call, `unknown-call`"
  world.note('unknown-call', callId, null);
}

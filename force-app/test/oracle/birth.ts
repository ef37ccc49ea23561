import type { OracleCall, OracleEvent, OracleWorld } from './model';
import { join } from './parties';

const INFERS_A_CALL =
  'HOLD, RESUME, MUTE, PARTICIPANT_ADDED, CONFERENCE, SWAP, PAUSE_RECORDING, RESUME_RECORDING'.split(', ');

/** The callId that an event without one belongs to, or null. */
export function callWithoutId(world: OracleWorld, type: string): string | null {
  const inWrapUp = world.calls.filter((call) => call.phase === 'wrapUp');
  const onlyInWrapUp = inWrapUp.length === 1 ? inWrapUp[0]!.callId : null;
  // "WRAP_UP_ENDED to the only one in wrap-up"
  if (type === 'WRAP_UP_ENDED') return onlyInWrapUp;
  let live = world.calls.filter((call) => call.phase === 'ringing' || call.phase === 'active');
  // "A call made by inference does not count among the ringing and active ones here while an observed one is"
  if (live.some((call) => call.observed)) live = live.filter((call) => call.observed);
  // "if there is none, to the only one in wrap-up"
  if (live.length === 0) return onlyInWrapUp;
  // "belongs to the only call that is ringing or active"
  return live.length === 1 ? live[0]!.callId : null;
}

/** The call that an event for an unknown callId makes, before the event's own effect. */
export function madeBy(world: OracleWorld, event: OracleEvent, callId: string): OracleCall | null {
  const isStart = event.type === 'CALL_STARTED';
  const isConnect = event.type === 'CALL_CONNECTED';
  const isInferred = INFERS_A_CALL.includes(event.type);
  if (!isStart && !isConnect && !isInferred) {
    // "no call is made up; anomaly `unknown-call`"
    world.note('unknown-call', callId);
    return null;
  }
  if (isStart || isConnect) closeWrapUps(world);
  const call: OracleCall = {
    callId,
    callType: null,
    // "new call in `ringing`" / "new call straight in `active`"
    phase: isStart ? 'ringing' : 'active',
    observed: !isInferred,
    endIsInferred: false,
    // "startedAt = at" / "startedAt null" / "startedAt and connectedAt null"
    startedAt: isStart ? event.at : null,
    activeAt: isStart ? null : event.at,
    connectedAt: isConnect ? event.at : null,
    endedAt: null,
    wrapUpEndedAt: null,
    parties: [],
    mute: 'unknown',
    recording: 'unknown',
    batches: [],
    moments: [],
  };
  world.calls.push(call);
  // "An inferred call starts with no party."
  if (isInferred) world.note('inferred-start', callId);
  // "The first is `participant` of CALL_STARTED / CALL_CONNECTED; if that names none, a nameless party (null)."
  else join(call, event.participant, 'unknown');
  return call;
}

/** "every call in `wrapUp` → `closed`, wrapUpEndedAt stays null (not observed)" */
export function closeWrapUps(world: OracleWorld): void {
  for (const call of world.calls) if (call.phase === 'wrapUp') call.phase = 'closed';
}

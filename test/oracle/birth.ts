import type { OracleCall, OracleEvent, OracleWorld } from './model';
import { join, present } from './parties';

const MEANS_THE_ACTIVE_CALL =
  'MUTE, UNMUTE, HOLD, RESUME, CONFERENCE, SWAP, PAUSE_RECORDING, RESUME_RECORDING, AUDIO_STATS'.split(', ');
const PARKS_BY_ITS_START = 'outbound, consult, addparticipant, dialedcallback'.split(', ');

/** "It is _over_ when it is in wrapUp or closed." */
export const isOver = (call: OracleCall): boolean => call.phase === 'closed' || call.phase === 'wrapUp';

/** "An event with a callId means the latest leg of that id" */
export function latestLeg(world: OracleWorld, callId: string): OracleCall | null {
  const legs = world.calls.filter((call) => call.callId === callId);
  return legs[legs.length - 1] ?? null;
}

/** The call that an event without callId means, or null. */
export function callWithoutId(world: OracleWorld, type: string): OracleCall | null {
  const inWrapUp = world.calls.filter((call) => call.phase === 'wrapUp');
  const onlyInWrapUp = inWrapUp.length === 1 ? inWrapUp[0]! : null;
  // "WRAP_UP_ENDED … the only call in wrap-up"
  if (type === 'WRAP_UP_ENDED') return onlyInWrapUp;
  // "the calls that are ringing or active, without those known only by inference while an observed call is"
  let candidates = world.calls.filter((call) => !isOver(call));
  if (candidates.some((call) => call.observed)) candidates = candidates.filter((call) => call.observed);
  // "MUTE … AUDIO_STATS … exactly one candidate is active … that candidate"
  const active = candidates.filter((call) => call.phase === 'active');
  if (MEANS_THE_ACTIVE_CALL.includes(type) && active.length === 1) return active[0]!;
  // "there is exactly one candidate … that candidate … there is no candidate … the only call in wrap-up"
  if (candidates.length === 0) return onlyInWrapUp;
  return candidates.length === 1 ? candidates[0]! : null;
}

/** The next leg of a callId: in `ringing` by CALL_STARTED, else straight in `active`. */
function newLeg(world: OracleWorld, event: OracleEvent, callId: string, isInferred: boolean): OracleCall {
  const isStart = event.type === 'CALL_STARTED';
  const isConnect = event.type === 'CALL_CONNECTED';
  const call: OracleCall = {
    callId,
    leg: (latestLeg(world, callId)?.leg ?? 0) + 1,
    callType: isInferred ? null : event.callType,
    // "new call, `ringing`, startedAt = at" / "new call, `active`, startedAt null, connectedAt = at"
    phase: isStart ? 'ringing' : 'active',
    observed: !isInferred,
    beganByInference: isInferred,
    hadConnect: isConnect,
    marked: false,
    endIsInferred: false,
    firstAt: event.at,
    lastStartAt: isStart ? event.at : null,
    lastEndAt: null,
    // "startedAt = at" / "startedAt null" / "startedAt and connectedAt null"
    startedAt: isStart ? event.at : null,
    activeAt: isStart ? null : event.at,
    connectedAt: isConnect ? event.at : null,
    endedAt: null,
    wrapUpEndedAt: null,
    parties: [],
    mute: 'unknown',
    recording: 'unknown',
    reports: 0,
    batches: [],
    moments: [],
  };
  world.calls.push(call);
  return call;
}

/** CALL_STARTED and CALL_CONNECTED for an unknown id, or for one whose next leg they begin. */
export function begin(world: OracleWorld, event: OracleEvent, callId: string): void {
  // "The id's earlier leg, if in `wrapUp`, becomes `closed`; its wrapUpEndedAt stays null."
  const before = latestLeg(world, callId);
  if (before?.phase === 'wrapUp') before.phase = 'closed';
  const call = newLeg(world, event, callId, false);
  // "The first party is the `participant` of CALL_STARTED or CALL_CONNECTED. If that names none, the first party is
  // nameless (null)."
  join(call, event.participant, 'unknown');
  if (event.type === 'CALL_CONNECTED') {
    closeOtherWrapUps(world, call);
    doubtOtherHolds(world, call);
  } else if (event.callType !== null && PARKS_BY_ITS_START.includes(event.callType)) {
    // "and a CALL_STARTED of type outbound, consult, addparticipant or dialedcallback that creates a call"
    doubtOtherHolds(world, call);
  }
}

/**
 * "A call that begins by inference is `active` with startedAt and connectedAt null and anomaly `inferred-start`"; "A
 * call known by inference starts without a party."
 */
export function infer(world: OracleWorld, event: OracleEvent, callId: string): OracleCall {
  const call = newLeg(world, event, callId, true);
  world.note('inferred-start', callId, call.leg);
  return call;
}

/** "moves every other call in `wrapUp` to `closed`. Its wrapUpEndedAt stays null" */
export function closeOtherWrapUps(world: OracleWorld, own: OracleCall): void {
  for (const call of world.calls) if (call !== own && call.phase === 'wrapUp') call.phase = 'closed';
}

/** "in every other active call each present party whose hold is `off` gets `unknown`" */
export function doubtOtherHolds(world: OracleWorld, own: OracleCall): void {
  for (const call of world.calls.filter((one) => one !== own && one.phase === 'active'))
    for (const party of present(call)) if (party.hold === 'off') party.hold = 'unknown';
}

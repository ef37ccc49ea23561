import { closeOtherWrapUps, doubtOtherHolds } from './birth';
import type { OracleCall, OracleEvent, OracleWorld } from './model';
import { join, nameByConnect, present, presentNamed } from './parties';

/**
 * CALL_STARTED for a call that is ringing or active: "A CALL_STARTED for a ringing or active call makes the call
 * observed and fills in a missing callType, nothing else.".
 */
export function startedAgain(call: OracleCall, event: OracleEvent): void {
  call.observed = true;
  call.callType ??= event.callType;
  // "the latest CALL_STARTED of this leg (replays count …)"
  call.lastStartAt = event.at;
}

/** CALL_CONNECTED for a call that is ringing or active. */
export function connected(world: OracleWorld, event: OracleEvent, call: OracleCall): void {
  // "The first CALL_STARTED or CALL_CONNECTED with a callType sets it; replays count, too."
  call.callType ??= event.callType;
  if (call.phase === 'ringing') connectsRinging(world, event, call);
  else connectedAgain(event, call);
  // "it becomes observed when a CALL_STARTED or CALL_CONNECTED comes for it"
  call.observed = true;
  call.hadConnect = true;
}

function connectsRinging(world: OracleWorld, event: OracleEvent, call: OracleCall): void {
  // "→ `active`, connectedAt = at"
  call.phase = 'active';
  call.activeAt = event.at;
  call.connectedAt = event.at;
  closeOtherWrapUps(world, call);
  doubtOtherHolds(world, call);
  nameByConnect(call, event.participant);
  if (!claimsHoldAndMute(event, call)) return;
  // "turns the hold of the first party (present or not) and the mute from `unknown` to `off`"
  const first = call.parties[0];
  if (first?.hold === 'unknown') first.hold = 'off';
  if (call.mute === 'unknown') call.mute = 'off';
}

function claimsHoldAndMute(event: OracleEvent, call: OracleCall): boolean {
  // "only if one of these holds: … the latest CALL_STARTED of this leg … came more than 1000 ms before"
  if (call.lastStartAt !== null && event.at - call.lastStartAt > 1000) return true;
  // "a line of this CALL_CONNECTED's relay was applied more than 10 s (state time) before this leg's first event"
  return call.firstAt - event.relaySince > 10_000;
}

/** "A CALL_CONNECTED for an active call changes neither phase nor times." */
function connectedAgain(event: OracleEvent, call: OracleCall): void {
  // "If no party is present, or if the call began by inference and no CALL_CONNECTED has come for it yet"
  const takesParty = present(call).length === 0 || (call.beganByInference && !call.hadConnect);
  nameByConnect(call, event.participant);
  // "the participant that it names joins with hold `unknown`, unless present already"
  if (takesParty && event.participant !== null && presentNamed(call, event.participant) === undefined)
    join(call, event.participant, 'unknown');
}

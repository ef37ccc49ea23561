import { closeWrapUps } from './birth';
import { textOf, type OracleCall, type OracleEvent, type OracleWorld } from './model';
import { join, nameByConnect, present, presentNamed } from './parties';

/** "The first CALL_STARTED or CALL_CONNECTED (replays too) with a callType sets it"; "trim it, lower-case it" */
export function setCallType(call: OracleCall, event: OracleEvent): void {
  call.callType ??= textOf(event.detail['callType'])?.trim().toLowerCase() ?? null;
}

/** CALL_CONNECTED for a call that is ringing or active. */
export function connected(world: OracleWorld, event: OracleEvent, call: OracleCall): void {
  setCallType(call, event);
  if (call.phase === 'ringing') {
    closeWrapUps(world);
    // "ringing → `active`, connectedAt = at"
    call.phase = 'active';
    call.activeAt = event.at;
    call.connectedAt = event.at;
    nameByConnect(call, event.participant);
    // "only if the CALL_STARTED was observed more than 1 s before"
    if (event.at - call.startedAt! > 1000) {
      const first = call.parties[0];
      if (first?.hold === 'unknown') first.hold = 'off';
      if (call.mute === 'unknown') call.mute = 'off';
    }
    return;
  }
  nameByConnect(call, event.participant);
  // "if no party is present, or the call was made by inference and is not yet observed, the participant that it names
  // joins with hold `unknown` unless present (naming none, it adds none)"
  const takesParty = present(call).length === 0 || !call.observed;
  if (takesParty && event.participant !== null && presentNamed(call, event.participant) === undefined)
    join(call, event.participant, 'unknown');
  // "it becomes observed when a CALL_STARTED or CALL_CONNECTED comes for it"
  call.observed = true;
}

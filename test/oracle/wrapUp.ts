import type { OracleCall, OracleEvent, OracleWorld } from './model';

/** WRAP_UP_ENDED for an id's latest leg: "WRAP_UP_ENDED does the first of these that applies". */
export function wrapUpEnded(world: OracleWorld, event: OracleEvent, call: OracleCall): void {
  const earlier = world.calls.find((one) => one.callId === call.callId && one.leg === call.leg - 1);
  if (earlier !== undefined && belongsToTheEarlierLeg(event, call, earlier)) {
    // "that earlier leg gets wrapUpEndedAt = at, and nothing else changes"
    earlier.wrapUpEndedAt = event.at;
  } else if (call.phase === 'wrapUp') {
    // "The leg is in wrapUp: → `closed`, wrapUpEndedAt = at."
    call.phase = 'closed';
    call.wrapUpEndedAt = event.at;
  } else if (call.phase === 'closed' && call.activeAt !== null && call.wrapUpEndedAt === null) {
    // "The leg is closed and answered, with wrapUpEndedAt null: wrapUpEndedAt = at."
    call.wrapUpEndedAt = event.at;
  } else if (call.phase === 'active' && event.at - call.activeAt! > 5000) {
    // "The leg has been active longer, so CALL_ENDED was lost: → `closed`, endedAt = wrapUpEndedAt = at, anomaly
    // `inferred-end`."
    call.phase = 'closed';
    call.endedAt = event.at;
    call.wrapUpEndedAt = event.at;
    world.note('inferred-end', call.callId, call.leg);
  } else {
    // "The leg is active, and the event that made it active came at most 5 s before: no change, anomaly
    // `out-of-order`." "Otherwise no change, anomaly `out-of-order`"
    world.note('out-of-order', call.callId, call.leg);
  }
}

function belongsToTheEarlierLeg(event: OracleEvent, call: OracleCall, earlier: OracleCall): boolean {
  return (
    // "The latest leg is ringing or active, its first event came at most 30 s before"
    (call.phase === 'ringing' || call.phase === 'active') &&
    event.at - call.firstAt <= 30_000 &&
    // "and the leg before it is closed and answered, with wrapUpEndedAt null and endedAt at most 60 min before"
    earlier.phase === 'closed' &&
    earlier.activeAt !== null &&
    earlier.wrapUpEndedAt === null &&
    event.at - earlier.endedAt! <= 60 * 60_000
  );
}

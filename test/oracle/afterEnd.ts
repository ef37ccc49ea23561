import { addAudio, oracleBatch } from './audio';
import { begin } from './birth';
import type { OracleCall, OracleEvent, OracleWorld } from './model';
import { whileOpen } from './open';
import { wrapUpEnded } from './wrapUp';

const REOPENS_WITH_PARTICIPANT = 'PARTICIPANT_ADDED, HOLD, RESUME, CALL_CONNECTED'.split(', ');
const REOPENS = 'MUTE, PAUSE_RECORDING, RESUME_RECORDING, CONFERENCE'.split(', ');

/** What an event does to an id whose latest leg is over. */
export function afterEnd(world: OracleWorld, event: OracleEvent, call: OracleCall): void {
  if (takesTheEndBack(event, call)) {
    // "make the call `active` again, as if it had never ended …, and then have their own effect"
    call.phase = 'active';
    call.endedAt = null;
    call.endIsInferred = false;
    whileOpen(world, event, call);
  } else if (event.type === 'CALL_ENDED') {
    // "A CALL_ENDED confirms the end: endedAt stays, and it cannot reopen."; "Otherwise no change, no anomaly"
    call.endIsInferred = false;
    call.lastEndAt = event.at;
  } else if (event.type === 'WRAP_UP_ENDED') wrapUpEnded(world, event, call);
  // "Only AUDIO_STATS is still added to the latest leg's audio record, silently."
  else if (event.type === 'AUDIO_STATS') addAudio(call, event);
  // "An event without `callId` never begins a leg: where it would, it is `after-end`."
  else if (event.callId !== null && beginsTheNextLeg(event, call)) begin(world, event, event.callId);
  // "any other event for a call that is over: no change, anomaly `after-end`"
  else world.note('after-end', call.callId, call.leg);
}

/** "As long as the leg is in that `wrapUp`, and at most 10 minutes (state time, inclusive) after endedAt" */
function canReopen(event: OracleEvent, call: OracleCall): boolean {
  return call.phase === 'wrapUp' && call.endIsInferred && event.at - call.endedAt! <= 10 * 60_000;
}

/** "the end can be taken back by an event with a callId" */
function takesTheEndBack(event: OracleEvent, call: OracleCall): boolean {
  if (event.callId === null || !canReopen(event, call)) return false;
  // "PARTICIPANT_ADDED, HOLD, RESUME or CALL_CONNECTED with a participant"
  if (REOPENS_WITH_PARTICIPANT.includes(event.type)) return event.participant !== null;
  // "an AUDIO_STATS with a sample more than 35 s after endedAt"
  if (event.type === 'AUDIO_STATS') return oracleBatch(event.detail) !== null && event.at - call.endedAt! > 35_000;
  // "MUTE, PAUSE_RECORDING, RESUME_RECORDING, CONFERENCE"
  return REOPENS.includes(event.type);
}

/** *New legs* */
function beginsTheNextLeg(event: OracleEvent, call: OracleCall): boolean {
  const isStart = event.type === 'CALL_STARTED';
  // "CALL_STARTED for an id whose latest leg is over (also when it could reopen), and CALL_CONNECTED for an id whose
  // latest leg is over and not within the time in which it can reopen"
  if (!isStart && (event.type !== 'CALL_CONNECTED' || canReopen(event, call))) return false;
  // "a CALL_STARTED does so at once if that leg is `unanswered` and had an observed CALL_STARTED"
  if (isStart && call.activeAt === null && call.lastStartAt !== null) return true;
  // "if they come more than 1000 ms (state time) after that leg's endedAt and after its last CALL_ENDED"
  return event.at - call.endedAt! > 1000 && (call.lastEndAt === null || event.at - call.lastEndAt > 1000);
}

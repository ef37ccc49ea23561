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
    // "The call is then `active` again as if it had never ended …. The event then has its own effect."
    call.phase = 'active';
    call.endedAt = null;
    call.endIsInferred = false;
    whileOpen(world, event, call);
  } else if (event.type === 'CALL_ENDED') {
    // "A CALL_ENDED confirms the end: endedAt stays, and the call cannot reopen."; "no change, no anomaly"
    call.endIsInferred = false;
    call.lastEndAt = event.at;
  } else if (event.type === 'WRAP_UP_ENDED') wrapUpEnded(world, event, call);
  // "to the latest leg's audio record, silently"
  else if (event.type === 'AUDIO_STATS') addAudio(call, event);
  // "An event without `callId` never begins a leg: where it would, it is `after-end`."
  else if (event.callId !== null && beginsTheNextLeg(event, call)) begin(world, event, event.callId);
  // "An event that is `after-end` changes nothing and counts for nothing else."
  else world.note('after-end', call.callId, call.leg);
}

/** "As long as the leg is in that `wrapUp`, and at most 10 minutes (state time, inclusive) after endedAt" */
function canReopen(event: OracleEvent, call: OracleCall): boolean {
  return call.phase === 'wrapUp' && call.endIsInferred && event.at - call.endedAt! <= 10 * 60_000;
}

/** "An event with a callId takes the end back if it is" */
function takesTheEndBack(event: OracleEvent, call: OracleCall): boolean {
  if (event.callId === null || !canReopen(event, call)) return false;
  // "PARTICIPANT_ADDED, HOLD, RESUME or CALL_CONNECTED, with a participant"
  if (REOPENS_WITH_PARTICIPANT.includes(event.type)) return event.participant !== null;
  // "AUDIO_STATS with a sample, more than 35 s after endedAt"
  if (event.type === 'AUDIO_STATS') return oracleBatch(event.detail) !== null && event.at - call.endedAt! > 35_000;
  // "MUTE, PAUSE_RECORDING, RESUME_RECORDING or CONFERENCE"
  return REOPENS.includes(event.type);
}

/** *New legs* */
function beginsTheNextLeg(event: OracleEvent, call: OracleCall): boolean {
  const isStart = event.type === 'CALL_STARTED';
  // "CALL_STARTED, when the latest leg is over, also when that leg could reopen; … CALL_CONNECTED, when the latest leg is
  // over and not within the time in which it can reopen"
  if (!isStart && (event.type !== 'CALL_CONNECTED' || canReopen(event, call))) return false;
  // "CALL_STARTED begins it at once if the earlier leg is `unanswered` and had an observed CALL_STARTED"
  if (isStart && call.activeAt === null && call.lastStartAt !== null) return true;
  // "only if they come more than 1000 ms (state time) after the earlier leg's endedAt and more than 1000 ms after its
  // last CALL_ENDED"
  return event.at - call.endedAt! > 1000 && (call.lastEndAt === null || event.at - call.lastEndAt > 1000);
}

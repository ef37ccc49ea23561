import { addAudio } from './audio';
import { connected, startedAgain } from './connect';
import type { OracleCall, OracleEvent, OracleWorld } from './model';
import { added, conference, holdOrResume, present, removed, swap } from './parties';
import { wrapUpEnded } from './wrapUp';

const INFERS_A_CONNECT = 'HOLD, RESUME, CONFERENCE, SWAP'.split(', ');

/** What an event does to a call that is ringing or active. */
export function whileOpen(world: OracleWorld, event: OracleEvent, call: OracleCall): void {
  const note = (code: string): void => world.note(code, call.callId, call.leg);
  if (call.phase === 'ringing' && INFERS_A_CONNECT.includes(event.type)) {
    // "it becomes `active` with connectedAt null and anomaly `inferred-start`; then the event has its own effect"
    call.phase = 'active';
    call.activeAt = event.at;
    note('inferred-start');
  }
  switch (event.type) {
    case 'CALL_STARTED':
      return startedAgain(call, event);
    case 'CALL_CONNECTED':
      return connected(world, event, call);
    case 'CALL_ENDED':
      call.lastEndAt = event.at;
      return end(call, event);
    case 'WRAP_UP_ENDED':
      return wrapUpEnded(world, event, call);
    case 'AUDIO_STATS':
      return addAudio(call, event);
    case 'MUTE':
      call.mute = 'on';
      return;
    case 'UNMUTE':
      // "UNMUTE while mute is `off` changes nothing either: anomaly `unmute-without-mute`."
      if (call.mute === 'off') note('unmute-without-mute');
      call.mute = 'off';
      return;
    case 'PAUSE_RECORDING':
      call.recording = 'paused';
      return;
    case 'RESUME_RECORDING':
      call.recording = 'recording';
      return;
    case 'PARTICIPANT_ADDED':
      return added(call, event.participant, note);
    case 'PARTICIPANT_REMOVED':
      return participantRemoved(call, event, note);
    case 'HOLD':
    case 'RESUME':
      return holdOrResume(call, event, note);
    case 'SWAP':
      return swap(call, event.at);
    case 'CONFERENCE':
      return conference(call);
  }
}

/** "→ `closed`, outcome `unanswered`, endedAt = at … → `wrapUp`, endedAt = at" */
function end(call: OracleCall, event: OracleEvent): void {
  call.phase = call.phase === 'active' ? 'wrapUp' : 'closed';
  call.endedAt = event.at;
}

function participantRemoved(call: OracleCall, event: OracleEvent, note: (code: string) => void): void {
  if (!removed(call, event.participant, note)) return;
  // "When the last remote party of an observed call has left and the leg is not marked, the call ends there: endedAt =
  // at, anomaly `inferred-end`. An active call goes to `wrapUp`, a ringing call to `closed` as `unanswered`."
  if (!call.observed || call.marked || present(call).length > 0) return;
  end(call, event);
  call.endIsInferred = true;
  note('inferred-end');
}

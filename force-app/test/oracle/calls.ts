import { oracleBatch } from './audio';
import { callWithoutId, madeBy } from './birth';
import { connected, setCallType } from './connect';
import type { OracleCall, OracleEvent, OracleWorld } from './model';
import { added, conference, holdOrResume, present, removed, swap } from './parties';

const INFERS_A_CONNECT = 'HOLD, RESUME, CONFERENCE, SWAP'.split(', ');
const REOPENS = 'PARTICIPANT_ADDED, HOLD, RESUME, CALL_CONNECTED'.split(', ');

/** Contract §3: what one event does to the calls. */
export function applyToCalls(world: OracleWorld, event: OracleEvent): void {
  const callId = event.callId ?? callWithoutId(world, event.type);
  // "else it is an anomaly (`missing-call-id`) and changes nothing"
  if (callId === null) return world.note('missing-call-id', null);
  const call = world.calls.find((one) => one.callId === callId) ?? madeBy(world, event, callId);
  if (call === null) return;
  if (call.phase === 'wrapUp' || call.phase === 'closed') afterEnd(world, event, call);
  else whileOpen(world, event, call);
  // "That condition is looked at after every event"
  call.moments.push({
    at: event.at,
    parties: call.parties.map((party) => ({ party, present: party.present, hold: party.hold })),
    mute: call.mute,
    recording: call.recording,
  });
}

function afterEnd(world: OracleWorld, event: OracleEvent, call: OracleCall): void {
  if (event.type === 'CALL_ENDED') {
    // "A CALL_ENDED confirms it: endedAt stays, and it cannot reopen."; "Otherwise no change, no anomaly"
    call.endIsInferred = false;
  } else if (event.type === 'WRAP_UP_ENDED') {
    const wasAnswered = call.activeAt !== null;
    // "wrapUp → `closed`, wrapUpEndedAt = at. Closed, answered and wrapUpEndedAt null: wrapUpEndedAt = at."
    if (wasAnswered && call.wrapUpEndedAt === null) {
      call.phase = 'closed';
      call.wrapUpEndedAt = event.at;
    } else world.note('out-of-order', call.callId);
  } else if (event.type === 'AUDIO_STATS') {
    // "Only AUDIO_STATS is still added to the call's audio record, silently"
    addAudio(call, event);
  } else if (
    call.phase === 'wrapUp' &&
    call.endIsInferred &&
    REOPENS.includes(event.type) &&
    event.participant !== null
  ) {
    // "… with a participant makes it `active` again, as if it had never ended, and then has its own effect"
    call.phase = 'active';
    call.endedAt = null;
    call.endIsInferred = false;
    whileOpen(world, event, call);
  } else world.note('after-end', call.callId); // "no change, anomaly `after-end`"
}

function whileOpen(world: OracleWorld, event: OracleEvent, call: OracleCall): void {
  if (call.phase === 'ringing' && INFERS_A_CONNECT.includes(event.type)) {
    // "the call was connected unseen: `active`, connectedAt null, anomaly `inferred-start`; then the event's own effect"
    call.phase = 'active';
    call.activeAt = event.at;
    world.note('inferred-start', call.callId);
  }
  const note = (code: string): void => world.note(code, call.callId);
  switch (event.type) {
    case 'CALL_STARTED':
      call.observed = true;
      return setCallType(call, event);
    case 'CALL_CONNECTED':
      return connected(world, event, call);
    case 'CALL_ENDED':
      return end(call, event);
    case 'WRAP_UP_ENDED':
      return wrapUpEndedEarly(call, event, note);
    case 'AUDIO_STATS':
      return addAudio(call, event);
    case 'MUTE':
      call.mute = 'on';
      return;
    case 'UNMUTE':
      // "So does UNMUTE while mute is `off`: `unmute-without-mute`."
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
      return holdOrResume(call, event.participant, 'on', note);
    case 'RESUME':
      return holdOrResume(call, event.participant, 'off', note);
    case 'SWAP':
      return swap(call);
    case 'CONFERENCE':
      return conference(call);
  }
}

/** "active → `wrapUp`; ringing → `closed`, outcome `unanswered`; endedAt = at" */
function end(call: OracleCall, event: OracleEvent): void {
  call.phase = call.phase === 'active' ? 'wrapUp' : 'closed';
  call.endedAt = event.at;
}

function wrapUpEndedEarly(call: OracleCall, event: OracleEvent, note: (code: string) => void): void {
  // "Otherwise no change, anomaly `out-of-order`"
  if (call.phase !== 'active') return note('out-of-order');
  // "Active (CALL_ENDED was lost): `closed`, endedAt = wrapUpEndedAt = at, anomaly `inferred-end`"
  call.phase = 'closed';
  call.endedAt = event.at;
  call.wrapUpEndedAt = event.at;
  note('inferred-end');
}

function participantRemoved(call: OracleCall, event: OracleEvent, note: (code: string) => void): void {
  if (!removed(call, event.participant, note)) return;
  // "When the last remote party of an observed call has left, the call ends there, endedAt = at, anomaly `inferred-end`"
  if (!call.observed || present(call).length > 0) return;
  end(call, event);
  call.endIsInferred = true;
  note('inferred-end');
}

function addAudio(call: OracleCall, event: OracleEvent): void {
  const batch = oracleBatch(event.detail);
  if (batch !== null) call.batches.push(batch);
}

import type { ToolkitEventType, VoiceEvent } from 'c/voiceEvents';
import { addBatch } from './audio';
import { connect } from './connect';
import { settled } from './doubt';
import { end, endWrapUp, takesBackEnd } from './ends';
import { reportHold, swapHolds, takeAllOffHold } from './holds';
import { addParty, removeParty } from './joinAndLeave';
import { patchCall, type CallPatch } from './patchCall';
import type { NoteCall, Step } from './step';
import { findParty, mapParties } from './parties';
import type { Call, Party } from './call';

type Types = readonly ToolkitEventType[];

/** Events that fit every phase. */
const ANY_PHASE: Types = ['CALL_ENDED', 'WRAP_UP_ENDED', 'AUDIO_STATS'];

/** Events that only a connected call has. */
const CONNECTED_ONLY: Types = ['HOLD', 'RESUME', 'CONFERENCE', 'SWAP'];

/** Events after which nobody counts as taken off hold. */
const REGROUPING: Types = ['HOLD', 'SWAP', 'PARTICIPANT_ADDED', 'PARTICIPANT_REMOVED'];

/** Brings the call into a phase that fits the event: it connected unseen, or its end was inferred wrongly. Null: none fits. */
function ready(call: Call, step: Step, note: NoteCall): Call | null {
  const { event, at } = step;
  if (call.phase === 'ringing' && CONNECTED_ONLY.includes(event.type)) {
    note('inferred-start');
    return patchCall(call, { phase: 'active', activeAt: at }, at);
  }
  if (call.endedAt === null) return call;
  if (takesBackEnd(call, step))
    return patchCall(call, { phase: 'active', endedAt: null, lastEndedAt: null, canReopen: false }, at);
  if (ANY_PHASE.includes(event.type)) return call;
  note('after-end');
  return null;
}

/** Clears the parties' `isTakenOffHold` if the event regroups them. */
function regrouped({ parties }: Call, type: ToolkitEventType): readonly Party[] {
  if (!REGROUPING.includes(type)) return parties;
  return mapParties(parties, (party) => (party.isTakenOffHold ? { ...party, isTakenOffHold: false } : party));
}

/** Selects the patch of the event itself. */
function effect(call: Call, event: VoiceEvent, step: Step, note: NoteCall): CallPatch {
  const { at } = step;
  switch (event.type) {
    case 'AUDIO_STATS':
      return addBatch(call, step);
    case 'CALL_STARTED':
      return { observed: true, callType: call.callType ?? event.callType, lastStartedAt: at };
    case 'CALL_CONNECTED':
      return connect(call, event, step);
    case 'CALL_ENDED':
      return end(call, at);
    case 'HOLD':
      return reportHold(call, event.participant, 'on', at, note);
    case 'RESUME':
      return reportHold(call, event.participant, 'off', at, note);
    case 'MUTE':
      return { mute: 'on', unverified: settled(call, 'mute') };
    case 'UNMUTE':
      if (call.mute === 'off') note('unmute-without-mute');
      return { mute: 'off', unverified: settled(call, 'mute') };
    case 'PARTICIPANT_ADDED':
      return addParty(call, event.participant, at, note);
    case 'PARTICIPANT_REMOVED':
      return removeParty(call, event.participant, at, note);
    case 'CONFERENCE':
      return takeAllOffHold(call, at);
    case 'SWAP':
      return swapHolds(call, at);
    case 'PAUSE_RECORDING':
      return { recording: 'paused', unverified: settled(call, 'recording') };
    case 'RESUME_RECORDING':
      return { recording: 'recording', unverified: settled(call, 'recording') };
    case 'WRAP_UP_ENDED':
      return endWrapUp(call, at, note);
  }
}

/** Whether the event is a PARTICIPANT_REMOVED of nobody known: somebody may have left. */
function isUnsureWhoLeft({ parties }: Call, event: VoiceEvent): boolean {
  if (event.type !== 'PARTICIPANT_REMOVED') return false;
  return event.participant === null || !findParty(parties, event.participant);
}

/** Makes the patch that every event brings: the call has news, and exists. */
function newsOf(call: Call, event: VoiceEvent, at: number): CallPatch {
  return {
    lastEventAt: at,
    isUnsureWhoLeft: isUnsureWhoLeft(call, event),
    unverified: settled(call, 'existence'),
    parties: regrouped(call, event.type),
  };
}

/** Applies an event to its call; returns the same object if nothing changed. Any event proves that the call exists. */
export function transition(call: Call, step: Step, note: NoteCall): Call {
  const { event, at } = step;
  const live = ready(call, step, note);
  if (!live) return call;
  const before = patchCall(live, newsOf(live, event, at), at);
  return patchCall(before, effect(before, event, step, note), at);
}

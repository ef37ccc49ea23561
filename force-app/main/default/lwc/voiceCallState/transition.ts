import type { ToolkitEventType, VoiceEvent } from 'c/voiceEvents';
import { addBatch } from './audio';
import { addParty, connect, removeParty } from './coming';
import { settled } from './doubt';
import { end, endWrapUp, takesBackEnd } from './ends';
import { reportHold, swapHolds, takeAllOffHold } from './holds';
import { patchCall, type CallPatch } from './patchCall';
import type { NoteCall, Step } from './step';
import { findParty, mapParties } from './parties';
import type { Call, Party } from './call';

type Types = readonly ToolkitEventType[];

/** A call takes them in any phase. */
const ANY_PHASE: Types = ['CALL_ENDED', 'WRAP_UP_ENDED', 'AUDIO_STATS'];

/** They come only for a call that is connected. */
const CONNECTED_ONLY: Types = ['HOLD', 'RESUME', 'CONFERENCE', 'SWAP'];

/** After them nobody is known to have been taken off hold. */
const REGROUPING: Types = ['HOLD', 'SWAP', 'PARTICIPANT_ADDED', 'PARTICIPANT_REMOVED'];

/** The call in a phase that takes the event, or null. It may have been connected unseen, or its end was inferred wrongly. */
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

/** The parties before a new grouping: none is known to have been taken off hold. */
function regrouped({ parties }: Call, type: ToolkitEventType): readonly Party[] {
  if (!REGROUPING.includes(type)) return parties;
  return mapParties(parties, (party) => (party.isTakenOffHold ? { ...party, isTakenOffHold: false } : party));
}

/** The event's own effect. */
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

/** PARTICIPANT_REMOVED without a known participant: somebody left, or nobody did. */
function isUnsureWhoLeft({ parties }: Call, event: VoiceEvent): boolean {
  if (event.type !== 'PARTICIPANT_REMOVED') return false;
  return event.participant === null || !findParty(parties, event.participant);
}

/** The patch of any event, whatever its own effect: the call has news, and exists. */
function newsOf(call: Call, event: VoiceEvent, at: number): CallPatch {
  return {
    lastEventAt: at,
    isUnsureWhoLeft: isUnsureWhoLeft(call, event),
    unverified: settled(call, 'existence'),
    parties: regrouped(call, event.type),
  };
}

/** The call after one of its events; the same object when nothing changed. Any event settles that the call exists. */
export function transition(call: Call, step: Step, note: NoteCall): Call {
  const { event, at } = step;
  const live = ready(call, step, note);
  if (!live) return call;
  const before = patchCall(live, newsOf(live, event, at), at);
  return patchCall(before, effect(before, event, step, note), at);
}

import type { ToolkitEventType, VoiceEvent } from 'c/voiceEvents';
import { withBatch } from './audio';
import { changed, type Told } from './change';
import { add, connect, ended, flipHolds, hold, remove, withHolds, wrapUpEnded } from './effects';
import { verified } from './restore';
import type { NoteCall } from './anomaly';
import type { Call } from './state';

type Types = readonly ToolkitEventType[];

/** A call takes them in any phase. */
const ANY_PHASE: Types = ['CALL_ENDED', 'WRAP_UP_ENDED', 'AUDIO_STATS'];

/** They make up no call that is not known. */
export const NEEDS_CALL: Types = [...ANY_PHASE, 'UNMUTE', 'PARTICIPANT_REMOVED'];

/** They come only for a call that is connected. */
const CONNECTED_ONLY: Types = ['HOLD', 'RESUME', 'CONFERENCE', 'SWAP'];

/** With a participant they show that an end which was inferred was none. */
const REOPENING: Types = ['PARTICIPANT_ADDED', 'HOLD', 'RESUME', 'CALL_CONNECTED'];

/** The call in a phase that takes the event, or null. It may have been connected unseen, or its inferred end was none. */
function ready(call: Call, event: VoiceEvent, at: number, note: NoteCall): Call | null {
  const { type } = event;
  if (call.phase === 'ringing' && CONNECTED_ONLY.includes(type)) {
    note('inferred-start');
    return changed(call, { phase: 'active', activeAt: at }, at);
  }
  if (call.endedAt === null || ANY_PHASE.includes(type)) return call;
  if (call.canReopen && REOPENING.includes(type) && 'participant' in event && event.participant)
    return changed(call, { phase: 'active', endedAt: null, canReopen: false }, at);
  note('after-end');
  return null;
}

/** The event's own effect. */
function effect(call: Call, event: VoiceEvent, at: number, note: NoteCall): Told {
  switch (event.type) {
    case 'AUDIO_STATS':
      return withBatch(call, event.detail, at);
    case 'CALL_STARTED':
      return { observed: true, callType: call.callType ?? event.callType };
    case 'CALL_CONNECTED':
      return connect(call, event, at);
    case 'CALL_ENDED':
      return ended(call, at);
    case 'HOLD':
      return hold(call, event.participant, 'on', at, note);
    case 'RESUME':
      return hold(call, event.participant, 'off', at, note);
    case 'MUTE':
      return { mute: 'on', unverified: verified(call, 'mute') };
    case 'UNMUTE':
      if (call.mute === 'off') note('unmute-without-mute');
      return { mute: 'off', unverified: verified(call, 'mute') };
    case 'PARTICIPANT_ADDED':
      return add(call, event.participant, at, note);
    case 'PARTICIPANT_REMOVED':
      return remove(call, event.participant, at, note);
    case 'CONFERENCE':
      return withHolds(call, () => 'off', at);
    case 'SWAP':
      return flipHolds(call, at);
    case 'PAUSE_RECORDING':
      return { recording: 'paused', unverified: verified(call, 'recording') };
    case 'RESUME_RECORDING':
      return { recording: 'recording', unverified: verified(call, 'recording') };
    case 'WRAP_UP_ENDED':
      return wrapUpEnded(call, at, note);
  }
}

/** The call after one of its events; the same object when nothing changed. */
export function transition(call: Call, event: VoiceEvent, at: number, note: NoteCall): Call {
  const live = ready(call, event, at, note);
  return live ? changed(live, effect(live, event, at, note), at) : call;
}

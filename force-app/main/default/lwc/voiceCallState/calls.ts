import type { ToolkitEventType, VoiceEvent } from 'c/voiceEvents';
import { changed } from './change';
import { join } from './parties';
import { VERIFIED } from './restore';
import { IDLE } from './spans';
import type { Note } from './anomaly';
import type { Call } from './state';
import { NEEDS_CALL, transition } from './transition';

type Calls = readonly Call[];

/** The call that an event without a callId belongs to. */
function impliedCall(calls: Calls, type: ToolkitEventType): Call | undefined {
  const inWrapUp = calls.filter((call) => call.phase === 'wrapUp');
  const live = calls.filter((call) => call.endedAt === null);
  const observed = live.filter((call) => call.observed);
  const liveOrOver = observed.length ? observed : live.length ? live : inWrapUp;
  const [call, other] = type === 'WRAP_UP_ENDED' ? inWrapUp : liveOrOver;
  return other ? undefined : call;
}

/** A call that the event begins, or that is inferred from it. */
function newCall(callId: string, event: VoiceEvent, at: number): Call {
  const told = event.type === 'CALL_STARTED' || event.type === 'CALL_CONNECTED' ? event : null;
  const call: Call = {
    callId,
    callType: told && told.callType,
    observed: told !== null,
    parties: told ? join([], told.participant, 'unknown', at) : [],
    mute: 'unknown',
    recording: 'unknown',
    onHold: IDLE,
    holdCount: 0,
    muted: IDLE,
    recordingPaused: IDLE,
    audio: null,
    isRestored: false,
    unverified: VERIFIED,
    changes: [{ at, onHold: false, mute: 'unknown', recording: 'unknown' }],
    phase: 'active',
    startedAt: null,
    connectedAt: told && at,
    activeAt: at,
    endedAt: null,
    wrapUpEndedAt: null,
    canReopen: false,
  };
  if (event.type !== 'CALL_STARTED') return call;
  return changed(call, { phase: 'ringing', startedAt: at, connectedAt: null, activeAt: null }, at);
}

/** The call, whose wrap-up is over because the rep has another call. */
function withoutWrapUp(call: Call, at: number): Call {
  return call.phase === 'wrapUp' ? changed(call, { phase: 'closed', canReopen: false }, at) : call;
}

/** The calls after one event; the same array when none changed. */
export function applyEvent(calls: Calls, event: VoiceEvent, at: number, note: Note): Calls {
  const { callId, type } = event;
  const call = callId === null ? impliedCall(calls, type) : calls.find((known) => known.callId === callId);
  const before = call ?? (callId === null || NEEDS_CALL.includes(type) ? null : newCall(callId, event, at));
  if (!before) {
    note(callId === null ? 'missing-call-id' : 'unknown-call', callId);
    return calls;
  }
  if (!before.observed && !call) note('inferred-start', callId);
  const next = transition(before, event, at, (code) => note(code, before.callId));
  if (next === call) return calls;
  const endsWrapUps = call ? call.connectedAt !== next.connectedAt : next.observed;
  const others = endsWrapUps ? calls.map((other) => withoutWrapUp(other, at)) : calls;
  return call ? others.map((other, index) => (calls[index] === call ? next : other)) : [...others, next];
}

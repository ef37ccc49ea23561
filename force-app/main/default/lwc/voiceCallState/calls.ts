import type { VoiceEvent } from 'c/voiceEvents';
import { join } from './parties';
import { IDLE } from './spans';
import type { ActiveCall, Call, Note, RingingCall } from './state';
import { transition } from './transition';

type Calls = readonly Call[];

const isLive = (call: Call): boolean => call.phase === 'ringing' || call.phase === 'active';
const only = (calls: Calls): Call | undefined => (calls.length === 1 ? calls[0] : undefined);

/** The call that an event without a callId belongs to. */
function impliedCall(calls: Calls, type: VoiceEvent['type']): Call | undefined {
  const inWrapUp = calls.filter((call) => call.phase === 'wrapUp');
  if (type === 'WRAP_UP_ENDED') return only(inWrapUp);
  const live = calls.filter(isLive);
  const observed = live.filter((call) => call.observed);
  return only(observed.length ? observed : live.length ? live : inWrapUp);
}

/** What a new call starts with: what the event told, or nothing when the call is inferred. */
function untold(callId: string, told: { callType: string | null; participant: string | null } | null, at: number) {
  return {
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
    changes: [{ at, onHold: false, mute: 'unknown', recording: 'unknown' }],
    endedAt: null,
    wrapUpEndedAt: null,
  } as const;
}

function ringingCall(event: VoiceEvent & { type: 'CALL_STARTED' }, callId: string, at: number): RingingCall {
  return { ...untold(callId, event, at), phase: 'ringing', startedAt: at, connectedAt: null, activeAt: null };
}

function connectedCall(event: VoiceEvent & { type: 'CALL_CONNECTED' }, callId: string, at: number): ActiveCall {
  return { ...untold(callId, event, at), phase: 'active', startedAt: null, connectedAt: at, activeAt: at };
}

function inferredCall(callId: string, at: number): ActiveCall {
  return { ...untold(callId, null, at), phase: 'active', startedAt: null, connectedAt: null, activeAt: at };
}

/** Ends every wrap-up whose end was not observed: the rep has another call. */
function endWrapUps(calls: Calls): Calls {
  if (!calls.some((call) => call.phase === 'wrapUp')) return calls;
  return calls.map((call) => (call.phase === 'wrapUp' ? { ...call, phase: 'closed' } : call));
}

function addCall(calls: Calls, event: VoiceEvent, callId: string, at: number, note: Note): Calls {
  switch (event.type) {
    case 'CALL_STARTED':
      return [...endWrapUps(calls), ringingCall(event, callId, at)];
    case 'CALL_CONNECTED':
      return [...endWrapUps(calls), connectedCall(event, callId, at)];
    case 'HOLD':
    case 'RESUME':
    case 'MUTE':
    case 'PARTICIPANT_ADDED':
    case 'CONFERENCE':
    case 'SWAP':
    case 'PAUSE_RECORDING':
    case 'RESUME_RECORDING':
      note('inferred-start', callId);
      return [...calls, transition(inferredCall(callId, at), event, at, note)];
    case 'CALL_ENDED':
    case 'WRAP_UP_ENDED':
    case 'UNMUTE':
    case 'PARTICIPANT_REMOVED':
    case 'AUDIO_STATS':
      note('unknown-call', callId);
      return calls;
  }
}

/** The calls after one event; the same array when none changed. */
export function applyEvent(calls: Calls, event: VoiceEvent, at: number, note: Note): Calls {
  const { callId } = event;
  const call = callId === null ? impliedCall(calls, event.type) : calls.find((known) => known.callId === callId);
  if (!call) {
    if (callId !== null) return addCall(calls, event, callId, at, note);
    note('missing-call-id', null);
    return calls;
  }
  const next = transition(call, event, at, note);
  if (next === call) return calls;
  const others = event.type === 'CALL_CONNECTED' && call.phase === 'ringing' ? endWrapUps(calls) : calls;
  return others.map((known) => (known === call ? next : known));
}

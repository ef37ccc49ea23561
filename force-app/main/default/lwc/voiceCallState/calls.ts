import type { VoiceEvent } from 'c/voiceEvents';
import { IDLE } from './spans';
import type { ActiveCall, Call, Note, Party, RingingCall } from './state';
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

const UNTOLD = {
  mute: 'unknown',
  recording: 'unknown',
  onHold: IDLE,
  holdCount: 0,
  muted: IDLE,
  recordingPaused: IDLE,
  audio: null,
  endedAt: null,
  wrapUpEndedAt: null,
} as const;

const firstParty = (name: string | null, at: number): readonly Party[] => [
  { name, hold: 'unknown', presence: { ms: 0, since: at }, held: IDLE },
];

const unchanged = (at: number): Call['changes'] => [{ at, onHold: false, mute: 'unknown', recording: 'unknown' }];

function startedCall(event: VoiceEvent & { type: 'CALL_STARTED' }, callId: string, at: number): RingingCall {
  const { callType, participant } = event;
  const told = { callId, callType, observed: true, parties: firstParty(participant, at), changes: unchanged(at) };
  return { ...UNTOLD, ...told, phase: 'ringing', startedAt: at, connectedAt: null, activeAt: null };
}

function connectedCall(event: VoiceEvent & { type: 'CALL_CONNECTED' }, callId: string, at: number): ActiveCall {
  const { callType, participant } = event;
  const told = { callId, callType, observed: true, parties: firstParty(participant, at), changes: unchanged(at) };
  return { ...UNTOLD, ...told, phase: 'active', startedAt: null, connectedAt: at, activeAt: at };
}

function inferredCall(callId: string, at: number): ActiveCall {
  const told = { callId, callType: null, observed: false, parties: [], changes: unchanged(at) };
  return { ...UNTOLD, ...told, phase: 'active', startedAt: null, connectedAt: null, activeAt: at };
}

/** Ends every wrap-up whose end was not observed: the rep has another call. */
function endWrapUps(calls: Calls): Calls {
  if (!calls.some((call) => call.phase === 'wrapUp')) return calls;
  return calls.map((call) => (call.phase === 'wrapUp' ? { ...call, phase: 'closed' } : call));
}

function addCall(calls: Calls, event: VoiceEvent, callId: string, at: number, note: Note): Calls {
  switch (event.type) {
    case 'CALL_STARTED':
      return [...endWrapUps(calls), startedCall(event, callId, at)];
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

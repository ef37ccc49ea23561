import type { VoiceEvent } from 'c/voiceEvents';
import { withBatch } from './audio';
import { connect, hold, remove, withHolds } from './effects';
import { areAllOnHold, findParty, join } from './parties';
import { counting } from './spans';
import type { Call, LiveCall, Note, TriState } from './state';

/** What only a ringing or active call can take. */
type LiveEvent = Exclude<VoiceEvent, { type: 'CALL_ENDED' | 'WRAP_UP_ENDED' | 'AUDIO_STATS' }>;

const MAX_CHANGES = 200;

const FLIPPED: Record<TriState, TriState> = { on: 'off', off: 'on', unknown: 'unknown' };

/** Brings what follows from parties, mute and recording up to date: what is counted, and the timeline's changes. */
function settled(before: Call, after: Call, at: number): Call {
  if (after === before) return before;
  const isOnHold = areAllOnHold(after.parties);
  const wasOnHold = before.onHold.since !== null;
  const { mute, recording, activeAt } = after;
  if (isOnHold === wasOnHold && mute === before.mute && recording === before.recording) return after;
  return {
    ...after,
    onHold: counting(after.onHold, isOnHold, activeAt, at),
    holdCount: after.holdCount + Number(isOnHold && !wasOnHold),
    muted: counting(after.muted, mute === 'on', activeAt, at),
    recordingPaused: counting(after.recordingPaused, recording === 'paused', activeAt, at),
    changes: [...after.changes.slice(1 - MAX_CHANGES), { at, onHold: isOnHold, mute, recording }],
  };
}

function withTold<K extends 'mute' | 'recording'>(call: LiveCall, what: K, told: Call[K]): Call {
  return call[what] === told ? call : { ...call, [what]: told };
}

/** A ringing call that turned out to be connected, or one whose inferred end turned out to be none; null: it is over. */
function madeLive(call: Call, event: LiveEvent, at: number, note: Note): LiveCall | null {
  const { type } = event;
  if (call.phase === 'ringing') {
    if (type !== 'HOLD' && type !== 'RESUME' && type !== 'CONFERENCE' && type !== 'SWAP') return call;
    note('inferred-start', call.callId);
    return { ...call, phase: 'active', activeAt: at };
  }
  if (call.phase === 'active') return call;
  const canReopen = type === 'PARTICIPANT_ADDED' || type === 'HOLD' || type === 'RESUME' || type === 'CALL_CONNECTED';
  if (!canReopen || event.participant === null || call.phase === 'closed' || !call.canReopen) return null;
  const { canReopen: _, ...reopened } = call;
  return { ...reopened, phase: 'active', endedAt: null };
}

function ended(call: Call, at: number): Call {
  switch (call.phase) {
    case 'ringing':
      return { ...call, phase: 'closed', endedAt: at };
    case 'active':
      return { ...call, phase: 'wrapUp', endedAt: at, canReopen: false };
    case 'wrapUp':
      return call.canReopen ? { ...call, canReopen: false } : call;
    case 'closed':
      return call;
  }
}

function wrapUpEnded(call: Call, at: number, note: Note): Call {
  if (call.phase === 'wrapUp') return { ...call, phase: 'closed', wrapUpEndedAt: at };
  if (call.phase === 'closed' && call.activeAt !== null && call.wrapUpEndedAt === null)
    return { ...call, wrapUpEndedAt: at };
  if (call.phase === 'active') {
    note('inferred-end', call.callId);
    return { ...call, phase: 'closed', endedAt: at, wrapUpEndedAt: at };
  }
  note('out-of-order', call.callId);
  return call;
}

/** The event's own effect. */
function effect(call: LiveCall, event: LiveEvent, at: number, note: Note): Call {
  switch (event.type) {
    case 'CALL_STARTED':
      return call.observed && (call.callType ?? event.callType) === call.callType
        ? call
        : { ...call, observed: true, callType: call.callType ?? event.callType };
    case 'CALL_CONNECTED':
      return connect(call, event, at);
    case 'HOLD':
      return hold(call, event.participant, 'on', at, note);
    case 'RESUME':
      return hold(call, event.participant, 'off', at, note);
    case 'SWAP':
      return withHolds(call, (was) => FLIPPED[was], at);
    case 'CONFERENCE':
      return withHolds(call, () => 'off', at);
    case 'MUTE':
      return withTold(call, 'mute', 'on');
    case 'UNMUTE':
      if (call.mute === 'off') note('unmute-without-mute', call.callId);
      return withTold(call, 'mute', 'off');
    case 'PAUSE_RECORDING':
      return withTold(call, 'recording', 'paused');
    case 'RESUME_RECORDING':
      return withTold(call, 'recording', 'recording');
    case 'PARTICIPANT_ADDED':
      if (event.participant === null) note('unknown-party', call.callId);
      else if (!findParty(call.parties, event.participant, true))
        return { ...call, parties: join(call.parties, event.participant, 'off', at) };
      return call;
    case 'PARTICIPANT_REMOVED':
      return remove(call, event.participant, at, note);
  }
}

/** The call after one of its events; the same object when nothing changed. */
export function transition(call: Call, event: VoiceEvent, at: number, note: Note): Call {
  if (event.type === 'CALL_ENDED') return ended(call, at);
  if (event.type === 'WRAP_UP_ENDED') return wrapUpEnded(call, at, note);
  if (event.type === 'AUDIO_STATS') return withBatch(call, event.detail, at);
  const live = madeLive(call, event, at, note);
  if (live) return settled(call, effect(live, event, at, note), at);
  note('after-end', call.callId);
  return call;
}

import type { VoiceEvent } from 'c/voiceEvents';
import type { CallPatch } from './patchCall';
import type { NoteCall, Step } from './step';
import type { Call } from './call';

const endAt = (call: Call, at: number): CallPatch => ({
  phase: call.phase === 'active' ? 'wrapUp' : 'closed',
  endedAt: at,
  lastEndedAt: at,
});

/** Applies CALL_ENDED: active becomes wrapUp, ringing becomes closed. It confirms an inferred end; a repeat changes no end. */
export function end(call: Call, at: number): CallPatch {
  return call.endedAt === null ? endAt(call, at) : { lastEndedAt: at, canReopen: false };
}

/** Ends a call because its last remote party left. */
export function endByInference(call: Call, at: number, note: NoteCall): CallPatch {
  note('inferred-end');
  return { ...endAt(call, at), canReopen: call.phase === 'active' };
}

/** A WRAP_UP_ENDED this soon after the connect belongs to an earlier call. */
const STRAY_WRAP_UP_MS = 5000;

/** Applies WRAP_UP_ENDED: it closes an answered call, once. If the call is still active, CALL_ENDED was lost. */
export function endWrapUp(call: Call, at: number, note: NoteCall): CallPatch {
  const isStray = call.phase === 'active' && at - call.activeAt <= STRAY_WRAP_UP_MS;
  if (call.activeAt === null || call.wrapUpEndedAt !== null || isStray) {
    note('out-of-order');
    return {};
  }
  const wrappedUp = { phase: 'closed', wrapUpEndedAt: at, canReopen: false } as const;
  if (call.endedAt !== null) return wrappedUp;
  note('inferred-end');
  return { ...wrappedUp, endedAt: at, lastEndedAt: at };
}

/** WRAP_UP_ENDED this soon after a leg began may be about the leg before it. */
const NEW_LEG_MS = 30_000;
const WRAP_UP_MOST_MS = 60 * 60_000;

/** Returns when the call's first event came, epoch milliseconds. */
export const beganAt = ({ startedAt, activeAt }: Call): number => (startedAt ?? activeAt) as number;

/** Finds the earlier leg that a WRAP_UP_ENDED means: answered, without an observed end of its wrap-up; null: it means `call`. */
export function earlierWrapUp(call: Call, { state, at }: Step): Call | null {
  if (call.endedAt !== null || at - beganAt(call) > NEW_LEG_MS) return null;
  const earlier = state.calls.find(({ callId, leg }) => callId === call.callId && leg === call.leg - 1);
  if (earlier?.phase !== 'closed' || earlier.activeAt === null || earlier.wrapUpEndedAt !== null) return null;
  return at - earlier.endedAt <= WRAP_UP_MOST_MS ? earlier : null;
}

/** An inferred end can be taken back up to and including this long after it. */
const TAKE_BACK_MS = 10 * 60_000;
/** A batch later than this after the end covers only time after the end. */
const AUDIO_AFTER_END_MS = 35_000;

/** Returns from when on an end that was inferred can no longer be taken back, epoch milliseconds; `endedAt` is that end. */
export const inferredEndHoldsAt = (endedAt: number): number => endedAt + TAKE_BACK_MS + 1;

/** Whether the call's end was inferred and can still be taken back. */
export function canReopen(call: Call, at: number): boolean {
  return call.phase === 'wrapUp' && call.canReopen && at < inferredEndHoldsAt(call.endedAt);
}

type Proof = 'always' | 'with participant' | 'late sample' | 'never';

/** Says for each event whether it proves an inferred end wrong. */
const TAKES_BACK: Record<VoiceEvent['type'], Proof> = {
  PARTICIPANT_ADDED: 'with participant',
  HOLD: 'with participant',
  RESUME: 'with participant',
  CALL_CONNECTED: 'with participant',
  MUTE: 'always',
  PAUSE_RECORDING: 'always',
  RESUME_RECORDING: 'always',
  CONFERENCE: 'always',
  AUDIO_STATS: 'late sample',
  CALL_STARTED: 'never',
  CALL_ENDED: 'never',
  WRAP_UP_ENDED: 'never',
  UNMUTE: 'never',
  PARTICIPANT_REMOVED: 'never',
  SWAP: 'never',
};

/** Whether the event, which names this call, proves that the end was inferred wrongly. */
export function takesBackEnd(call: Call, { event, at, sample }: Step): boolean {
  if (event.callId === null || !canReopen(call, at)) return false;
  const proof = TAKES_BACK[event.type];
  if (proof === 'with participant') return event.participant !== null;
  if (proof === 'late sample') return sample !== null && at - (call.endedAt as number) > AUDIO_AFTER_END_MS;
  return proof === 'always';
}

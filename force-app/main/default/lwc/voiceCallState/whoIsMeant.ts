import type { ToolkitEventType } from 'c/voiceEvents';
import type { Call } from './call';

/** Events of a connected call: without a callId they mean the only active candidate. */
const OF_ACTIVE_CALL: readonly ToolkitEventType[] = [
  'MUTE',
  'UNMUTE',
  'HOLD',
  'RESUME',
  'CONFERENCE',
  'SWAP',
  'PAUSE_RECORDING',
  'RESUME_RECORDING',
  'AUDIO_STATS',
];

/** Returns the only call; null: there is none, or more than one. */
function only([call, ...others]: readonly Call[]): Call | null {
  return call && !others.length ? call : null;
}

/** Lists the ringing and active calls; inferred ones only if no observed call is among them. */
function candidatesOf(calls: readonly Call[]): readonly Call[] {
  const live = calls.filter(({ endedAt }) => endedAt === null);
  const observed = live.filter((call) => call.observed);
  return observed.length ? observed : live;
}

/** Finds the call that an event without a callId means; null: not clear. */
export function impliedCall(calls: readonly Call[], type: ToolkitEventType): Call | null {
  const onlyWrapUp = only(calls.filter(({ phase }) => phase === 'wrapUp'));
  if (type === 'WRAP_UP_ENDED') return onlyWrapUp;
  const candidates = candidatesOf(calls);
  if (!candidates.length) return onlyWrapUp;
  const onlyActive = OF_ACTIVE_CALL.includes(type) ? only(candidates.filter(({ phase }) => phase === 'active')) : null;
  return onlyActive ?? only(candidates);
}

import type { ToolkitEventType } from 'c/voiceEvents';
import type { Step } from './step';
import type { UnknownIds } from './state';

/** They begin no call that is not known; of AUDIO_STATS a second one does. */
const NEEDS_CALL: readonly ToolkitEventType[] = [
  'CALL_ENDED',
  'WRAP_UP_ENDED',
  'AUDIO_STATS',
  'UNMUTE',
  'PARTICIPANT_REMOVED',
];

/** So soon after a CALL_ENDED the other events of the call merely crossed with it. */
const CROSSED_MS = 1000;
/** Batches come every 30 s: a second one this long after the first is from a call that goes on. */
const SECOND_BATCH_MS = 20_000;

/** How an event of a callId without a call is taken, and the memory of such ids after it. */
export interface Unknown {
  readonly verdict: 'begins' | 'unknown-call' | 'after-end';
  readonly unknownIds: UnknownIds;
}

/** The memory without the first AUDIO_STATS of that id. */
function withoutAudio({ ended, audio }: UnknownIds, callId: string): UnknownIds {
  return { ended, audio: audio.filter((first) => first.callId !== callId) };
}

/** An AUDIO_STATS with a sample: the first is remembered, and one more than 20 s after it begins the call. */
function takeBatch(unknownIds: UnknownIds, callId: string, at: number): Unknown {
  const first = unknownIds.audio.find((batch) => batch.callId === callId);
  if (!first)
    return { verdict: 'unknown-call', unknownIds: { ...unknownIds, audio: [...unknownIds.audio, { callId, at }] } };
  if (at - first.at <= SECOND_BATCH_MS) return { verdict: 'unknown-call', unknownIds };
  return { verdict: 'begins', unknownIds: withoutAudio(unknownIds, callId) };
}

/** Takes an event whose callId has no call. */
export function takeUnknown(callId: string, { state: { unknownIds }, event: { type }, at, sample }: Step): Unknown {
  if (type === 'CALL_ENDED')
    return { verdict: 'unknown-call', unknownIds: { ...withoutAudio(unknownIds, callId), ended: { callId, at } } };
  const { ended } = unknownIds;
  if (ended?.callId === callId && at - ended.at <= CROSSED_MS) return { verdict: 'after-end', unknownIds };
  if (sample) return takeBatch(unknownIds, callId, at);
  if (NEEDS_CALL.includes(type)) return { verdict: 'unknown-call', unknownIds };
  return { verdict: 'begins', unknownIds: withoutAudio(unknownIds, callId) };
}

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

/** Ids without a call that are remembered, in case the clock stands still; the oldest go. */
const KEPT_IDS = 50;

/** How an event of a callId without a call is taken, and the memory of such ids after it. */
export interface Unknown {
  readonly verdict: 'begins' | 'unknown-call' | 'after-end';
  readonly unknownIds: UnknownIds;
}

interface Remembered {
  readonly callId: string;
  readonly at: number;
}

const without = (ids: readonly Remembered[], callId: string): readonly Remembered[] =>
  ids.filter((id) => id.callId !== callId);

const withId = (ids: readonly Remembered[], id: Remembered): readonly Remembered[] => [...ids, id].slice(-KEPT_IDS);

/** The memory without the first AUDIO_STATS of that id. */
const withoutAudio = ({ ended, audio }: UnknownIds, callId: string): UnknownIds => ({
  ended,
  audio: without(audio, callId),
});

/** A CALL_ENDED: the latest of its id is remembered as long as another event can cross with it, and its AUDIO_STATS are forgotten. */
function takeEnd({ ended, audio }: UnknownIds, callId: string, at: number): UnknownIds {
  const recent = without(ended, callId).filter((other) => at - other.at <= CROSSED_MS);
  return { ended: withId(recent, { callId, at }), audio: without(audio, callId) };
}

/** An AUDIO_STATS with a sample: the first is remembered, and one more than 20 s after it begins the call. */
function takeBatch(unknownIds: UnknownIds, callId: string, at: number): Unknown {
  const { audio } = unknownIds;
  const first = audio.find((batch) => batch.callId === callId);
  if (!first) return { verdict: 'unknown-call', unknownIds: { ...unknownIds, audio: withId(audio, { callId, at }) } };
  if (at - first.at <= SECOND_BATCH_MS) return { verdict: 'unknown-call', unknownIds };
  return { verdict: 'begins', unknownIds: withoutAudio(unknownIds, callId) };
}

/** Takes an event whose callId has no call. */
export function takeUnknown(callId: string, { state: { unknownIds }, event: { type }, at, sample }: Step): Unknown {
  if (type === 'CALL_ENDED') return { verdict: 'unknown-call', unknownIds: takeEnd(unknownIds, callId, at) };
  const ended = unknownIds.ended.find((id) => id.callId === callId);
  if (ended && at - ended.at <= CROSSED_MS) return { verdict: 'after-end', unknownIds };
  if (sample) return takeBatch(unknownIds, callId, at);
  if (NEEDS_CALL.includes(type)) return { verdict: 'unknown-call', unknownIds };
  return { verdict: 'begins', unknownIds: withoutAudio(unknownIds, callId) };
}

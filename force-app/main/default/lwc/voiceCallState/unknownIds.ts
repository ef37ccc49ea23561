import type { ToolkitEventType } from 'c/voiceEvents';
import type { Step } from './step';
import type { UnknownIds } from './state';

/** Events that begin no call; but a second AUDIO_STATS does. */
const NEEDS_CALL: readonly ToolkitEventType[] = [
  'CALL_ENDED',
  'WRAP_UP_ENDED',
  'AUDIO_STATS',
  'UNMUTE',
  'PARTICIPANT_REMOVED',
];

/** Events of a call this soon after its CALL_ENDED merely crossed with it. */
const CROSSED_MS = 1000;
/** Batches come every 30 s: a second batch more than this after the first comes from a call that goes on. */
const SECOND_BATCH_MS = 20_000;

/** The most ids to remember, in case the clock stands still; the oldest go. */
const KEPT_IDS = 50;

/** What to do with an event whose callId has no call, and the memory of such ids after it. */
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

/** Forgets the first AUDIO_STATS of that id. */
const withoutAudio = ({ ended, audio }: UnknownIds, callId: string): UnknownIds => ({
  ended,
  audio: without(audio, callId),
});

/** Remembers a CALL_ENDED for as long as another event can cross with it, and forgets the AUDIO_STATS of its id. */
function takeEnd({ ended, audio }: UnknownIds, callId: string, at: number): UnknownIds {
  const recent = without(ended, callId).filter((other) => at - other.at <= CROSSED_MS);
  return { ended: withId(recent, { callId, at }), audio: without(audio, callId) };
}

/** Remembers the first AUDIO_STATS with a sample of an id; a second more than 20 s later begins the call. */
function takeBatch(unknownIds: UnknownIds, callId: string, at: number): Unknown {
  const { audio } = unknownIds;
  const first = audio.find((batch) => batch.callId === callId);
  if (!first) return { verdict: 'unknown-call', unknownIds: { ...unknownIds, audio: withId(audio, { callId, at }) } };
  if (at - first.at <= SECOND_BATCH_MS) return { verdict: 'unknown-call', unknownIds };
  return { verdict: 'begins', unknownIds: withoutAudio(unknownIds, callId) };
}

/** Decides about an event whose callId has no call. */
export function takeUnknown(callId: string, { state: { unknownIds }, event: { type }, at, sample }: Step): Unknown {
  if (type === 'CALL_ENDED') return { verdict: 'unknown-call', unknownIds: takeEnd(unknownIds, callId, at) };
  const ended = unknownIds.ended.find((id) => id.callId === callId);
  if (ended && at - ended.at <= CROSSED_MS) return { verdict: 'after-end', unknownIds };
  if (sample) return takeBatch(unknownIds, callId, at);
  if (NEEDS_CALL.includes(type)) return { verdict: 'unknown-call', unknownIds };
  return { verdict: 'begins', unknownIds: withoutAudio(unknownIds, callId) };
}

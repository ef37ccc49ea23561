import type { CommandFacts } from './offer';

/** Three audio reports: if a call that is not known goes on, the second of them has shown it. */
const AUDIO_MS = 90_000;

const END_TYPES: readonly string[] = ['CALL_ENDED', 'WRAP_UP_ENDED'];

/**
 * Whether a call may be live that was not seen to begin: an event of its id came that begins no call, such as UNMUTE, and no end
 * since. While such an id has no call, an audio report counts for 90 s only, because it may come after the end.
 */
export function hasUnknownCall({ state, now, log, anomalies }: Omit<CommandFacts, 'relay'>): boolean {
  if (!anomalies.some(({ code }) => code === 'unknown-call')) return false;
  const live = state.calls.filter(({ endedAt }) => endedAt === null).map(({ callId }) => callId);
  const over = new Set<string | null>(state.calls.map(({ callId }) => callId).filter((id) => !live.includes(id)));
  for (let index = log.size - 1; index >= 0; index--) {
    const entry = log.at(index);
    if (entry?.line.kind !== 'event') continue;
    const { callId, type, at } = entry.line;
    if (END_TYPES.includes(type)) over.add(callId);
    if (over.has(callId) || !entry.anomalies.some(({ code }) => code === 'unknown-call')) continue;
    if (type !== 'AUDIO_STATS' || now - at < AUDIO_MS || live.includes(callId ?? '')) return true;
  }
  return false;
}

import { inferredEndHoldsAt, type AnomalyCode } from 'c/voiceCallState';
import type { LogEntry } from 'c/voiceEventLog';
import type { CommandFacts } from './offer';

/** Three audio reports: if a call that is not known goes on, the second of them has shown it. */
const AUDIO_MS = 90_000;

const END_TYPES: readonly string[] = ['CALL_ENDED', 'WRAP_UP_ENDED'];
/** Anomalies that leave a call which may go on unseen. */
const UNSEEN: readonly AnomalyCode[] = ['unknown-call', 'inferred-end'];

const has = ({ anomalies }: LogEntry, code: AnomalyCode): boolean => anomalies.some((one) => one.code === code);

/**
 * Whether a call may go on that the calls do not show, or not from its beginning. Either an event of its id came that begins no call,
 * such as UNMUTE, and no end since; while such an id has no call, an audio report counts for 90 s only, because it may come after
 * the end. Or its end was inferred and not reported, less than 10 minutes ago or before another event of it.
 */
export function hasUnseenCall({ state, now, log, anomalies }: Omit<CommandFacts, 'relay'>): boolean {
  if (!anomalies.some(({ code }) => UNSEEN.includes(code))) return false;
  const idsOf = (isLive: boolean): readonly string[] =>
    state.calls.filter(({ endedAt }) => (endedAt === null) === isLive).map(({ callId }) => callId);
  const live = new Set<string | null>(idsOf(true));
  const over = new Set<string | null>(idsOf(false).filter((id) => !live.has(id)));
  const ended = new Set<string | null>();
  const late = new Set<string | null>();
  for (let index = log.size - 1; index >= 0; index--) {
    const entry = log.at(index);
    if (entry?.line.kind !== 'event') continue;
    const { callId, type, at } = entry.line;
    if (END_TYPES.includes(type)) ended.add(callId);
    if (ended.has(callId)) continue;
    if (has(entry, 'after-end')) late.add(callId);
    if (has(entry, 'inferred-end') && !live.has(callId) && (late.has(callId) || now < inferredEndHoldsAt(at)))
      return true;
    if (!has(entry, 'unknown-call') || over.has(callId)) continue;
    if (type !== 'AUDIO_STATS' || now - at < AUDIO_MS || live.has(callId)) return true;
  }
  return false;
}

import { callKey, type Call, type CallState } from 'c/voiceCallState';
import type { ToolkitEventType } from 'c/voiceEvents';

/** An event that a flow can wait for. */
export type MomentEvent = Extract<ToolkitEventType, 'CALL_CONNECTED' | 'CALL_ENDED' | 'WRAP_UP_ENDED'>;

/** A call has connected, ended or left its wrap-up. */
export interface CallMoment {
  readonly event: MomentEvent;
  /** As it was then. */
  readonly call: Call;
  /** State time, epoch milliseconds. */
  readonly at: number;
}

/** An older event is no longer news: it had to wait. Milliseconds. */
const FRESH_MS = 60_000;

/** When each became known of a call; null: not yet. An end that was only inferred may be taken back. */
const KNOWN_AT: Record<MomentEvent, (call: Call) => number | null> = {
  CALL_CONNECTED: ({ connectedAt }) => connectedAt,
  CALL_ENDED: ({ endedAt, canReopen }) => (canReopen ? null : endedAt),
  WRAP_UP_ENDED: ({ wrapUpEndedAt }) => wrapUpEndedAt,
};

const isMomentEvent = (type: ToolkitEventType): type is MomentEvent => type in KNOWN_AT;

/** Returns the moments that calls reached by one event. */
export function momentsBetween(type: ToolkitEventType, before: CallState, after: CallState): readonly CallMoment[] {
  const { latestAt } = after;
  if (!isMomentEvent(type) || latestAt === null || before.calls === after.calls) return [];
  const isReached = (call: Call): boolean => KNOWN_AT[type](call) !== null;
  const had = before.calls.filter(isReached).map(callKey);
  const reached = after.calls.filter((call) => isReached(call) && !had.includes(callKey(call)));
  return reached.map((call) => ({ event: type, call, at: latestAt }));
}

/** Leaves out the moments that are no longer news. `now` is state time, epoch milliseconds. */
export function freshMoments(moments: readonly CallMoment[], now: number): readonly CallMoment[] {
  const fresh = moments.filter(({ at }) => now - at <= FRESH_MS);
  return fresh.length === moments.length ? moments : fresh;
}

import { callKey, inferredEndHoldsAt, type Call, type CallState } from 'c/voiceCallState';

/** What a flow can wait for: an event, or that a call is finished. */
export type MomentEvent = 'CALL_CONNECTED' | 'CALL_ENDED' | 'WRAP_UP_ENDED' | 'Call finished';

/** A call has come to the point that a flow waits for. */
export interface CallMoment {
  readonly event: MomentEvent;
  /** As it was then. */
  readonly call: Call;
  /** State time, epoch milliseconds. */
  readonly at: number;
}

type Calls = CallState['calls'];

/** An older event is no longer news: it had to wait. Milliseconds. */
const FRESH_MS = 60_000;
/** What time alone brings is noticed late where the browser slows the timers of a page that is not in front. Milliseconds. */
const FRESH_BY_TIME_MS = 120_000;

/** From when on an end holds: an inferred one may still be taken back. */
function endHoldsAt(call: Call): number | null {
  return call.canReopen ? inferredEndHoldsAt(call.endedAt) : call.endedAt;
}

/** Its wrap-up was reported to end, another call came, nobody answered, or the wrap-up is given up. */
function finishedAt(call: Call, giveUpMs: number): number | null {
  const holdsAt = endHoldsAt(call);
  if (holdsAt === null || call.phase === 'closed') return holdsAt;
  return Math.max(holdsAt, (call.endedAt as number) + giveUpMs);
}

/** From when on each is reached if no event comes; null: only an event can bring it. */
const REACHED_AT: Record<MomentEvent, (call: Call, giveUpMs: number) => number | null> = {
  CALL_CONNECTED: ({ connectedAt }) => connectedAt,
  CALL_ENDED: endHoldsAt,
  WRAP_UP_ENDED: ({ wrapUpEndedAt }) => wrapUpEndedAt,
  'Call finished': finishedAt,
};
const EVENTS = Object.keys(REACHED_AT) as readonly MomentEvent[];

/** Each call with each event that it reaches, and when. */
function reaching(calls: Calls, giveUpMs: number): readonly CallMoment[] {
  return calls.flatMap((call) =>
    EVENTS.flatMap((event) => {
      const at = REACHED_AT[event](call, giveUpMs);
      return at === null ? [] : [{ event, call, at }];
    }),
  );
}

/** Leaves out the calls that an event did not change: of a day's calls it changes one or two. */
function without(calls: Calls, others: Calls): Calls {
  const same = new Set(others);
  return calls.filter((call) => !same.has(call));
}

/** Keeps the calls to which time alone brings something after `since`: the end that holds, or that the call is finished. */
const yetToFinish = (calls: Calls, since: number, giveUpMs: number): Calls =>
  calls.filter((call) => (finishedAt(call, giveUpMs) ?? -Infinity) > since);

const momentKey = ({ event, call }: CallMoment): string => `${event} ${callKey(call)}`;

/** Returns the moments that an event brought. @param at its state time; @param giveUpMs length of a wrap-up that is given up */
export function momentsBetween(before: Calls, after: Calls, at: number, giveUpMs: number): readonly CallMoment[] {
  if (before === after) return [];
  const reachedOf = (calls: Calls) => reaching(calls, giveUpMs).filter((moment) => moment.at <= at);
  const had = new Set(reachedOf(without(before, after)).map(momentKey));
  return reachedOf(without(after, before)).flatMap((moment) => (had.has(momentKey(moment)) ? [] : [{ ...moment, at }]));
}

/** Returns the moments that time alone brought, after `since` and up to `now`, that are still news; oldest first. */
export function momentsByTime(calls: Calls, since: number, now: number, giveUpMs: number): readonly CallMoment[] {
  const unfinished = yetToFinish(calls, since, giveUpMs);
  const reached = reaching(unfinished, giveUpMs).filter(({ at }) => at > since && at <= now);
  return reached.filter(({ at }) => now - at <= FRESH_BY_TIME_MS).sort((one, other) => one.at - other.at);
}

/** Whether time alone will bring a moment. */
export function isMomentComing(calls: Calls, now: number, giveUpMs: number): boolean {
  return yetToFinish(calls, now, giveUpMs).length > 0;
}

/** Leaves out the moments that are no longer news. `now` is state time, epoch milliseconds. */
export function freshMoments(moments: readonly CallMoment[], now: number): readonly CallMoment[] {
  const fresh = moments.filter(({ at }) => now - at <= FRESH_MS);
  return fresh.length === moments.length ? moments : fresh;
}

import { isSameCall } from './callRef';
import { hasRecentNews } from './recentNews';
import { spanMs } from './spans';
import type { Call, CallState, Party } from './state';

/** The calls that panels show, and the time to which they count. */
export interface CallView {
  /** The calls that are not over, the one in focus first. */
  readonly calls: readonly Call[];
  /** State time, epoch milliseconds. */
  readonly now: number;
}

/** Whole milliseconds; null: not observed. While something still runs it is counted to `now`. */
export interface CallDurations {
  readonly ringMs: number | null;
  /** talkMs + holdMs is the active time, exactly. */
  readonly talkMs: number | null;
  readonly holdMs: number;
  readonly muteMs: number;
  readonly recordingPausedMs: number;
  readonly wrapUpMs: number | null;
}

/** A rep's word for the state of a call. */
export type CallStatus = 'ringing' | 'dialing' | 'calling' | 'connected' | 'onHold' | 'wrapUp' | 'ended';

/** One reading of both clocks of a page, milliseconds: the wall's (epoch) and the page's own, which nobody can set back. */
export interface ClockReading {
  readonly wallMs: number;
  readonly pageMs: number;
}

/**
 * Selects the state time of this moment, epoch milliseconds: the latest event's and the time that has passed since, by the
 * clock that shows more. Without an event it is the wall's time.
 * @param received the reading when `latestAt` took its value; after a reload the wall time of storing, and page time 0
 */
export function selectNow({ latestAt }: CallState, received: ClockReading, clock: ClockReading): number {
  if (latestAt === null) return clock.wallMs;
  return latestAt + Math.max(0, clock.wallMs - received.wallMs, clock.pageMs - received.pageMs);
}

function between(from: number | null, to: number | null): number | null {
  return from === null || to === null ? null : to - from;
}

/** @param now state time (`selectNow`), epoch milliseconds */
export function selectDurations(call: Call, now: number): CallDurations {
  const { startedAt, connectedAt, activeAt, endedAt } = call;
  const end = endedAt ?? now;
  const holdMs = spanMs(call.onHold, activeAt, end);
  const wasActive = activeAt !== null;
  const activeMs = between(connectedAt, end);
  return {
    ringMs: between(startedAt, wasActive ? connectedAt : end),
    talkMs: wasActive ? activeMs && activeMs - holdMs : 0,
    holdMs,
    muteMs: spanMs(call.muted, activeAt, end),
    recordingPausedMs: spanMs(call.recordingPaused, activeAt, end),
    wrapUpMs: call.phase === 'wrapUp' ? now - call.endedAt : between(endedAt, call.wrapUpEndedAt),
  };
}

/** Milliseconds of the call's active time that the party was present and on hold; `heldNowMs` is null unless it is held now. */
export function selectPartyDurations(call: Call, party: Party, now: number) {
  const end = call.endedAt ?? now;
  const heldMs = spanMs(party.held, call.activeAt, end);
  return {
    presentMs: spanMs(party.presence, call.activeAt, end),
    heldMs,
    heldNowMs: call.phase === 'active' && party.held.since !== null ? heldMs - party.held.ms : null,
  };
}

/** A call that has not connected rings at the rep, was dialed by the rep, or nothing says which. A map, for types such as "constructor". */
const UNCONNECTED: ReadonlyMap<string, 'ringing' | 'dialing'> = new Map([
  ['inbound', 'ringing'],
  ['callback', 'ringing'],
  ['outbound', 'dialing'],
  ['dialedcallback', 'dialing'],
]);

/** Selects the status that the call has, or had, before it connects. */
export function selectUnconnectedStatus({ callType }: Call): 'ringing' | 'dialing' | 'calling' {
  return UNCONNECTED.get(callType ?? 'inbound') ?? 'calling';
}

/** Selects the call's status and since when, epoch milliseconds. */
export function selectStatus(call: Call): { readonly status: CallStatus; readonly since: number } {
  switch (call.phase) {
    case 'ringing':
      return { status: selectUnconnectedStatus(call), since: call.startedAt };
    case 'active': {
      const { since } = call.onHold;
      return { status: since === null ? 'connected' : 'onHold', since: since ?? call.activeAt };
    }
    case 'wrapUp':
      return { status: 'wrapUp', since: call.endedAt };
    case 'closed':
      return { status: 'ended', since: call.wrapUpEndedAt ?? call.endedAt };
  }
}

/** Which calls come first: those the rep talks on, then on hold, not connected yet, and being wrapped up. */
const FOCUS: Record<CallStatus, number> = {
  connected: 0,
  onHold: 1,
  ringing: 2,
  dialing: 2,
  calling: 2,
  wrapUp: 3,
  ended: 4,
};

/** Selects whether nothing suggests that the end of the call was missed. @param now state time, epoch milliseconds */
export function selectHasRecentNews({ calls }: CallState, call: Call, now: number): boolean {
  return hasRecentNews(calls, call, now);
}

/**
 * Selects the calls that are not closed, the one in focus first; of two alike the later one. A call without recent news
 * never comes before one that has them.
 * @param now state time, epoch milliseconds
 */
export function selectOpenCalls(state: CallState, now: number): readonly Call[] {
  const open = state.calls
    .filter((call) => call.phase !== 'closed')
    .map((call) => ({ call, ...selectStatus(call), isStale: !selectHasRecentNews(state, call, now) }));
  open.sort((a, b) => Number(a.isStale) - Number(b.isStale) || FOCUS[a.status] - FOCUS[b.status] || b.since - a.since);
  return open.map(({ call }) => call);
}

/** Selects whether the rep may take the call off the screen: every open call but the one that connected last. */
export function canRemove({ calls }: CallState, call: Call): boolean {
  const connected = calls.filter(({ activeAt }) => activeAt !== null);
  const last = connected.reduce<Call | null>((a, b) => (a && (a.activeAt ?? 0) > (b.activeAt ?? 0) ? a : b), null);
  return call.phase !== 'closed' && !(last && isSameCall(last, call));
}

import { isSameCall } from './callRef';
import { hasRecentNews } from './recentNews';
import { spanMs } from './spans';
import type { Call, Party } from './call';
import type { CallState } from './state';

/** The calls that panels show, and the time up to which they count. */
export interface CallView {
  /** The calls that are not over, the one in focus first. */
  readonly calls: readonly Call[];
  /** State time, epoch milliseconds. */
  readonly now: number;
}

/** Durations of a call in whole milliseconds; null: not observed. What still runs counts up to `now`. */
export interface CallDurations {
  readonly ringMs: number | null;
  /** talkMs + holdMs is the active time, exactly. */
  readonly talkMs: number | null;
  readonly holdMs: number;
  readonly muteMs: number;
  readonly recordingPausedMs: number;
  readonly wrapUpMs: number | null;
}

/** The state of a call in a rep's words. */
export type CallStatus = 'ringing' | 'dialing' | 'calling' | 'connected' | 'onHold' | 'wrapUp' | 'ended';

/** A reading of both clocks of a page, milliseconds: the wall clock (epoch), and the page's own, which nobody can set back. */
export interface ClockReading {
  readonly wallMs: number;
  readonly pageMs: number;
}

/**
 * Selects the state time now, epoch milliseconds: the latest event's time plus the time since then, by whichever clock shows
 * more. Before the first event it is the wall time.
 * @param received the reading when the latest event came; after a reload the wall time of storing, and page time 0
 */
export function selectNow({ latestAt }: CallState, received: ClockReading, clock: ClockReading): number {
  if (latestAt === null) return clock.wallMs;
  return latestAt + Math.max(0, clock.wallMs - received.wallMs, clock.pageMs - received.pageMs);
}

function between(from: number | null, to: number | null): number | null {
  return from === null || to === null ? null : to - from;
}

/** Selects the durations of a call. @param now state time (`selectNow`), epoch milliseconds */
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

/** Selects a party's times on the call and on hold, milliseconds of active time; `heldNowMs` is null unless it is on hold now. */
export function selectPartyDurations(call: Call, party: Party, now: number) {
  const end = call.endedAt ?? now;
  const heldMs = spanMs(party.held, call.activeAt, end);
  return {
    presentMs: spanMs(party.presence, call.activeAt, end),
    heldMs,
    heldNowMs: call.phase === 'active' && party.held.since !== null ? heldMs - party.held.ms : null,
  };
}

/** Who called, by type: an unconnected call rings at the rep or was dialed by the rep. Other types do not say. */
const UNCONNECTED: ReadonlyMap<string | null, 'ringing' | 'dialing'> = new Map([
  [null, 'ringing'],
  ['inbound', 'ringing'],
  ['callback', 'ringing'],
  ['outbound', 'dialing'],
  ['dialedcallback', 'dialing'],
]);

/** Selects the status of a call before it connects. */
export function selectUnconnectedStatus({ callType }: Call): 'ringing' | 'dialing' | 'calling' {
  return UNCONNECTED.get(callType) ?? 'calling';
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

/** The order of calls: talking, on hold, not connected yet, in wrap-up. */
const FOCUS: Record<CallStatus, number> = {
  connected: 0,
  onHold: 1,
  ringing: 2,
  dialing: 2,
  calling: 2,
  wrapUp: 3,
  ended: 4,
};

/** Selects whether the end of the call was probably not missed. @param now state time, epoch milliseconds */
export function selectHasRecentNews({ calls }: CallState, call: Call, now: number): boolean {
  return hasRecentNews(calls, call, now);
}

/**
 * Selects the calls that are not closed, the one in focus first; of equals the later one. A call without recent news comes after
 * every call that has them.
 * @param now state time, epoch milliseconds
 */
export function selectOpenCalls(state: CallState, now: number): readonly Call[] {
  const open = state.calls
    .filter((call) => call.phase !== 'closed')
    .map((call) => ({ call, ...selectStatus(call), isStale: !selectHasRecentNews(state, call, now) }));
  open.sort((a, b) => Number(a.isStale) - Number(b.isStale) || FOCUS[a.status] - FOCUS[b.status] || b.since - a.since);
  return open.map(({ call }) => call);
}

/** Selects whether the rep may take the call off the screen: any open call but the one that connected last. */
export function canRemove({ calls }: CallState, call: Call): boolean {
  const latest = Math.max(...calls.map(({ activeAt }) => activeAt ?? -Infinity));
  const last = calls.findLast(({ activeAt }) => activeAt === latest);
  return call.phase !== 'closed' && !(last && isSameCall(last, call));
}

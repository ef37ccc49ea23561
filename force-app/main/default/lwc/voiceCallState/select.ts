import { isPresent } from './parties';
import { spanMs } from './spans';
import type { Call, CallState, Party } from './state';

/** What the panels of a call show. */
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

/** What a rep calls the state of a call. */
export type CallStatus = 'ringing' | 'dialing' | 'connected' | 'onHold' | 'wrapUp' | 'ended';

/** The state's time for a reading of the clock that stamps the events, epoch milliseconds. */
export function selectNow(state: CallState, clockMs: number): number {
  return Math.max(state.latestAt ?? clockMs, clockMs + state.addedMs);
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

/** The call's status and since when, epoch milliseconds. */
export function selectStatus(call: Call): { readonly status: CallStatus; readonly since: number } {
  if (call.endedAt !== null)
    return { status: call.phase === 'wrapUp' ? 'wrapUp' : 'ended', since: call.wrapUpEndedAt ?? call.endedAt };
  if (call.phase === 'ringing')
    return { status: call.callType === 'outbound' ? 'dialing' : 'ringing', since: call.startedAt };
  const { since } = call.onHold;
  return { status: since === null ? 'connected' : 'onHold', since: since ?? call.activeAt };
}

/** Which calls come first: those the rep talks on, then on hold, coming in, and being wrapped up. */
const FOCUS: Record<CallStatus, number> = { connected: 0, onHold: 1, ringing: 2, dialing: 2, wrapUp: 3, ended: 4 };

/** The calls that are not over, the one in focus first; of two alike the later one. */
export function selectOpenCalls(state: CallState): readonly Call[] {
  const open = state.calls.filter((call) => call.phase !== 'closed').map((call) => ({ call, ...selectStatus(call) }));
  return open.sort((a, b) => FOCUS[a.status] - FOCUS[b.status] || b.since - a.since).map(({ call }) => call);
}

export { isPresent };

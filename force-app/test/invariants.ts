import { parseRelayLine, type RelayLine } from 'c/voiceEvents';
import {
  isPresent,
  reduce,
  selectDurations,
  selectPartyDurations,
  type AnomalyCode,
  type Call,
  type CallState,
} from 'c/voiceCallState';

const PHASE_ORDER = { ringing: 0, active: 1, wrapUp: 2, closed: 3 };

/** Says which invariant does not hold; plain and fast, because it is called hundreds of thousands of times. */
function must(holds: boolean, invariant: string, context: unknown): void {
  if (!holds) throw new Error(`${invariant}: ${JSON.stringify(context)}`);
}

function checkDurations(call: Call, now: number): void {
  const durations = selectDurations(call, now);
  const parties = call.parties.flatMap((party) => Object.values(selectPartyDurations(call, party, now)));
  for (const ms of [...Object.values(durations), ...parties])
    must(
      ms === null || (Number.isInteger(ms) && ms >= 0),
      'a duration is a whole number of milliseconds, or null',
      call,
    );
  const { activeAt, connectedAt, endedAt } = call;
  const activeMs = activeAt === null ? 0 : (endedAt ?? now) - activeAt;
  const { talkMs, holdMs, muteMs, recordingPausedMs } = durations;
  if (connectedAt !== null)
    must(talkMs !== null && talkMs + holdMs === (endedAt ?? now) - connectedAt, 'talk + hold = active time', call);
  for (const ms of [holdMs, muteMs, recordingPausedMs, ...parties])
    must(ms === null || ms <= activeMs, 'nothing lasts longer than the active time', call);
}

function checkHold(call: Call): void {
  const present = call.parties.filter(isPresent);
  const isHeld = present.length > 0 && present.every((party) => party.hold === 'on');
  const isCounting = call.onHold.since !== null;
  must(isHeld === isCounting, 'hold is counted while every present party is on hold', call);
}

/** What a call is assumed to be needs an anomaly that says so, in the line that assumed it. */
function checkStep(before: Call | undefined, after: Call, said: ReadonlySet<AnomalyCode>, line: RelayLine): void {
  if (!before) {
    must(after.observed || said.has('inferred-start'), 'a made-up call is an anomaly', after);
    return;
  }
  const isBack = PHASE_ORDER[after.phase] < PHASE_ORDER[before.phase];
  const isReopened = before.phase === 'wrapUp' && before.canReopen && after.phase === 'active';
  must(!isBack || isReopened, 'no phase goes back but the one that may', { before, after });
  const isUnseenConnect = before.phase === 'ringing' && after.phase === 'active' && after.connectedAt === null;
  must(!isUnseenConnect || said.has('inferred-start'), 'an unseen connect is an anomaly', after);
  const isEnded = before.endedAt === null && after.endedAt !== null;
  const isToldEnd = line.kind === 'event' && line.type === 'CALL_ENDED';
  must(!isEnded || isToldEnd || said.has('inferred-end'), 'an unseen end is an anomaly', after);
  must(
    before === after || JSON.stringify(before) !== JSON.stringify(after),
    'what did not change is the same object',
    after,
  );
}

/** Applies one line and checks everything that must hold after any line at all. */
export function checkedReduce(state: CallState, message: unknown, lineNumber: number): CallState {
  const line = parseRelayLine(message, lineNumber);
  const next = reduce(state, line);
  const now = next.latestAt ?? 0;
  const said = new Set(next.anomalies.map(({ code }) => code));
  must(now >= (state.latestAt ?? now), 'time does not go back', { from: state.latestAt, to: now });
  must(next.calls.length >= state.calls.length, 'no call is lost', next.calls);
  const known = new Map(state.calls.map((call) => [call.callId, call]));
  for (const call of next.calls) {
    checkDurations(call, now);
    checkHold(call);
    checkStep(known.get(call.callId), call, said, line);
  }
  return next;
}

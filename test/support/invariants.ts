import { parseRelayLine, type RelayLine } from 'c/voiceEvents';
import { callKey, reduce, type AnomalyCode, type Call, type CallState } from 'c/voiceCallState';
import { checkCall, checkClaims, checkKept, checkTimeRunsOn, must, type AppliedLine } from './callInvariants';

const PHASE_ORDER = { ringing: 0, active: 1, wrapUp: 2, closed: 3 };

/** They are about the line, not about a call. */
const OF_THE_LINE: readonly AnomalyCode[] = [
  'malformed',
  'unknown-type',
  'duplicate',
  'gap',
  'clock-step',
  'missing-call-id',
];

/** The type of the event on a line, or none. */
const typeOf = (line: RelayLine): string => (line.kind === 'event' ? line.type : '');

/** Whether the two say anything different, field by field. */
function isOther(before: Call, after: Call): boolean {
  if (before.lastEventAt !== after.lastEventAt) return true; // nearly always
  const fields = Object.keys(after) as (keyof Call)[];
  return fields.some((field) => {
    const [was, is] = [before[field], after[field]];
    return was !== is && (typeof is !== 'object' || JSON.stringify(was) !== JSON.stringify(is));
  });
}

/** An assumption about a call needs an anomaly that says so, in the line that assumed it. */
function checkStep(before: Call | undefined, after: Call, said: ReadonlySet<AnomalyCode>, line: AppliedLine): void {
  checkClaims(before, after, line);
  if (!before) {
    must(after.observed || said.has('inferred-start'), 'an inferred call is an anomaly', after);
    return;
  }
  checkKept(before, after, said);
  const isBack = PHASE_ORDER[after.phase] < PHASE_ORDER[before.phase];
  const isReopened = before.phase === 'wrapUp' && before.canReopen && after.phase === 'active';
  must(!isBack || isReopened, 'no phase goes back but the one that may', { before, after });
  const isEnded = before.endedAt === null && after.endedAt !== null;
  must(!isEnded || line.type === 'CALL_ENDED' || said.has('inferred-end'), 'an unseen end is an anomaly', after);
  must(isOther(before, after), 'a call that did not change is the same object', after);
}

/** The ways in which a start or connect of one call may change another: its wrap-up is closed, or its hold is in doubt. */
function isSideEffect(before: Call, after: Call): boolean {
  const isClosed = before.phase === 'wrapUp' && after.phase === 'closed' && after.wrapUpEndedAt === null;
  const isParked = before.phase === 'active' && after.parties.some(({ hold }) => hold === 'unknown');
  return (isClosed || isParked) && before.lastEventAt === after.lastEventAt;
}

/** Calls that the line does not mean stay as they are, but for the side effects of another call. */
function checkOthers(state: CallState, next: CallState, line: RelayLine): void {
  const isAnother = typeOf(line) === 'CALL_STARTED' || typeOf(line) === 'CALL_CONNECTED';
  const meant = state.calls.filter((call, index) => {
    const after = next.calls[index];
    return after !== call && !(isAnother && after && isSideEffect(call, after));
  });
  const more = next.calls.length - state.calls.length;
  must(more === 0 || more === 1, 'a line begins at most one call', next.calls);
  must(meant.length + more <= 1, 'a line changes the call that it means', meant);
  must(
    state.calls.every((call, index) => next.calls[index] && callKey(next.calls[index]) === callKey(call)),
    'no call is lost, and each keeps its place',
    next.calls,
  );
}

/** The legs of a callId are numbered in order, and all but the latest are closed. */
function checkLegs(calls: readonly Call[]): void {
  const latest = new Map<string, Call>();
  for (const call of calls) {
    const before = latest.get(call.callId);
    must(call.leg === (before?.leg ?? 0) + 1, 'the legs of a callId are numbered in order', calls);
    must(!before || before.phase === 'closed', 'a leg begins once the one before it is closed', calls);
    latest.set(call.callId, call);
  }
}

function checkAnomalies({ anomalies, calls }: CallState, line: RelayLine): void {
  const number = line.seq ?? line.lineNumber;
  for (const { seq, code, callId, leg } of anomalies) {
    must(seq === number, 'an anomaly has the number of its line', anomalies);
    must(OF_THE_LINE.includes(code) === (callId === null), 'an anomaly names the call that it is about', anomalies);
    const isKnown = calls.some((call) => call.callId === callId);
    const isMeant = calls.some((call) => call.callId === callId && call.leg === leg);
    must(isMeant === (leg !== null), 'an anomaly names a leg that exists', anomalies);
    must(isKnown === (leg !== null), 'an anomaly names a leg where its callId has one', anomalies);
    must(callId === null || isKnown || code === 'unknown-call' || code === 'after-end', 'few need no call', anomalies);
  }
  must(new Set(anomalies.map(({ code }) => code)).size === anomalies.length, 'a line has each anomaly once', anomalies);
}

/** Applies one line, by the product's reducer or another, and checks everything that must hold after any line at all. */
export function checkedReduce(
  state: CallState,
  message: unknown,
  lineNumber: number,
  reducer: typeof reduce = reduce,
): CallState {
  const line = parseRelayLine(message, lineNumber);
  const next = reducer(state, line);
  const now = next.latestAt ?? 0;
  const from = state.latestAt ?? now;
  const said = new Set(next.anomalies.map(({ code }) => code));
  must(now >= from, 'time does not go back', { from, to: now });
  const isApplied = line.kind === 'event' && !said.has('duplicate');
  must(next.events === state.events + Number(isApplied), 'each event counts once', next.events);
  must(isApplied || next.calls === state.calls, 'only an event changes a call', line);
  checkOthers(state, next, line);
  checkLegs(next.calls);
  checkAnomalies(next, line);
  const relay = next.relays.find(({ relayId }) => relayId === line.relayId);
  const applied = { type: typeOf(line), relaySince: relay?.firstAppliedAt ?? now };
  for (const [index, call] of next.calls.entries()) {
    const before = state.calls[index];
    if (before === call) continue; // checked when it became so
    checkCall(call, now);
    checkStep(before, call, said, applied);
    if (before) checkTimeRunsOn(before, call, from, now);
  }
  return next;
}

import { parseRelayLine, type RelayLine } from 'c/voiceEvents';
import { reduce, type AnomalyCode, type Call, type CallState } from 'c/voiceCallState';
import { checkCall, checkClaims, checkKept, checkTimeRunsOn, must } from './callInvariants';

const PHASE_ORDER = { ringing: 0, active: 1, wrapUp: 2, closed: 3 };

/** They are about the line, whatever call it is about. */
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
  const fields = Object.keys(after) as (keyof Call)[];
  return fields.some((field) => {
    const [was, is] = [before[field], after[field]];
    return was !== is && (typeof is !== 'object' || JSON.stringify(was) !== JSON.stringify(is));
  });
}

/** What a call is assumed to be needs an anomaly that says so, in the line that assumed it. */
function checkStep(before: Call | undefined, after: Call, said: ReadonlySet<AnomalyCode>, line: RelayLine): void {
  const type = typeOf(line);
  if (before === after) return;
  checkClaims(before, after, type);
  if (!before) {
    must(after.observed || said.has('inferred-start'), 'a made-up call is an anomaly', after);
    return;
  }
  checkKept(before, after, said);
  const isBack = PHASE_ORDER[after.phase] < PHASE_ORDER[before.phase];
  const isReopened = before.phase === 'wrapUp' && before.canReopen && after.phase === 'active';
  must(!isBack || isReopened, 'no phase goes back but the one that may', { before, after });
  const isEnded = before.endedAt === null && after.endedAt !== null;
  must(!isEnded || type === 'CALL_ENDED' || said.has('inferred-end'), 'an unseen end is an anomaly', after);
  must(isOther(before, after), 'what did not change is the same object', after);
}

/** Calls that the line does not mean stay as they are, but for a wrap-up that another call ends. */
function checkOthers(state: CallState, next: CallState, line: RelayLine): void {
  const changed = state.calls.filter((call, index) => next.calls[index] !== call);
  const isAnother = typeOf(line) === 'CALL_STARTED' || typeOf(line) === 'CALL_CONNECTED';
  const closed = changed.filter(({ phase, callId }) => {
    const after = next.calls.find((call) => call.callId === callId);
    return isAnother && phase === 'wrapUp' && after?.phase === 'closed' && after.wrapUpEndedAt === null;
  });
  const more = next.calls.length - state.calls.length;
  must(more === 0 || more === 1, 'a line begins at most one call', next.calls);
  must(changed.length - closed.length + more <= 1, 'a line changes the call that it means', changed);
  must(
    state.calls.every(({ callId }, index) => next.calls[index]?.callId === callId),
    'no call is lost, and each keeps its place',
    next.calls,
  );
}

function checkAnomalies({ anomalies, calls }: CallState, line: RelayLine): void {
  const number = line.seq ?? line.lineNumber;
  for (const { seq, code, callId } of anomalies) {
    must(seq === number, 'an anomaly has the number of its line', anomalies);
    must(OF_THE_LINE.includes(code) === (callId === null), 'an anomaly names the call that it is about', anomalies);
    const isKnown = calls.some((call) => call.callId === callId);
    must(callId === null || isKnown === (code !== 'unknown-call'), 'an anomaly names a call that there is', anomalies);
  }
  must(new Set(anomalies.map(({ code }) => code)).size === anomalies.length, 'a line is told once of each', anomalies);
}

/** Applies one line and checks everything that must hold after any line at all. */
export function checkedReduce(state: CallState, message: unknown, lineNumber: number): CallState {
  const line = parseRelayLine(message, lineNumber);
  const next = reduce(state, line);
  const now = next.latestAt ?? 0;
  const from = state.latestAt ?? now;
  const said = new Set(next.anomalies.map(({ code }) => code));
  must(now >= from, 'time does not go back', { from, to: now });
  const isApplied = line.kind === 'event' && !said.has('duplicate');
  must(next.events === state.events + Number(isApplied), 'each event counts once', next.events);
  must(isApplied || next.calls === state.calls, 'what is no event changes no call', line);
  checkOthers(state, next, line);
  checkAnomalies(next, line);
  for (const [index, call] of next.calls.entries()) {
    const before = state.calls[index];
    checkCall(call, now);
    checkStep(before, call, said, line);
    if (before) checkTimeRunsOn(before, call, from, now);
  }
  return next;
}

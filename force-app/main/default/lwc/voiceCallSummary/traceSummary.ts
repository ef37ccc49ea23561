import { callKey, EMPTY_STATE, reduce, type Anomaly, type Call, type CallState } from 'c/voiceCallState';
import { parseRelayLine, parseTraceText, type RelayLine } from 'c/voiceEvents';
import { summarizeCall, type CallSummary } from './summarizeCall';

/** The summary of a trace, as the command line prints it. */
export interface TraceSummary {
  readonly v: 2;
  /** Count of applied lines: events of a known type that are not malformed and not duplicates. */
  readonly events: number;
  /** In order of their first event. */
  readonly calls: readonly CallSummary[];
  /** In order of their lines. */
  readonly anomalies: readonly Anomaly[];
}

/** Builds a summary line by line. It keeps the calls and the anomalies, but never the events. */
export interface TraceSummaryBuilder {
  /** Adds the next line, as text without the line end or as a relay message. A blank text only counts as a line. */
  add(line: unknown): void;
  /** Summarizes the lines so far. Live calls and wrap-ups count up to the last applied event. */
  result(): TraceSummary;
}

const BYTE_ORDER_MARK = '\ufeff';

function parsed(line: unknown, lineNumber: number): RelayLine | null {
  if (typeof line !== 'string') return parseRelayLine(line, lineNumber);
  if (!line.trim()) return null;
  const isMarked = lineNumber === 1 && line.startsWith(BYTE_ORDER_MARK);
  return parseTraceText(isMarked ? line.slice(1) : line, lineNumber);
}

const isClosed = ({ phase }: Call): boolean => phase === 'closed';

/** Strips a closed call of the parts that only a screen shows. */
function putAside(call: Call): Call {
  return { ...call, changes: [], audio: call.audio && { ...call.audio, recent: [] } };
}

/** Lists all calls in the order of `legs`, which holds the closed calls. */
function inOrder(legs: ReadonlyMap<string, Call | null>, openCalls: readonly Call[]): readonly Call[] {
  const open = new Map(openCalls.map((call) => [callKey(call), call]));
  return [...legs].flatMap(([key, closed]) => closed ?? open.get(key) ?? []);
}

/** Creates an empty summary. */
export function createTraceSummary(): TraceSummaryBuilder {
  let state: CallState = EMPTY_STATE;
  let lineNumber = 0;
  /** All legs by key, in order of their first event: the closed calls; null holds the place of an open call. */
  const legs = new Map<string, Call | null>();
  /** The number of the latest leg of each callId, from 1. */
  const latestLegs = new Map<string, number>();
  const anomalies: Anomaly[] = [];

  /** Returns the latest two closed legs of a callId: its events cannot depend on earlier ones. */
  function asideOf(callId: string): readonly Call[] {
    const latest = latestLegs.get(callId) ?? 0;
    return [latest - 1, latest].flatMap((leg) => legs.get(callKey({ callId, leg })) ?? []);
  }

  // The state holds only open calls, so that the cost of a line does not grow with the trace. The result is the same: only a line
  // that names a closed call's id depends on that call, and for that line the call is put back.
  function apply(line: RelayLine): void {
    const aside = line.kind === 'event' && line.callId !== null ? asideOf(line.callId) : [];
    const before = aside.length ? { ...state, calls: [...aside, ...state.calls] } : state;
    state = reduce(before, line);
    anomalies.push(...state.anomalies);
    const areSameOpen = state.calls.length === before.calls.length && !state.calls.some(isClosed);
    if (areSameOpen && !aside.length) return;
    for (const call of state.calls) {
      legs.set(callKey(call), isClosed(call) ? putAside(call) : null);
      latestLegs.set(call.callId, call.leg);
    }
    state = { ...state, calls: state.calls.filter((call) => !isClosed(call)) };
  }
  return {
    add(line) {
      lineNumber += 1;
      const read = parsed(line, lineNumber);
      if (read) apply(read);
    },
    result: () => ({
      v: 2,
      events: state.events,
      calls: inOrder(legs, state.calls).map((call) => summarizeCall(call, state.latestAt ?? 0)),
      anomalies: [...anomalies],
    }),
  };
}

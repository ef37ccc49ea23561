import { callKey, EMPTY_STATE, reduce, type Anomaly, type Call, type CallState } from 'c/voiceCallState';
import { parseRelayLine, parseTraceText, type RelayLine } from 'c/voiceEvents';
import { summarizeCall, type CallSummary } from './summarizeCall';

/** The summary of a trace: the object that the command line prints. */
export interface TraceSummary {
  readonly v: 2;
  /** Lines applied: of a known type, not malformed, no duplicate, no other kind. */
  readonly events: number;
  /** In order of their first event. */
  readonly calls: readonly CallSummary[];
  /** In order of their lines. */
  readonly anomalies: readonly Anomaly[];
}

/** Takes a trace line by line. Holds the calls and the anomalies, never the events. */
export interface TraceSummaryBuilder {
  /** The next line: its text without the line end, or a relay message. A blank text only counts as a line. */
  add(line: unknown): void;
  /** Summarizes the lines so far; live calls and wrap-ups are counted to the last applied event. */
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

/** A closed call, without the parts that only a screen shows. */
function putAside(call: Call): Call {
  return { ...call, changes: [], audio: call.audio && { ...call.audio, recent: [] } };
}

/** All calls in the order of `legs`, which holds the closed ones. */
function inOrder(legs: ReadonlyMap<string, Call | null>, openCalls: readonly Call[]): readonly Call[] {
  const open = new Map(openCalls.map((call) => [callKey(call), call]));
  return [...legs].flatMap(([key, closed]) => closed ?? open.get(key) ?? []);
}

/** Makes an empty summary. */
export function createTraceSummary(): TraceSummaryBuilder {
  let state: CallState = EMPTY_STATE;
  let lineNumber = 0;
  /** Each leg of each callId by its key, in order of first event: a closed one as it is, of an open one only its place. */
  const legs = new Map<string, Call | null>();
  /** The latest leg of each callId, 1, 2, 3 … */
  const latestLegs = new Map<string, number>();
  const anomalies: Anomaly[] = [];

  /** The latest two legs of a callId that are put aside: the only closed ones that its events can mean or look at. */
  function asideOf(callId: string): readonly Call[] {
    const latest = latestLegs.get(callId) ?? 0;
    return [latest - 1, latest].flatMap((leg) => legs.get(callKey({ callId, leg })) ?? []);
  }

  // The state holds the open calls only, so that a line costs the same however many came before. That changes nothing:
  // only a line that names its callId looks at a closed call, and for that line the call is put back.
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

import { EMPTY_STATE, reduce, type Anomaly, type Call, type CallState } from 'c/voiceCallState';
import { parseRelayLine, parseTraceText, type RelayLine } from 'c/voiceEvents';
import { summarizeCall, type CallSummary } from './summarizeCall';

/** What a trace comes to; the object that the command line prints. */
export interface TraceSummary {
  readonly v: 1;
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
  /** What the lines so far come to; what still runs is counted to the last applied event. */
  result(): TraceSummary;
}

const BYTE_ORDER_MARK = '\ufeff';

function parsed(line: unknown, lineNumber: number): RelayLine | null {
  if (typeof line !== 'string') return parseRelayLine(line, lineNumber);
  if (!line.trim()) return null;
  const isMarked = lineNumber === 1 && line.startsWith(BYTE_ORDER_MARK);
  return parseTraceText(isMarked ? line.slice(1) : line, lineNumber);
}

/** A call that is over, without what only a screen shows. */
function putAside(call: Call): Call {
  return { ...call, changes: [], audio: call.audio && { ...call.audio, recent: [] } };
}

/** Makes an empty summary. */
export function createTraceSummary(): TraceSummaryBuilder {
  let state: CallState = EMPTY_STATE;
  let lineNumber = 0;
  const calls = new Map<string, Call>();
  const anomalies: Anomaly[] = [];

  // The state holds the open calls only, so that a line costs the same however many came before. That changes nothing:
  // only a line that names a call which is over can touch it, and for that line the call is put back.
  function apply(line: RelayLine): void {
    const named = line.kind === 'event' && line.callId !== null ? calls.get(line.callId) : undefined;
    const isOver = named?.phase === 'closed';
    const before = isOver ? { ...state, calls: [...state.calls, named] } : state;
    state = reduce(before, line);
    anomalies.push(...state.anomalies);
    if (state.calls === before.calls && !isOver) return;
    for (const call of state.calls) calls.set(call.callId, call.phase === 'closed' ? putAside(call) : call);
    state = { ...state, calls: state.calls.filter((call) => call.phase !== 'closed') };
  }

  return {
    add(line) {
      lineNumber += 1;
      const read = parsed(line, lineNumber);
      if (read) apply(read);
    },
    result: () => ({
      v: 1,
      events: state.events,
      calls: [...calls.values()].map((call) => summarizeCall(call, state.latestAt ?? 0)),
      anomalies: [...anomalies],
    }),
  };
}

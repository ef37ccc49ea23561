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

const isOver = ({ phase }: Call): boolean => phase === 'closed';

/** A call that is over, without what only a screen shows. */
function putAside(call: Call): Call {
  return { ...call, changes: [], audio: call.audio && { ...call.audio, recent: [] } };
}

/** Makes an empty summary. */
export function createTraceSummary(): TraceSummaryBuilder {
  let state: CallState = EMPTY_STATE;
  let lineNumber = 0;
  /** Those that are over; of an open one only that it is known. */
  const calls = new Map<string, Call | null>();
  const anomalies: Anomaly[] = [];

  // The state holds the open calls only, so that a line costs the same however many came before. That changes nothing:
  // only a line that names a call which is over can touch it, and for that line the call is put back.
  function apply(line: RelayLine): void {
    const over = line.kind === 'event' && line.callId !== null ? calls.get(line.callId) : null;
    const before = over ? { ...state, calls: [...state.calls, over] } : state;
    state = reduce(before, line);
    anomalies.push(...state.anomalies);
    const areSameOpen = state.calls.length === before.calls.length && !state.calls.some(isOver);
    if (areSameOpen && !over) return;
    for (const call of state.calls) calls.set(call.callId, isOver(call) ? putAside(call) : null);
    state = { ...state, calls: state.calls.filter((call) => !isOver(call)) };
  }
  function summaries(): readonly CallSummary[] {
    const open = new Map(state.calls.map((call) => [call.callId, call]));
    const all = [...calls].flatMap(([callId, over]) => over ?? open.get(callId) ?? []);
    return all.map((call) => summarizeCall(call, state.latestAt ?? 0));
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
      calls: summaries(),
      anomalies: [...anomalies],
    }),
  };
}

import { readTrace } from 'workbench/simulator/traceFile';
import { reduce, type AnomalyCode, type CallState } from 'c/voiceCallState';
import { createTraceSummary } from 'c/voiceCallSummary';
import { parseRelayLine, parseTraceText, type RelayLine } from 'c/voiceEvents';
import { stateOf, type TraceLine } from 'test/support/trace';
import { GARBAGE_AT } from './garbage';

/** Two live calls, so that an event which names none means none of them. */
export const TWO_CALLS: readonly TraceLine[] = ['A', 'B'].map((callId, index) => ({
  type: 'CALL_CONNECTED',
  at: GARBAGE_AT - 2000 + index * 1000,
  detail: { callId, callType: 'inbound', participant: `+1 (415) 555-010${index}` },
}));

/** A reader in which the two calls are live. */
export interface Reader<T> {
  /** Reads one more, and returns what did not fit about it. */
  take(item: T): readonly AnomalyCode[];
  /** What the reader knows of the calls: the same object as long as nothing changed, or an equal one. */
  calls(): unknown;
}

/** Where garbage may come from. */
export interface GarbageTarget<T> {
  readonly name: string;
  begin(): Reader<T>;
  /** It does not know which call is meant, and takes an event that names none. */
  readonly isBlindToCalls?: boolean;
}

const codesOf = ({ anomalies }: CallState): readonly AnomalyCode[] => anomalies.map(({ code }) => code);

/** A reader that parses and reduces. */
export function reducing<T>(parse: (item: T, lineNumber: number) => RelayLine): Reader<T> {
  let state = stateOf(TWO_CALLS);
  let lineNumber = TWO_CALLS.length;
  return {
    take(item) {
      lineNumber += 1;
      state = reduce(state, parse(item, lineNumber));
      return codesOf(state);
    },
    calls: () => state.calls,
  };
}

/** The trace reader: a line of garbage between the lines of the two calls, each time in a new trace. */
function summarizing(): Reader<unknown> {
  const calls = ({ isSpoiled }: { isSpoiled: boolean }, item?: unknown) => {
    const summary = createTraceSummary();
    for (const line of TWO_CALLS) summary.add(line);
    if (isSpoiled) summary.add(item);
    summary.add({ type: 'CALL_ENDED', at: GARBAGE_AT + 5000, detail: { callId: 'A' } });
    return summary.result();
  };
  let last = calls({ isSpoiled: false });
  return {
    take(item) {
      last = calls({ isSpoiled: true }, item);
      return last.anomalies.map(({ code }) => code);
    },
    calls: () => last.calls,
  };
}

/** The import dialog: a line of garbage between two that can be played. */
function importing(): Reader<string> {
  const [first, second] = TWO_CALLS.map((line) => JSON.stringify(line));
  let reading = readTrace('Trace', `${first}\n${second}`);
  const events = () => ('trace' in reading ? reading.trace.events : []);
  return {
    take(item) {
      reading = readTrace('Trace', `${first}\n${item}\n${second}`);
      return 'trace' in reading && reading.trace.skipped === 1 ? ['malformed'] : [];
    },
    calls: () => events().map(({ type, after, detail }) => ({ type, after, detail })),
  };
}

/** Readers of values. */
export const VALUE_TARGETS: readonly GarbageTarget<unknown>[] = [
  { name: 'parser', begin: () => reducing(parseRelayLine) },
];

/** Readers of text, as it stands in files and in storage. */
export const TEXT_TARGETS: readonly GarbageTarget<string>[] = [
  { name: 'text parser', begin: () => reducing(parseTraceText) },
  { name: 'trace reader', begin: summarizing },
  { name: 'import dialog', begin: importing, isBlindToCalls: true },
];

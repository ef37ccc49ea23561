import { EMPTY_STATE, reduce, type AnomalyCode, type CallState } from 'c/voiceCallState';
import { parseTraceText, type RelayLine, type ToolkitEventType } from 'c/voiceEvents';
import { atOnce, type Steps } from './slices';

/** What the simulated toolkit will send. */
export interface TraceEvent {
  readonly type: ToolkitEventType;
  /** Milliseconds after the first event of the trace. */
  readonly after: number;
  readonly detail: Readonly<Record<string, unknown>>;
  /** What is wrong with the numbers and the form of the file's lines since the event before; absent: nothing. */
  readonly oddities?: readonly AnomalyCode[];
}

/** A trace that can be played. */
export interface Trace {
  readonly title: string;
  readonly events: readonly TraceEvent[];
  /** How many lines a toolkit would not send: malformed, of another kind or type, or a repetition. */
  readonly skipped: number;
  /** When the first event came, epoch milliseconds. */
  readonly recordedAt: number;
}

/** A readable trace, or why there is none. */
export type TraceReading = { readonly trace: Trace } | { readonly problem: string };

/** What a relay would find wrong with its own messages, and so what a replay through a fresh relay cannot show again. */
const OF_THE_FILE: readonly AnomalyCode[] = ['malformed', 'unknown-type', 'duplicate', 'gap'];

/** Follows the numbers of the relays in a file; of each line it says what is wrong, calls apart. */
function createLineCheck(): (line: RelayLine) => readonly AnomalyCode[] {
  let state: CallState = EMPTY_STATE;
  return (line) => {
    state = reduce({ ...state, calls: [] }, line);
    return state.anomalies.map(({ code }) => code).filter((code) => OF_THE_FILE.includes(code));
  };
}

/** The event that a line is, behind what was wrong since the last one. */
function eventOf({ type, at, detail }: RelayLine & { kind: 'event' }, firstAt: number, odd: AnomalyCode[]): TraceEvent {
  const event = { type, after: at - firstAt, detail };
  return odd.length > 0 ? { ...event, oddities: odd.splice(0) } : event;
}

/** What was wrong behind the last event belongs to that one. */
function withRest(events: readonly TraceEvent[], odd: readonly AnomalyCode[]): readonly TraceEvent[] {
  const last = events.at(-1);
  if (!last || odd.length === 0) return events;
  return [...events.slice(0, -1), { ...last, oddities: [...(last.oddities ?? []), ...odd] }];
}

/** Encodings by the byte order mark with which a file begins; Windows PowerShell writes UTF-16. */
const ENCODINGS: readonly (readonly [mark: readonly [number, number], encoding: string])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Reads the bytes of a trace file as text: UTF-16 if its byte order mark says so, else UTF-8. */
export function decodeTrace(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  const found = ENCODINGS.find(([mark]) => mark[0] === first && mark[1] === second);
  return new TextDecoder(found?.[1]).decode(bytes);
}

/** How many lines make a step. */
const STEP = 100;

/** Reads the text of a trace file: one relay message a line; a byte order mark, CRLF and blank lines are accepted. */
export const readTrace = (title: string, text: string): TraceReading => atOnce(readInSteps(title, text));

/** Reads it in steps. */
export function* readInSteps(title: string, text: string): Steps<TraceReading> {
  const check = createLineCheck();
  const events: TraceEvent[] = [];
  const odd: AnomalyCode[] = [];
  let firstAt: number | null = null;
  let skipped = 0;
  let firstSkipped = 0;
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (const [index, source] of lines.entries()) {
    if (index % STEP === 0) yield index / lines.length;
    if (!source.trim()) continue;
    const line = parseTraceText(source, index + 1);
    const codes = check(line);
    odd.push(...codes);
    if (line.kind !== 'event' || codes.includes('duplicate')) {
      skipped += 1;
      firstSkipped ||= index + 1;
      continue;
    }
    firstAt ??= line.at;
    events.push(eventOf(line, firstAt, odd));
  }
  if (firstAt !== null) return { trace: { title, events: withRest(events, odd), skipped, recordedAt: firstAt } };
  if (!skipped) return { problem: 'The file is empty: a trace has one relay message a line.' };
  return { problem: `No line is a toolkit event; the first that is not is line ${firstSkipped}.` };
}

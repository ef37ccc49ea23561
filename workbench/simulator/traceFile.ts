import { parseTraceText, type ToolkitEventType } from 'c/voiceEvents';

/** What the simulated toolkit will send. */
export interface TraceEvent {
  readonly type: ToolkitEventType;
  /** Milliseconds after the first event of the trace. */
  readonly after: number;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** A trace that can be played. */
export interface Trace {
  readonly title: string;
  readonly events: readonly TraceEvent[];
  /** How many lines a toolkit would not send: malformed, of another kind or type, or a repetition. */
  readonly skipped: number;
}

/** A readable trace, or why there is none. */
export type TraceReading = { readonly trace: Trace } | { readonly problem: string };

interface Numbered {
  readonly relayId: string | null;
  readonly seq: number | null;
}

/** Tells whether a relay's number was seen before. */
function createRepetitionTest(): (line: Numbered) => boolean {
  const seen = new Set<string>();
  return ({ relayId, seq }) => {
    if (relayId === null || seq === null) return false;
    const key = `${seq} ${relayId}`;
    const repeated = seen.has(key);
    seen.add(key);
    return repeated;
  };
}

/** Reads the text of a trace file: one relay message a line; a byte order mark, CRLF and blank lines are accepted. */
export function readTrace(title: string, text: string): TraceReading {
  const isRepetition = createRepetitionTest();
  const events: TraceEvent[] = [];
  let firstAt: number | null = null;
  let skipped = 0;
  let firstSkipped = 0;
  for (const [index, source] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (!source.trim()) continue;
    const line = parseTraceText(source, index + 1);
    const isRepeated = line.kind !== 'other-kind' && isRepetition(line);
    if (line.kind !== 'event' || isRepeated) {
      skipped += 1;
      firstSkipped ||= index + 1;
      continue;
    }
    firstAt ??= line.at;
    events.push({ type: line.type, after: line.at - firstAt, detail: line.detail });
  }
  if (events.length) return { trace: { title, events, skipped } };
  if (!skipped) return { problem: 'The file is empty: a trace has one relay message a line.' };
  return { problem: `No line is a toolkit event; the first that is not is line ${firstSkipped}.` };
}

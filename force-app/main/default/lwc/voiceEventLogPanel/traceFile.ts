import { toTrace, type EventLog } from 'c/voiceEventLog';

/** A file to download. */
export interface TraceFile {
  readonly name: string;
  readonly content: Blob;
}

/** Date (UTC) of the first event that has one; null: none has. */
function firstDate(log: EventLog): string | null {
  for (const { line } of log) {
    const date = new Date(line.kind === 'malformed' ? NaN : line.at);
    if (!Number.isNaN(date.getTime())) return date.toISOString().slice(0, 10);
  }
  return null;
}

/** The whole log as a trace file; plain text, because Lightning Web Security lets that type through. */
export function traceFile(log: EventLog, unmasked: boolean): TraceFile {
  const date = firstDate(log);
  return {
    name: `voice-trace${date === null ? '' : `-${date}`}.jsonl`,
    content: new Blob([toTrace(log, { unmasked })], { type: 'text/plain' }),
  };
}

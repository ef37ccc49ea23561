import { firstDay, toTrace, type EventLog } from 'c/voiceEventLog';

/** A file to download. */
export interface TraceFile {
  readonly name: string;
  readonly content: Blob;
}

/** The whole log as a trace file, named for its first day; plain text, because Lightning Web Security lets that type through. */
export function traceFile(log: EventLog, unmasked: boolean): TraceFile {
  const day = firstDay(log);
  return {
    name: `voice-trace${day === null ? '' : `-${day}`}.jsonl`,
    content: new Blob([toTrace(log, { unmasked })], { type: 'text/plain' }),
  };
}

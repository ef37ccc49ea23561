import { firstDay, toTrace, type EventLog } from 'c/voiceEventLog';

/** A file to download. */
export interface TraceFile {
  readonly name: string;
  readonly content: Blob;
}

/** Makes a trace file of the whole log, named after its first day. Plain text, a type that Lightning Web Security allows. */
export function traceFile(log: EventLog, unmasked: boolean): TraceFile {
  const day = firstDay(log);
  return {
    name: `voice-trace${day === null ? '' : `-${day}`}.jsonl`,
    content: new Blob([toTrace(log, { unmasked })], { type: 'text/plain' }),
  };
}

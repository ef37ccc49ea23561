import { EventRecord } from './eventRecord';
import type { Report } from './report';

/** A message as it came; `lineNumber` is its position, from 1, in the file or among the received messages. */
export interface NumberedMessage {
  readonly message: unknown;
  readonly lineNumber: number;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null; // not JSON: the line counts as malformed
  }
}

/** Parses the messages of a trace file. A byte order mark, CRLF and blank lines are allowed. */
export function readTraceText(text: string): readonly NumberedMessage[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  return lines.flatMap((line, index) => (line.trim() ? [{ message: parsed(line), lineNumber: index + 1 }] : []));
}

/** Makes the report on a whole trace. @param isSimulated decides whether a relay has no phone */
export function createReport(messages: Iterable<NumberedMessage>, isSimulated: (relayId: string) => boolean): Report {
  const eventRecord = new EventRecord(isSimulated);
  for (const { message, lineNumber } of messages) eventRecord.add(message, lineNumber);
  return eventRecord.report();
}

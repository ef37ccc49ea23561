import { Hearing } from './hearing';
import type { Report } from './report';

/** One message as it came; `lineNumber` is its 1-based place in the file, or among what was heard. */
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

/** Reads the messages of a trace file; a byte order mark, CRLF and blank lines are accepted. */
export function readTraceText(text: string): readonly NumberedMessage[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  return lines.flatMap((line, index) => (line.trim() ? [{ message: parsed(line), lineNumber: index + 1 }] : []));
}

/** Makes the report on a whole trace. @param isSimulated decides whether a relay has no phone behind it */
export function createReport(messages: Iterable<NumberedMessage>, isSimulated: (relayId: string) => boolean): Report {
  const hearing = new Hearing(isSimulated);
  for (const { message, lineNumber } of messages) hearing.hear(message, lineNumber);
  return hearing.report();
}

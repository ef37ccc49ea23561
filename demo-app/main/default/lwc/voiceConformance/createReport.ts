import { parseTraceText, type RelayLine } from 'c/voiceEvents';
import { Hearing } from './hearing';
import type { Report } from './report';

/** The lines of a trace file; a byte order mark, CRLF and blank lines are accepted. */
export function readTraceText(text: string): readonly RelayLine[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  return lines.flatMap((line, index) => (line.trim() ? [parseTraceText(line, index + 1)] : []));
}

/** The report on a whole trace. @param isSimulated tells the relays that relay no telephone */
export function createReport(lines: Iterable<RelayLine>, isSimulated: (relayId: string) => boolean): Report {
  const hearing = new Hearing(isSimulated);
  for (const line of lines) hearing.hear(line);
  return hearing.report();
}

import type { LogEntry } from './eventLog';
import { maskDetail, type Masking } from './maskDetail';
import { createTraceMasker } from './traceNames';

export interface TraceOptions {
  /** Every message as it came; else without personal data, and it still replays to the same calls and times. */
  readonly unmasked: boolean;
}

/** The message without personal data; none where nothing is left of it. */
function maskedMessages({ line }: LogEntry, masking: Masking): readonly object[] {
  const { relayId, seq } = line;
  const stamp = { v: 1, ...(relayId !== null && { relayId }), ...(seq !== null && { seq }) };
  if (line.kind !== 'malformed') {
    const { at, type } = line;
    return [{ ...stamp, at, type, detail: maskDetail(line.detail, masking) }];
  }
  // A malformed message used up its number, so a second one with that number was dropped: only the number is kept.
  return relayId !== null && seq !== null ? [stamp] : [];
}

/** The entries as a trace, one relay message a line. */
export function toTrace(entries: Iterable<LogEntry>, { unmasked }: TraceOptions): string {
  const masking: Masking = { mask: createTraceMasker(), hidden: null };
  let trace = '';
  for (const entry of entries)
    for (const message of unmasked ? [entry.message] : maskedMessages(entry, masking))
      trace += `${JSON.stringify(message)}\n`;
  return trace;
}

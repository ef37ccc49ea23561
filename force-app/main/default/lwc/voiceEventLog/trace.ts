import type { LogEntry } from './eventLog';
import { maskDetail, maskNumber, type Masking } from './maskDetail';
import { jsonText } from './jsonText';
import { createTraceMasker } from './traceNames';

export interface TraceOptions {
  /** Every message as it came; else without personal data: what replays to the same summary but for names. */
  readonly unmasked: boolean;
}

/** The message without personal data; of a malformed one the number alone, which it used up. */
function maskedMessage({ line }: LogEntry, masking: Masking): object {
  const { relayId, seq } = line;
  const stamp = { v: 1, ...(relayId !== null && { relayId }), ...(seq !== null && { seq }) };
  if (line.kind === 'malformed') return stamp;
  return { ...stamp, at: line.at, type: maskNumber(line.type, masking), detail: maskDetail(line.detail, masking) };
}

/** Nothing is known of other texts, so nothing is told of them. */
const maskingWith = (mask: Masking['mask']): Masking => ({ mask, other: () => null, hidden: null });

function maskedMessages(entries: readonly LogEntry[]): readonly object[] {
  const names = new Set<string>();
  const collecting = maskingWith((name) => {
    names.add(name);
    return name;
  });
  for (const entry of entries) maskedMessage(entry, collecting);
  const masking = maskingWith(createTraceMasker(names));
  return entries.map((entry) => maskedMessage(entry, masking));
}

/** The entries as a trace, one relay message a line. */
export function toTrace(entries: Iterable<LogEntry>, { unmasked }: TraceOptions): string {
  const all = [...entries];
  const messages = unmasked ? all.map(({ message }) => message) : maskedMessages(all);
  return messages.map((message) => `${jsonText(message)}\n`).join('');
}

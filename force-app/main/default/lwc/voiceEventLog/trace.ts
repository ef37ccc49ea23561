import { createCallIdMasker } from 'c/voiceCallFormat';
import type { LogEntry } from './eventLog';
import { jsonText } from './jsonText';
import { maskDetail, maskNumber, type Masking } from './maskDetail';
import { callIdOf, participantOf } from './shownDetail';
import { createTraceMasker } from './traceNames';

export interface TraceOptions {
  /** True writes every message as it came; false hides personal data. The summary differs then only in names and callIds. */
  readonly unmasked: boolean;
}

const isCut = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'cut' in message && message.cut === true;

/** Masks a message. Of a malformed one only the number stays: it is used up. */
function maskedMessage({ line, message }: LogEntry, masking: Masking): object {
  const { relayId, seq } = line;
  const stamp = { v: 1, ...(relayId !== null && { relayId }), ...(seq !== null && { seq }) };
  if (line.kind === 'malformed') return stamp;
  const { at, type, detail } = line;
  const cut = isCut(message) && { cut: true };
  return { ...stamp, at, type: maskNumber(type, masking), detail: maskDetail(detail, masking), ...cut };
}

const isText = (text: string | null): text is string => text !== null;

function maskedMessages(entries: readonly LogEntry[]): readonly object[] {
  const texts = new Set<string>();
  const collecting: Masking = {
    name(name) {
      texts.add(name);
      return name;
    },
    callId: (callId) => callId,
    hidden: null,
  };
  for (const entry of entries) maskedMessage(entry, collecting);
  const participants = new Set(entries.map(participantOf).filter(isText));
  const masking: Masking = {
    name: createTraceMasker(texts),
    callId: createCallIdMasker(participants, entries.map(callIdOf).filter(isText)),
    hidden: null,
  };
  return entries.map((entry) => maskedMessage(entry, masking));
}

/** Writes entries as a trace, one relay message on each line. */
export function toTrace(entries: Iterable<LogEntry>, { unmasked }: TraceOptions): string {
  const all = [...entries];
  const messages = unmasked ? all.map(({ message }) => message) : maskedMessages(all);
  return messages.map((message) => `${jsonText(message)}\n`).join('');
}

import { foldBatch } from 'c/voiceAudioQuality';
import type { CallState } from 'c/voiceCallState';
import type { StoreLine } from 'c/voiceCallStore';
import { attempt } from 'c/voiceEvents';

/** One line of the trace that a journal keeps. */
export interface KeptLine {
  /** As JSON; null: left out, of which only `after` is told. */
  readonly text: string | null;
  /** As JSON with its audio statistics folded; the same text for any other line. */
  readonly folded: string | null;
  /** The calls that it belongs to; it is kept as long as one of them is. */
  readonly callIds: readonly string[];
  readonly relayId: string | null;
  readonly seq: number | null;
  /** The state after it. */
  readonly after: CallState;
}

/** JSON text; null for what has none: the channel carries only plain JSON. */
const written = (value: () => unknown): string | null =>
  attempt<string | null>(() => JSON.stringify(value()) ?? null, null);

/** The calls that the line belongs to: the one that it names, else those that it changed. */
function callIdsOf(line: StoreLine, before: CallState, { calls }: CallState): readonly string[] {
  if (line.kind === 'event' && line.callId !== null) return [line.callId];
  return calls.filter((call) => !before.calls.includes(call)).map(({ callId }) => callId);
}

/** The line as it is kept. */
export function keptLine(message: unknown, line: StoreLine, before: CallState, after: CallState): KeptLine {
  const text = written(() => message);
  const isAudio = line.kind === 'event' && line.type === 'AUDIO_STATS';
  const folded = isAudio ? written(() => ({ ...(message as object), detail: foldBatch(line.detail) })) : text;
  const { relayId, seq } = 'relayId' in line ? line : { relayId: null, seq: null };
  return { text, folded, callIds: callIdsOf(line, before, after), relayId, seq, after };
}

/** The line left out: what follows still finds the numbers and clocks that it led to. */
export function leftOut(line: KeptLine): KeptLine {
  return line.text === null ? line : { ...line, text: null, folded: null };
}

/** The line with its audio statistics folded. */
export function foldedLine(line: KeptLine): KeptLine {
  return line.text === line.folded ? line : { ...line, text: line.folded };
}

/** The text of the line, or of the mark that stands for what was left out. */
export function textOf({ text, after }: KeptLine): string {
  if (text !== null) return text;
  const { relays, latestAt, addedMs, events, isRestored } = after;
  return JSON.stringify({ kind: 'checkpoint', relays, latestAt, addedMs, events, isRestored });
}

/** The lines that belong to one of the calls; of others that stood together one mark is left. */
export function linesOf(lines: readonly KeptLine[], callIds: ReadonlySet<string>): KeptLine[] {
  const kept: KeptLine[] = [];
  for (const line of lines) {
    const stays = line.text !== null && line.callIds.some((callId) => callIds.has(callId));
    if (!stays && kept.at(-1)?.text === null) kept.pop();
    kept.push(stays ? line : leftOut(line));
  }
  return kept;
}

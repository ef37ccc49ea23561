import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { parseRelayLine } from 'c/voiceEvents';
import { randomTraces } from 'test/oracle/traces';

/** A relay message as a trace line. */
export type Message = Readonly<Record<string, unknown>>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
}

/** Numbers the lines from 1, as one relay would have sent them. */
function asSent(texts: readonly string[]): readonly Message[] {
  const lines = texts.map(parsed).filter((line): line is object => typeof line === 'object' && line !== null);
  return lines
    .filter((line) => !('kind' in line))
    .map((line, index) => ({ ...line, v: 1, relayId: 'R1', seq: index + 1 }));
}

const tracesIn = (folder: string): readonly (readonly [string, readonly Message[]])[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => [name, asSent(readFileSync(`${folder}/${name}`, 'utf8').split('\n'))]);

/** Every trace of the project by name. */
export const TRACE_FILES = [...tracesIn('traces'), ...tracesIn('traces/cases')];

/** Draws that many random traces; the same for the same seed. */
export function randomMessages(count: number, seed: number): readonly (readonly Message[])[] {
  return fc.sample(randomTraces, { numRuns: count, seed }).map(asSent);
}

/** Returns the wall time at which a relay stamped the event, epoch milliseconds; null: not an event. */
export function wallTimeOf(message: Message): number | null {
  const line = parseRelayLine(message, 1);
  return line.kind === 'event' ? line.at : null;
}

import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
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

/** The lines as one relay would have sent them: numbered 1, 2, 3 … in their order. */
function asSent(texts: readonly string[]): readonly Message[] {
  const lines = texts.map(parsed).filter((line): line is object => typeof line === 'object' && line !== null);
  return lines
    .filter((line) => !('kind' in line))
    .map((line, index) => ({ ...line, v: 1, relayId: 'R1', seq: index + 1 }));
}

/** Every trace of the project by name. */
export const TRACE_FILES: readonly (readonly [string, readonly Message[]])[] = readdirSync('traces')
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => [name, asSent(readFileSync(`traces/${name}`, 'utf8').split('\n'))]);

/** That many random traces; the same ones for the same seed. */
export function randomMessages(count: number, seed: number): readonly (readonly Message[])[] {
  return fc.sample(randomTraces, { numRuns: count, seed }).map(asSent);
}

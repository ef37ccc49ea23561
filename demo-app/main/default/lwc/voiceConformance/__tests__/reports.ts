import { readFileSync } from 'node:fs';
import { parseRelayLine } from 'c/voiceEvents';
import { createReport, readTraceText, type Report } from '../voiceConformance';

/** The report on relay messages as they came. */
export function reportOn(messages: readonly unknown[]): Report {
  return createReport(
    messages.map((message, index) => parseRelayLine(message, index + 1)),
    (relayId) => relayId.startsWith('simulated-'),
  );
}

/** The report on a scenario's trace. */
export function reportOnTrace(name: string): Report {
  return createReport(readTraceText(readFileSync(`traces/${name}.jsonl`, 'utf8')), () => false);
}

/** How often an oddity showed and could have, as "1 of 2"; null: nothing came by which to tell. */
export function oddity(report: Report, says: string): string | null {
  const found = report.oddities.filter((one) => one.says.startsWith(says));
  const [one, other] = found;
  if (!one || other) throw new Error(`${found.length} oddities begin with “${says}”.`);
  return one.chances ? `${one.shown} of ${one.chances}` : null;
}

/** What was counted, by name. */
export const asRecord = (counted: readonly { readonly name: string; readonly count: number }[]) =>
  Object.fromEntries(counted.map(({ name, count }) => [name, count]));

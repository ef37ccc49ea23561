import { readFileSync } from 'node:fs';
import { createReport, readTraceText, type Report } from '../voiceConformance';

/** Makes the report on relay messages as they came. */
export function reportOn(messages: readonly unknown[]): Report {
  return createReport(
    messages.map((message, index) => ({ message, lineNumber: index + 1 })),
    (relayId) => relayId.startsWith('simulated-'),
  );
}

/** Makes the report on a scenario's trace. */
export function reportOnTrace(name: string): Report {
  return createReport(readTraceText(readFileSync(`traces/${name}.jsonl`, 'utf8')), () => false);
}

/** Reads how often an oddity showed and could have, as "1 of 2"; null: nothing came that could have shown it. */
export function oddity(report: Report, says: string): string | null {
  const found = report.oddities.filter((one) => one.says.startsWith(says));
  const [one, other] = found;
  if (!one || other) throw new Error(`${found.length} oddities begin with “${says}”.`);
  return one.chances ? `${one.shown} of ${one.chances}` : null;
}

/** Puts counts by name. */
export const asRecord = (counted: readonly { readonly name: string; readonly count: number }[]) =>
  Object.fromEntries(counted.map(({ name, count }) => [name, count]));

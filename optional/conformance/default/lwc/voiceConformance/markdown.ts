import type { Report } from './report';
import { tablesOf, type ReportTable } from './tables';

const amount = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** Says what the report is based on, in sentences. */
export function basisOf({ calls, events, simulated, relays }: Report): readonly string[] {
  if (events === 0) return ['No telephony event was received, so there is nothing to report.'];
  const from = relays > 0 ? ` from ${amount(relays, 'relay')}` : '';
  const basis = [`Rests on ${amount(events, 'event')} of ${amount(calls, 'call')}${from}.`];
  if (simulated > 0) basis.push(`Simulated: ${simulated} of the events come from a simulator, not from a telephone.`);
  return basis;
}

/** Escapes the text of a cell, so that nothing in it ends the cell or is read as markup. */
const plain = (text: string): string => text.replace(/[\\|<>*`]/g, '\\$&');
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function toSection({ title, note, columns, rows, none, codeColumns }: ReportTable): string {
  const cells = rows.map((texts) => texts.map((text, at) => (at < codeColumns ? `\`${text}\`` : plain(text))));
  const table = [columns, columns.map(() => '---'), ...cells].map(row).join('\n');
  return [`## ${title}`, plain(note), rows.length > 0 ? table : none].filter(Boolean).join('\n\n');
}

/** Writes the report as Markdown: always the same text for the same report, without personal data. */
export function toMarkdown(report: Report): string {
  const sections = tablesOf(report).map(toSection);
  const privacy = 'It holds no names, phone numbers, call ids or attribute values.';
  return `${['# Voice conformance report', [...basisOf(report), privacy].join(' '), ...sections].join('\n\n')}\n`;
}

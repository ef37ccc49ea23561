import { basisOf, tablesOf, type Report, type ReportTable } from 'c/voiceConformance';

/** Tables that are open at first. */
const OPEN = ['Events', 'Oddities'];

interface Cell {
  readonly key: number;
  readonly text: string;
  readonly className: string | null;
}

/** A table for the template. The names of a row form one cell, its header. */
interface ShownTable {
  readonly title: string;
  readonly note: string;
  readonly none: string;
  readonly isOpen: boolean;
  readonly hasRows: boolean;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: number; readonly name: string; readonly cells: readonly Cell[] }[];
}

/** The report for the template. */
export interface ReportView {
  readonly basis: readonly string[];
  readonly tables: readonly ShownTable[];
  readonly isEmpty: boolean;
}

function shown({ title, note, none, columns, rows, codeColumns }: ReportTable): ShownTable {
  const names = Math.max(1, codeColumns);
  return {
    title,
    note,
    none,
    isOpen: OPEN.includes(title),
    hasRows: rows.length > 0,
    columns: [columns.slice(0, names).join(', '), ...columns.slice(names)],
    rows: rows.map((texts, key) => ({
      key,
      name: texts.slice(0, names).join(' '),
      cells: texts.slice(names).map((text, at) => ({ key: at, text, className: text === 'yes' ? 'yes' : null })),
    })),
  };
}

/** Makes the view of a report. */
export function viewOf(report: Report): ReportView {
  const tables = tablesOf(report).map(shown);
  return { basis: basisOf(report), tables, isEmpty: tables.length === 0 };
}

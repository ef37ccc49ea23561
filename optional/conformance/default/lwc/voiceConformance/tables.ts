import type { Counted } from './counts';
import type { FieldFinding } from './fields';
import { relayTable } from './relayTable';
import type { OddityFinding, Report, TypeFinding } from './report';

/** One table of the report, as text. */
export interface ReportTable {
  readonly title: string;
  /** How to read it; may be empty. */
  readonly note: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The text in place of an empty table. */
  readonly none: string;
  /** How many columns, from the first, hold names from programs. */
  readonly codeColumns: number;
}

/** The most sequences to list; the others are counted. */
const LISTED_SEQUENCES = 20;

const countedRow = ({ name, count }: Counted): readonly string[] => [name, String(count)];
const cameOf = ({ present, missing, otherwise }: FieldFinding): string => {
  const others = missing > 0 ? [{ name: 'missing', count: missing }, ...otherwise] : otherwise;
  const received = others.reduce((sum, { count }) => sum + count, present);
  return [`${present} of ${received}`, ...others.map(({ name, count }) => `${name} ${count}`)].join('; ');
};

function typeRow({ type, count, firstAs }: TypeFinding): readonly string[] {
  return [type, count ? String(count) : 'not received', firstAs === null ? '–' : String(firstAs)];
}

function oddityRow({ says, shown, chances }: OddityFinding): readonly string[] {
  if (chances === 0) return [says, 'not seen', '–'];
  return [says, shown > 0 ? 'yes' : 'no', `${shown} of ${chances}`];
}

function sequenceRows(sequences: readonly Counted[]): readonly (readonly string[])[] {
  const others = sequences.slice(LISTED_SEQUENCES);
  const rows = sequences.slice(0, LISTED_SEQUENCES).map(countedRow);
  if (others.length === 0) return rows;
  return [...rows, ['other sequences', String(others.reduce((sum, { count }) => sum + count, 0))]];
}

function eventTables({ types, unknownTypes, oddities, sequences }: Report): readonly ReportTable[] {
  return [
    {
      title: 'Events',
      note: 'Which of the 15 events came, and which event of its call, counted from 1, the first of each was.',
      columns: ['Event', 'Times', 'First as'],
      rows: types.map(typeRow),
      none: '',
      codeColumns: 1,
    },
    {
      title: 'Oddities',
      note: 'Yes: it showed. No: it could have, and did not. Not seen: nothing came that could have shown it.',
      columns: ['What', 'Shown', 'Times'],
      rows: oddities.map(oddityRow),
      none: '',
      codeColumns: 0,
    },
    {
      title: 'Order',
      note: 'The events of each call without AUDIO_STATS. +: twice or more in a row. …: the call was still up.',
      columns: ['Sequence', 'Calls'],
      rows: sequenceRows(sequences),
      none: 'No call.',
      codeColumns: 1,
    },
    {
      title: 'Events of other types',
      note: '',
      columns: ['Event', 'Times'],
      rows: unknownTypes.map(countedRow),
      none: 'None.',
      codeColumns: 1,
    },
  ];
}

function fieldTables({ fields, furtherFields, callTypes }: Report): readonly ReportTable[] {
  return [
    {
      title: 'Documented fields',
      note: 'How often each field came as documented, and how else.',
      columns: ['Event', 'Field', 'Came'],
      rows: fields.map((finding) => [finding.type, finding.field, cameOf(finding)]),
      none: 'None.',
      codeColumns: 2,
    },
    {
      title: 'Further fields',
      note: 'Names without values. …: a name that may be personal.',
      columns: ['Event', 'Field', 'Times'],
      rows: furtherFields.map((further) => [further.type, ...countedRow(further)]),
      none: 'None.',
      codeColumns: 2,
    },
    {
      title: 'Values of callType',
      note: '',
      columns: ['Value', 'Times'],
      rows: callTypes.map(countedRow),
      none: 'None.',
      codeColumns: 1,
    },
  ];
}

function audioTables({ audio }: Report): readonly ReportTable[] {
  const { forms, elements, figures, furtherFigures } = audio;
  if (forms.length === 0) return [];
  const further = furtherFigures.map(({ name, count }) => [name, `${count}; not documented`]);
  return [
    {
      title: 'Audio statistics: form',
      note: 'Where the batches are, and what their elements hold.',
      columns: ['Form', 'Times'],
      rows: [...forms, ...elements.map(({ name, count }) => ({ name: `element: ${name}`, count }))].map(countedRow),
      none: '',
      codeColumns: 0,
    },
    {
      title: 'Audio statistics: figures of a channel',
      note: '',
      columns: ['Figure', 'Came'],
      rows: [...figures.map((finding) => [finding.field, cameOf(finding)]), ...further],
      none: '',
      codeColumns: 1,
    },
  ];
}

/** Writes the whole report as tables. Without events only the tables that have rows are written. */
export function tablesOf(report: Report): readonly ReportTable[] {
  const anomalies: ReportTable = {
    title: 'Anomalies',
    note: 'What did not fit, by code.',
    columns: ['Code', 'Times'],
    rows: report.anomalies.map(countedRow),
    none: 'None.',
    codeColumns: 1,
  };
  const tables = [
    ...eventTables(report),
    ...fieldTables(report),
    ...audioTables(report),
    relayTable(report),
    anomalies,
  ];
  if (report.events > 0) return tables;
  return tables.filter(({ title, rows }) => rows.length > 0 && title !== 'Events' && title !== 'Oddities');
}

import Table from 'cli-table3';
import { readAnomalySentences } from './anomalies.mjs';
import { printableCell } from './printable.mjs';

/** The longest name or id shown on one line. */
const NAME_COLUMN = 64;
/** The longest name or id shown at all, three lines of the column; `--json` has the whole. */
const SHOWN_NAME = 3 * NAME_COLUMN;
/** Rows under one heading; the time to lay a table out grows with the square of its rows. */
const PAGE = 200;
/** More anomalies than this are counted, not listed; `--json` has all. */
const LISTED_ANOMALIES = 100;

const UNKNOWN = '–';
const PHASES = { ringing: 'ringing', active: 'active', wrapUp: 'wrap-up', closed: 'closed' };

const shown = (text) => printableCell(text, SHOWN_NAME);
/** A callId that comes back begins another leg. */
const legOf = ({ leg }) => (leg > 1 ? `\nleg ${leg}` : '');
const keyOf = ({ callId, leg }) => `${leg}:${callId}`;
const known = (value) => (value === null || value === 'unknown' ? UNKNOWN : shown(String(value)));
const counted = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const shownName = (name) => (name === null ? UNKNOWN : shown(name));

/** Universal time, so that the same file prints the same everywhere. */
function dateAndTime(at) {
  if (at === null) return UNKNOWN;
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? String(at) : date.toISOString().slice(0, 19).replace('T', '\n');
}

const isTooLong = (cell, longest) =>
  String(cell)
    .split('\n')
    .some((line) => line.length > longest);

/** A table whose first column counts and whose second holds names or, `longest` then, sentences; `isSpaced` draws a line between the rows. */
function tableOf(head, rows, { isSpaced = false, numbersFrom = head.length, longest = NAME_COLUMN } = {}) {
  const colAligns = head.map((_, index) => (index === 0 || index >= numbersFrom ? 'right' : 'left'));
  const colWidths = rows.some((row) => isTooLong(row[1], longest)) ? [null, longest + 2] : [];
  const style = { head: [], border: [], compact: !isSpaced };
  const pages = [];
  for (let from = 0; from < rows.length; from += PAGE) {
    const table = new Table({ head, colAligns, colWidths, wordWrap: true, wrapOnWordBoundary: false, style });
    for (const row of rows.slice(from, from + PAGE)) table.push(row);
    pages.push(table.toString());
  }
  return pages.join('\n');
}

function callsTable(calls, duration) {
  const head = ['#', 'Call', 'State', 'Began\n(UTC)', 'Ring', 'Talk', 'Hold', 'Muted', 'Recording\npaused', 'Wrap-up'];
  const rows = calls.map((call, index) => [
    index + 1,
    `${shownName(call.participant)}\n${shown(call.callId)}\n${known(call.callType)}${legOf(call)}`,
    `${PHASES[call.phase]}\n${known(call.outcome)}`,
    dateAndTime(call.startedAt ?? call.connectedAt),
    duration(call.ringMs),
    duration(call.talkMs),
    `${duration(call.holdMs)}\n${counted(call.holdCount, 'time')}`,
    `${duration(call.muteMs)}\nnow ${known(call.mute)}`,
    `${duration(call.recordingPausedMs)}\nnow ${known(call.recording)}`,
    duration(call.wrapUpMs),
  ]);
  return tableOf(head, rows, { isSpaced: true, numbersFrom: 4 });
}

function partiesTable(calls, duration) {
  const rows = calls.flatMap((call, index) =>
    call.parties.map(({ name, present, hold, presentMs, heldMs, holdCount }) => {
      const there = present ? 'present' : 'left';
      const held = `${duration(heldMs)} (${counted(holdCount, 'time')})`;
      return [index + 1, shownName(name), there, known(hold), duration(presentMs), held];
    }),
  );
  return tableOf(['Call', 'Party', 'There', 'Hold', 'Present', 'Held'], rows, { numbersFrom: 4 });
}

/** A figure with its unit, or the sign for unknown. */
const figure = (value, write) => (value === null ? UNKNOWN : write(value));

function audioTable(calls) {
  const head = ['Call', 'Reports', 'Batches', 'One-way', 'MOS lowest', 'MOS mean', 'Loss', 'Jitter', 'Round trip'];
  const score = (value) => value.toFixed(2);
  const percent = (value) => `${value} %`;
  const milliseconds = (value) => `${value} ms`;
  const rows = calls.flatMap(({ audio }, index) => {
    if (audio === null) return [];
    return [
      [
        index + 1,
        audio.reports,
        audio.batches,
        audio.oneWay,
        figure(audio.mosMin, score),
        figure(audio.mosMean, score),
        figure(audio.lossMaxPct, percent),
        figure(audio.jitterMaxMs, milliseconds),
        figure(audio.rttMaxMs, milliseconds),
      ],
    ];
  });
  return tableOf(head, rows, { numbersFrom: 1 });
}

function anomaliesTable(anomalies, calls) {
  if (anomalies.length === 0) return '';
  const sentenceOf = readAnomalySentences();
  const numbers = new Map(calls.map((call, index) => [keyOf(call), index + 1]));
  const rows = anomalies
    .slice(0, LISTED_ANOMALIES)
    .map((anomaly) => [anomaly.seq, sentenceOf(anomaly.code), numbers.get(keyOf(anomaly)) ?? known(anomaly.callId)]);
  const more = anomalies.length - LISTED_ANOMALIES;
  const table = tableOf(['Number', 'What did not fit', 'Call'], rows, { longest: Infinity });
  return more > 0 ? `${table}\n… and ${more} more: --json lists all.` : table;
}

/** The summary as tables for people; `duration` writes milliseconds (null: not known). */
export function readableText({ events, calls, anomalies }, duration) {
  const totals = [
    counted(events, 'event'),
    counted(calls.length, 'call'),
    counted(anomalies.length, 'anomaly', 'anomalies'),
  ];
  const tables = {
    Calls: callsTable(calls, duration),
    Parties: partiesTable(calls, duration),
    Audio: audioTable(calls),
    Anomalies: anomaliesTable(anomalies, calls),
  };
  const filled = Object.entries(tables).filter(([, table]) => table);
  return `${[totals.join(', '), ...filled.map((part) => part.join('\n'))].join('\n\n')}\n`;
}

import Table from 'cli-table3';
import { printableCell } from './printable.mjs';
import { anomalyWords } from './words.mjs';

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
const told = (value) => (value === null || value === 'unknown' ? UNKNOWN : shown(String(value)));
const counted = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const shownName = (name) => (name === null ? UNKNOWN : shown(name));

/** Universal time, so that the same file prints the same everywhere. */
function dateAndTime(at) {
  if (at === null) return UNKNOWN;
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? String(at) : date.toISOString().slice(0, 19).replace('T', '\n');
}

const isTooLong = (cell) =>
  String(cell)
    .split('\n')
    .some((line) => line.length > NAME_COLUMN);

/** A table whose first column counts and whose second holds names; `isSpaced` draws a line between the rows. */
function tableOf(head, rows, { isSpaced = false, numbersFrom = head.length } = {}) {
  const colAligns = head.map((_, index) => (index === 0 || index >= numbersFrom ? 'right' : 'left'));
  const colWidths = rows.some((row) => isTooLong(row[1])) ? [null, NAME_COLUMN + 2] : [];
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
    `${shownName(call.participant)}\n${shown(call.callId)}\n${told(call.callType)}`,
    `${PHASES[call.phase]}\n${told(call.outcome)}`,
    dateAndTime(call.startedAt ?? call.connectedAt),
    duration(call.ringMs),
    duration(call.talkMs),
    `${duration(call.holdMs)}\n${counted(call.holdCount, 'time')}`,
    `${duration(call.muteMs)}\nnow ${told(call.mute)}`,
    `${duration(call.recordingPausedMs)}\nnow ${told(call.recording)}`,
    duration(call.wrapUpMs),
  ]);
  return tableOf(head, rows, { isSpaced: true, numbersFrom: 4 });
}

function partiesTable(calls, duration) {
  const rows = calls.flatMap((call, index) =>
    call.parties.map(({ name, present, hold, presentMs, heldMs }) => {
      const there = present ? 'present' : 'left';
      return [index + 1, shownName(name), there, told(hold), duration(presentMs), duration(heldMs)];
    }),
  );
  return tableOf(['Call', 'Party', 'There', 'Hold', 'Present', 'Held'], rows, { numbersFrom: 4 });
}

function audioTable(calls) {
  const head = ['Call', 'Batches', 'MOS lowest', 'MOS mean', 'Loss at most', 'Jitter at most', 'Round trip at most'];
  const rows = calls.flatMap(({ audio }, index) => {
    if (audio === null) return [];
    const { batches, mosMin, mosMean, lossMaxPct, jitterMaxMs, rttMaxMs } = audio;
    const trip = rttMaxMs === null ? UNKNOWN : `${rttMaxMs} ms`;
    return [[index + 1, batches, mosMin.toFixed(2), mosMean.toFixed(2), `${lossMaxPct} %`, `${jitterMaxMs} ms`, trip]];
  });
  return tableOf(head, rows, { numbersFrom: 1 });
}

function anomaliesTable(anomalies, calls) {
  const numbers = new Map(calls.map((call, index) => [call.callId, index + 1]));
  const rows = anomalies
    .slice(0, LISTED_ANOMALIES)
    .map(({ seq, code, callId }) => [seq, anomalyWords(code), numbers.get(callId) ?? told(callId)]);
  const more = anomalies.length - LISTED_ANOMALIES;
  const table = tableOf(['Number', 'What did not fit', 'Call'], rows);
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

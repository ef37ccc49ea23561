import malformed from '@salesforce/label/c.VoiceRelay_EventLog_Malformed';
import mosLabel from '@salesforce/label/c.VoiceRelay_EventLog_Mos';
import { measureBatch } from 'c/voiceAudioQuality';
import { fillLabel, formatNumber, isolated, shownText } from 'c/voiceCallFormat';
import { callIdOf, shownDetail, shownType, type LogEntry } from 'c/voiceEventLog';
import { signsOf, type Sign } from './signs';
import { timeOf, type EventTime } from './times';
import { RENDERED_ROWS } from './window';

/** What the row of an event says, wherever it stands. */
interface RowText extends EventTime {
  readonly key: number;
  readonly type: string;
  readonly call: string;
  readonly callId: string | null;
  readonly detail: string;
  readonly signs: readonly Sign[];
}

/** An event as a row of the table. */
export type LogRow = RowText & {
  /** 1-based, the header included. */
  readonly rowIndex: number;
};

/** What was worked out once, by `showNumbers`: an entry never changes, and each new event moves every row. */
const TEXTS = { shown: new WeakMap<LogEntry, RowText>(), masked: new WeakMap<LogEntry, RowText>() };

const SHORT_ID = 8;
/** Longest detail that is shown but for names, letters; the whole is in the trace. */
const SHOWN_DETAIL = 300;

function shortId(callId: string | null): string {
  const letters = [...(callId ?? '')];
  return letters.length > SHORT_ID + 4 ? `${letters.slice(0, SHORT_ID).join('')}…` : letters.join('');
}

function mosText({ line }: LogEntry): string {
  const sample = line.kind === 'event' && line.type === 'AUDIO_STATS' ? measureBatch(line.detail) : null;
  return sample ? fillLabel(mosLabel, formatNumber(sample.mos, 2, 2)) : '';
}

function detailText(entry: LogEntry, showNumbers: boolean): string {
  const { participant, callType, others } = shownDetail(entry, showNumbers);
  const parts = [participant, callType, mosText(entry), shownText(others, SHOWN_DETAIL)];
  return parts.flatMap((part) => (part ? [isolated(part)] : [])).join(' · ');
}

function makeText(entry: LogEntry, showNumbers: boolean): RowText {
  const callId = callIdOf(entry);
  const shownId = callId === null ? null : shownText(callId);
  return {
    key: entry.number,
    ...timeOf(entry),
    type: entry.line.kind === 'malformed' ? malformed : shownType(entry, showNumbers),
    call: shortId(shownId),
    callId: shownId,
    detail: detailText(entry, showNumbers),
    signs: signsOf(entry.anomalies),
  };
}

function textOf(entry: LogEntry, showNumbers: boolean): RowText {
  const known = TEXTS[showNumbers ? 'shown' : 'masked'];
  const text = known.get(entry) ?? makeText(entry, showNumbers);
  known.set(entry, text);
  return text;
}

/** How rows are written. */
export interface RowStyle {
  readonly showNumbers: boolean;
  /** The day that needs no date, as `2026-11-22`; null: none. */
  readonly day: string | null;
}

/** Writes the rows that are rendered, from the entry at index `first` on; an event of another day shows its date. */
export function rowsOf(entries: readonly LogEntry[], first: number, { showNumbers, day }: RowStyle): LogRow[] {
  return entries.slice(first, first + RENDERED_ROWS).map((entry, index) => {
    const text = textOf(entry, showNumbers);
    return { ...text, time: text.day === day ? text.time : text.dated, rowIndex: first + index + 2 };
  });
}

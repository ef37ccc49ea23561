import malformed from '@salesforce/label/c.VoiceRelay_EventLog_Malformed';
import mosLabel from '@salesforce/label/c.VoiceRelay_EventLog_Mos';
import { measureBatch } from 'c/voiceAudioQuality';
import { fillLabel, isolated, shownText } from 'c/voiceCallFormat';
import { callIdOf, shownDetail, shownType, type LogEntry } from 'c/voiceEventLog';
import { signsOf, type Sign } from './signs';

/** What the row of an event says, wherever it stands. */
interface RowText {
  readonly key: number;
  /** Local time of day. */
  readonly time: string;
  /** Date and time, UTC. */
  readonly dateTime: string;
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

const TIME = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
});
const NO_TIME = { time: '–', dateTime: '' };
const SHORT_ID = 8;
/** Longest detail that is shown but for names, letters; the whole is in the trace. */
const SHOWN_DETAIL = 300;

function timesOf({ line }: LogEntry): { readonly time: string; readonly dateTime: string } {
  if (line.kind === 'malformed') return NO_TIME;
  const date = new Date(line.at);
  if (Number.isNaN(date.getTime())) return { ...NO_TIME, dateTime: String(line.at) }; // no date is that far away
  return { time: TIME.format(date), dateTime: date.toISOString() };
}

function shortId(callId: string | null): string {
  const letters = [...(callId ?? '')];
  return letters.length > SHORT_ID + 4 ? `${letters.slice(0, SHORT_ID).join('')}…` : letters.join('');
}

function mosText({ line }: LogEntry): string {
  const sample = line.kind === 'event' && line.type === 'AUDIO_STATS' ? measureBatch(line.detail) : null;
  return sample ? fillLabel(mosLabel, sample.mos.toFixed(2)) : '';
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
    ...timesOf(entry),
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

/** The rows of the entries from `first` on, at most `count`. */
export function rowsOf(entries: readonly LogEntry[], first: number, count: number, showNumbers: boolean): LogRow[] {
  return entries
    .slice(first, first + count)
    .map((entry, index) => ({ ...textOf(entry, showNumbers), rowIndex: first + index + 2 }));
}

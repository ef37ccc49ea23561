import malformed from '@salesforce/label/c.VoiceRelay_EventLog_Malformed';
import mosLabel from '@salesforce/label/c.VoiceRelay_EventLog_Mos';
import { measureBatch } from 'c/voiceAudioQuality';
import { fillLabel, formatNumber, isolated, shownText } from 'c/voiceCallFormat';
import { callIdOf, shownDetail, shownType, timeOf, type EventTime, type LogEntry } from 'c/voiceEventLog';
import { signsOf, type Sign } from './signs';

/** What the row of an event says. */
export interface RowText extends EventTime {
  readonly type: string;
  readonly call: string;
  readonly callId: string | null;
  readonly detail: string;
  readonly signs: readonly Sign[];
}

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

/** Writes the row of an event; without `showNumbers` phone numbers are masked. */
export function rowText(entry: LogEntry, showNumbers: boolean): RowText {
  const callId = callIdOf(entry);
  const shownId = callId === null ? null : shownText(callId);
  return {
    ...timeOf(entry),
    type: entry.line.kind === 'malformed' ? malformed : shownType(entry, showNumbers),
    call: shortId(shownId),
    callId: shownId,
    detail: detailText(entry, showNumbers),
    signs: signsOf(entry.anomalies),
  };
}

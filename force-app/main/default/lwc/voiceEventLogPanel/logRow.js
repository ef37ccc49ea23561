import malformed from '@salesforce/label/c.VoiceRelay_EventLog_Malformed';
import mosLabel from '@salesforce/label/c.VoiceRelay_EventLog_Mos';
import { measureBatch } from 'c/voiceAudioQuality';
import { fillLabel, formatNumber, isolated, shownText } from 'c/voiceCallFormat';
import { callIdOf, shownDetail, shownType } from 'c/voiceEventLog';
import { signsOf } from './signs';
import { timeOf } from './times';
import { RENDERED_ROWS } from './window';
/** What was worked out once, by `showNumbers`: an entry never changes, and each new event moves every row. */
const TEXTS = { shown: new WeakMap(), masked: new WeakMap() };
const SHORT_ID = 8;
/** Longest detail that is shown but for names, letters; the whole is in the trace. */
const SHOWN_DETAIL = 300;
function shortId(callId) {
    const letters = [...(callId ?? '')];
    return letters.length > SHORT_ID + 4 ? `${letters.slice(0, SHORT_ID).join('')}…` : letters.join('');
}
function mosText({ line }) {
    const sample = line.kind === 'event' && line.type === 'AUDIO_STATS' ? measureBatch(line.detail) : null;
    return sample ? fillLabel(mosLabel, formatNumber(sample.mos, 2, 2)) : '';
}
function detailText(entry, showNumbers) {
    const { participant, callType, others } = shownDetail(entry, showNumbers);
    const parts = [participant, callType, mosText(entry), shownText(others, SHOWN_DETAIL)];
    return parts.flatMap((part) => (part ? [isolated(part)] : [])).join(' · ');
}
function makeText(entry, showNumbers) {
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
function textOf(entry, showNumbers) {
    const known = TEXTS[showNumbers ? 'shown' : 'masked'];
    const text = known.get(entry) ?? makeText(entry, showNumbers);
    known.set(entry, text);
    return text;
}
/** Writes the rows that are rendered, from the entry at index `first` on; an event of another day shows its date. */
export function rowsOf(entries, first, { showNumbers, day }) {
    return entries.slice(first, first + RENDERED_ROWS).map((entry, index) => {
        const text = textOf(entry, showNumbers);
        return { ...text, time: text.day === day ? text.time : text.dated, rowIndex: first + index + 2 };
    });
}

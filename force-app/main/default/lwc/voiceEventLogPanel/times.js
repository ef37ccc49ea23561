import timeZone from '@salesforce/i18n/timeZone';
import { USER_LOCALE } from 'c/voiceCallFormat';
const TIME = {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    hourCycle: 'h23',
};
const timeFormat = new Intl.DateTimeFormat(USER_LOCALE, { ...TIME, timeZone });
const dateFormat = new Intl.DateTimeFormat(USER_LOCALE, { dateStyle: 'short', timeZone });
const fullFormat = new Intl.DateTimeFormat(USER_LOCALE, {
    ...TIME,
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    timeZoneName: 'short',
    timeZone,
});
/** Swedish writes dates as ISO 8601 does. */
const dayFormat = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone });
const NO_TIME = { time: '–', dated: '–', dateTime: '', day: null };
/** The date of an event; null: it has none, or none that a date can hold. */
function dateOf({ line }) {
    const date = new Date(line.kind === 'malformed' ? NaN : line.at);
    return Number.isNaN(date.getTime()) ? null : date;
}
/** Writes when an event came. */
export function timeOf(entry) {
    const date = dateOf(entry);
    if (date === null)
        return entry.line.kind === 'malformed' ? NO_TIME : { ...NO_TIME, dateTime: String(entry.line.at) };
    const time = timeFormat.format(date);
    return {
        time,
        dated: `${dateFormat.format(date)} ${time}`,
        dateTime: fullFormat.format(date),
        day: dayFormat.format(date),
    };
}
/** The day of the first of these events that has one, in the user's time zone, as `2026-11-22`; null: none has. */
export function firstDay(entries) {
    for (const entry of entries) {
        const date = dateOf(entry);
        if (date)
            return dayFormat.format(date);
    }
    return null;
}
/** The same of the last of them. */
export function lastDay(log) {
    for (let index = log.size - 1; index >= 0; index--) {
        const entry = log.at(index);
        const date = entry && dateOf(entry);
        if (date)
            return dayFormat.format(date);
    }
    return null;
}

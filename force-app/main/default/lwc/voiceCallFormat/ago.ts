import { USER_LOCALE } from './locale';

const MINUTE_MS = 60_000;
const minutes = new Intl.RelativeTimeFormat(USER_LOCALE, { numeric: 'auto', style: 'short' });

/** Formats an age in milliseconds in the user's language: `4 min. ago`; less than a minute: `this minute`. */
export const formatAgo = (ms: number): string => minutes.format(-Math.floor(Math.max(0, ms) / MINUTE_MS), 'minute');

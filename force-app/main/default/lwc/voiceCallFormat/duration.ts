import { USER_LOCALE } from './locale';

const two = (n: number): string => String(n).padStart(2, '0');

/** Splits a duration in milliseconds into whole hours, minutes and seconds, rounded down. */
function partsOf(ms: number): readonly [hours: number, minutes: number, seconds: number] {
  const seconds = Math.floor(ms / 1000);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
}

/** Formats milliseconds as `1:42`, or `1:02:03` from an hour on, rounded down to seconds. Null (not known): an en dash. */
export function formatDuration(ms: number | null): string {
  if (ms === null) return '–';
  const [hours, minutes, seconds] = partsOf(ms);
  const tail = two(seconds);
  return hours > 0 ? `${hours}:${two(minutes)}:${tail}` : `${minutes}:${tail}`;
}

const formatOf = (unit: 'hour' | 'minute' | 'second'): Intl.NumberFormat =>
  new Intl.NumberFormat(USER_LOCALE, { style: 'unit', unit, unitDisplay: 'long' });
const [hourFormat, minuteFormat, secondFormat] = [formatOf('hour'), formatOf('minute'), formatOf('second')];

/**
 * Formats milliseconds as `1 minute 42 seconds` in the user's language, for a sentence or a screen reader: rounded down to
 * seconds, without units that are 0. Null (not known): an en dash.
 */
export function spokenDuration(ms: number | null): string {
  if (ms === null) return '–';
  const [hours, minutes, seconds] = partsOf(ms);
  const words = [
    hours > 0 ? hourFormat.format(hours) : '',
    minutes > 0 ? minuteFormat.format(minutes) : '',
    seconds > 0 || hours + minutes === 0 ? secondFormat.format(seconds) : '',
  ];
  return words.filter(Boolean).join(' ');
}

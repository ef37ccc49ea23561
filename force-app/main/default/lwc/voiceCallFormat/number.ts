import { USER_LOCALE } from './locale';

const formats = new Map<string, Intl.NumberFormat>();

/**
 * Formats a figure with the user's decimal sign and without thousands separators.
 * @param maxDecimals the decimals to round to
 * @param minDecimals the decimals to write even if they are zeros
 */
export function formatNumber(value: number, maxDecimals = 0, minDecimals = 0): string {
  const key = `${maxDecimals} ${minDecimals}`;
  const options = { maximumFractionDigits: maxDecimals, minimumFractionDigits: minDecimals, useGrouping: false };
  const format = formats.get(key) ?? new Intl.NumberFormat(USER_LOCALE, options);
  formats.set(key, format);
  return format.format(value);
}

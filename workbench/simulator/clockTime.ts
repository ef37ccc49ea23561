const padded = (value: number, length: number): string => String(value).padStart(length, '0');

/** Epoch milliseconds as the local time of day, to the millisecond. */
export function clockTime(at: number): string {
  const date = new Date(at);
  const parts = [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => padded(part, 2));
  return `${parts.join(':')}.${padded(date.getMilliseconds(), 3)}`;
}

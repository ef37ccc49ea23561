/** A phone number as far as it says whom it means. */
export interface PhoneNumber {
  /** Seven or more of 0 to 9, without `00` or zeros in front. */
  readonly digits: string;
  /** Whether the country is part of it. */
  readonly isInternational: boolean;
  /** Digits; null: none. */
  readonly extension: string | null;
}

/** How many last digits, at least and at most, mean one party. */
const LEAST_DIGITS = 7;
const COMPARED_DIGITS = 10;

const cleaned = (name: string): string =>
  name
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/ +/g, ' ')
    .normalize('NFC')
    .trim();

/** Writes names alike that are equal but for case, space and what cannot be seen. */
export const foldedName = (name: string): string => cleaned(name).toUpperCase().toLowerCase();

/** Reads a name as a phone number; null: it has fewer than seven digits. */
export function phoneNumberOf(name: string): PhoneNumber | null {
  const address = cleaned(name).replace(/^(?:sips?|tel):([^@;?]*).*$/i, '$1');
  const dialed = address.replace(/[;,].*$/, '').trim();
  const found = /(?<=[\d)])\s*(?:extension|ext\.?|x)\s*(\d+)$/i.exec(dialed);
  const number = (found ? dialed.slice(0, found.index) : dialed).replaceAll('(0)', '').trim();
  const all = number.replace(/\D/g, '');
  const isInternational = all.startsWith('00') || number.startsWith('+');
  const digits = all.startsWith('00') ? all.slice(2) : isInternational ? all : all.replace(/^0+/, '');
  return digits.length < LEAST_DIGITS ? null : { digits, isInternational, extension: found?.[1] ?? null };
}

function isSameNumber(a: PhoneNumber, b: PhoneNumber): boolean {
  if (a.extension !== null && b.extension !== null && a.extension !== b.extension) return false;
  if (a.isInternational && b.isInternational) return a.digits === b.digits;
  const count = Math.min(a.digits.length, b.digits.length, COMPARED_DIGITS);
  return a.digits.slice(-count) === b.digits.slice(-count);
}

/** Whether two names mean one party: equal but for case, space and what cannot be seen, or numbers that agree. */
export function isSameName(a: string, b: string): boolean {
  if (a === b || foldedName(a) === foldedName(b)) return true;
  const [inA, inB] = [phoneNumberOf(a), phoneNumberOf(b)];
  return inA !== null && inB !== null && isSameNumber(inA, inB);
}

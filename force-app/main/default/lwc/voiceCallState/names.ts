import { cleanName } from 'c/voiceEvents';

/** The number in a name; see docs/contract.md, "Same party". */
export interface PhoneNumber {
  /** Without leading zeros. */
  readonly digits: string;
  /** Whether the country is part of it. */
  readonly isInternational: boolean;
  /** Its digits; null: no extension. */
  readonly extension: string | null;
}

const SCHEME = /^(?:sips?|tel):/i;
const EXTENSION = /(?<=[\d)])\s*(?:extension|ext\.?|x)\s*(\d+)$/i;
/** A text with fewer digits may be an extension or a name. */
const FEWEST_DIGITS = 7;
/** National numbers are compared by this many digits from the end. */
const MOST_COMPARED = 10;

/** Does steps 1 to 5 of docs/contract.md#same-party: strips scheme, host, parameters and extension, then keeps the digits. */
function numberIn(cleaned: string): PhoneNumber {
  const address = SCHEME.test(cleaned) ? cleaned.replace(SCHEME, '').split(/[@;?]/, 1).join() : cleaned;
  const plain = address.split(/[;,]/, 1).join().trim();
  const extension = EXTENSION.exec(plain)?.[1] ?? null;
  const rest = plain.replace(EXTENSION, '').replaceAll('(0)', '').trim();
  const digits = rest.replace(/[^0-9]/g, '');
  if (digits.startsWith('00')) return { digits: digits.slice(2), isInternational: true, extension };
  if (rest.startsWith('+')) return { digits, isInternational: true, extension };
  return { digits: digits.replace(/^0+/, ''), isInternational: false, extension };
}

/** Whether two numbers agree: 7 digits or more, no different extensions, all digits if both are international, else the last 10. */
function doAgree(a: PhoneNumber, b: PhoneNumber): boolean {
  const fewest = Math.min(a.digits.length, b.digits.length);
  if (fewest < FEWEST_DIGITS) return false;
  if (a.extension !== null && b.extension !== null && a.extension !== b.extension) return false;
  if (a.isInternational && b.isInternational) return a.digits === b.digits;
  const compared = Math.min(fewest, MOST_COMPARED);
  return a.digits.slice(-compared) === b.digits.slice(-compared);
}

const caseless = (cleaned: string): string => cleaned.toUpperCase().toLowerCase();

/** Normalises case, space and invisible characters: names that differ only there become equal. */
export const foldedName = (name: string): string => caseless(cleanName(name));

/** Reads a name as a phone number; null: it has fewer than seven digits. */
export function phoneNumberOf(name: string): PhoneNumber | null {
  const number = numberIn(cleanName(name));
  return number.digits.length < FEWEST_DIGITS ? null : number;
}

/** Whether two names mean the same party: equal but for case, space and invisible characters, or numbers that agree. */
export function isSameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [cleanName(a), cleanName(b)];
  return caseless(one) === caseless(other) || doAgree(numberIn(one), numberIn(other));
}

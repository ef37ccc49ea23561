import { phoneNumberOf } from 'c/voiceCallState';

/** Returns the digits of a text, of any script. */
const digitsOf = (text: string): string => text.replace(/\P{Nd}/gu, '');

/** Whether a text may hold a phone number: it has seven digits or more, anywhere. */
export const holdsNumber = (text: string): boolean => text.length >= 7 && digitsOf(text).length >= 7;

/** Masks a phone number as "…" and its last four digits, any other name as its first letter and "…". */
export function maskName(name: string): string {
  const number = phoneNumberOf(name);
  if (number) return `…${number.digits.slice(-4)}`;
  const [first = ''] = name.replace(/[\s\p{Cc}\p{Cf}]/gu, '').normalize('NFC');
  return `${first}…`;
}

import { createNameMasker } from 'c/voiceCallFormat';

/** As many last digits as tell two phone numbers apart. */
const COMPARED_DIGITS = 10;
const SHOWN_DIGITS = 4;

/** Writes other digits for all but the last four: two numbers have the same last n digits afterwards if they had before. */
function createDigitMasker(): (digits: string) => string {
  const given = new Map<string, Map<string, number>>();
  return (digits) => {
    let masked = '';
    for (let place = digits.length - SHOWN_DIGITS - 1; place >= 0; place--) {
      const behind = digits.slice(place + 1);
      const choices = given.get(behind) ?? new Map<string, number>();
      given.set(behind, choices);
      const digit = digits.charAt(place);
      const choice = choices.get(digit) ?? choices.size;
      choices.set(digit, choice);
      masked = `${choice}${masked}`;
    }
    return `(${masked})…${digits.slice(-SHOWN_DIGITS)}`;
  };
}

/**
 * Masks the names of one trace so that the same names mean the same party as before (`isSameName`): "(000000)…0123" for
 * a phone number, with invented digits in the brackets, and the first letter for any other name.
 */
export function createTraceMasker(): (name: string) => string {
  const maskDigits = createDigitMasker();
  const maskName = createNameMasker();
  return (name) => {
    const digits = name.replace(/\D/g, '').slice(-COMPARED_DIGITS);
    return digits.length >= 7 ? maskDigits(digits) : maskName(name.trim().toLowerCase());
  };
}

import type { PhoneNumber } from 'c/voiceCallState';

const SHOWN_DIGITS = 4;
/** Two numbers are compared by so many last digits, or, if both are international, by all. */
const COMPARED_DIGITS = 10;

/** Numbers the different texts that stand before the same digits: 1, 2, 3 … in order of asking. */
function createChoices(): (text: string, before: string) => number {
  const given = new Map<string, Map<string, number>>();
  return (text, before) => {
    const choices = given.get(before) ?? new Map<string, number>();
    given.set(before, choices);
    const choice = choices.get(text) ?? choices.size + 1;
    choices.set(text, choice);
    return choice;
  };
}

/** A national number never begins with a zero, so it has to choose before those that may. */
const byChoice = (a: PhoneNumber, b: PhoneNumber): number =>
  a.digits.length - b.digits.length || Number(a.isInternational) - Number(b.isInternational);

/**
 * Makes a masker that writes other digits for all but the last four, "(1111)…0123": two numbers agree afterwards exactly if
 * they did before. "00" in front means an international number, "x1" behind an extension.
 * @param numbers all that will be masked
 */
export function createDigitMasker(numbers: readonly PhoneNumber[]): (number: PhoneNumber) => string {
  const digitFor = createChoices();
  const extensionFor = createChoices();

  function masked({ digits, isInternational, extension }: PhoneNumber): string {
    const compared = digits.slice(-COMPARED_DIGITS);
    let invented = '';
    for (let place = compared.length - SHOWN_DIGITS - 1; place >= 0; place--)
      invented = `${digitFor(compared.charAt(place), compared.slice(place + 1)) % 10}${invented}`;
    const rest = digits.slice(0, -COMPARED_DIGITS); // compared as a whole, however long it is
    if (rest) invented = `${digitFor(rest, compared)}${invented}`;
    const [before, behind] = [
      isInternational ? '00' : '',
      extension === null ? '' : ` x${extensionFor(extension, '')}`,
    ];
    return `${before}(${invented})…${digits.slice(-SHOWN_DIGITS)}${behind}`;
  }

  for (const number of [...numbers].sort(byChoice)) masked(number);
  return masked;
}

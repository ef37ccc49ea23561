import type { PhoneNumber } from 'c/voiceCallState';

const SHOWN_DIGITS = 4;
/** Numbers are compared by this many last digits, or by all if both are international. */
const COMPARED_DIGITS = 10;

/** Makes a function that numbers the different texts before the same digits: 1, 2, 3 … in order of first use. */
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

/** Sorts national numbers first: they never begin with a zero, so they have fewer choices. */
const byChoice = (a: PhoneNumber, b: PhoneNumber): number =>
  a.digits.length - b.digits.length || Number(a.isInternational) - Number(b.isInternational);

/**
 * Makes a masker that invents all digits but the last four, "(1111)…0123". Two masked numbers agree exactly if the originals
 * do. A leading "00" marks an international number, a trailing "x1" an extension.
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
    const rest = digits.slice(0, -COMPARED_DIGITS); // compared as a whole, however long
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

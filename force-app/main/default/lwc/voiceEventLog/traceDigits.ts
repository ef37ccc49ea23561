const SHOWN_DIGITS = 4;

/**
 * Writes other digits for all but the last four, "(000000)…0123": two numbers have the same last n digits afterwards
 * exactly if they had before.
 */
export function createDigitMasker(): (digits: string) => string {
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

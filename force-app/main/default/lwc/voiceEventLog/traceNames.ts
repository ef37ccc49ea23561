import { maskName } from 'c/voiceCallFormat';
import { createDigitMasker } from './traceDigits';

/** How many last digits, at least and at most, tell two phone numbers apart. */
const LEAST_DIGITS = 7;
const COMPARED_DIGITS = 10;

/** Phone numbers that all end like the shortest of them. */
interface Family {
  longest: string;
  /** Whether any two of them mean the same party: "555-0123" means two that do not mean each other. */
  isOneParty: boolean;
}

/** The compared digits of a phone number; null: any other name. */
function numberOf(name: string): string | null {
  const digits = name.replace(/\D/g, '');
  return digits.length >= LEAST_DIGITS ? digits.slice(-COMPARED_DIGITS) : null;
}

/** The family of each number. */
function familiesOf(numbers: ReadonlySet<string>): ReadonlyMap<string, Family> {
  const families = new Map<string, Family>();
  for (const number of [...numbers].sort((a, b) => a.length - b.length)) {
    const ends = Array.from({ length: number.length - LEAST_DIGITS }, (_, index) => number.slice(index + 1));
    const family = ends.map((end) => families.get(end)).find(Boolean) ?? { longest: number, isOneParty: true };
    if (!number.endsWith(family.longest)) family.isOneParty = false;
    family.longest = number;
    families.set(number, family);
  }
  return families;
}

/** Tells texts apart that would be equal: "…0123 (2)". From the hundredth on in letters: seven digits would be a number. */
function createCounter(): (text: string) => string {
  const counts = new Map<string, number>();
  return (text) => {
    const count = (counts.get(text.toLowerCase()) ?? 0) + 1;
    counts.set(text.toLowerCase(), count);
    if (count === 1) return text;
    const told = String(count);
    return `${text} (${count < 100 ? told : told.replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))})`;
  };
}

/**
 * Masks the names of one trace so that two of them mean the same party exactly if they did before (`isSameName`):
 * "…0123" or the first letter, and "…0123 (2)" for another party that would look alike. Only numbers of which one means two
 * others that differ get invented digits, "(000000)…0123": texts without a number mean each other or not, nothing between.
 * @param names all names that will be masked
 */
export function createTraceMasker(names: Iterable<string>): (name: string) => string {
  const numbers = new Set([...names].map(numberOf).filter((number) => number !== null));
  const families = familiesOf(numbers);
  const maskDigits = createDigitMasker();
  const tellApart = createCounter();
  const given = new Map<Family | string, string>();
  return (name) => {
    const number = numberOf(name);
    const family = number === null ? undefined : families.get(number);
    if (number !== null && family?.isOneParty === false) return maskDigits(number);
    const party = family ?? name.trim().toLowerCase();
    const masked = given.get(party) ?? tellApart(maskName(name));
    given.set(party, masked);
    return masked;
  };
}

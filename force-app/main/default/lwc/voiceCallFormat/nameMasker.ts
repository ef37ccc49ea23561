import { foldedName, isSameName, phoneNumberOf } from 'c/voiceCallState';
import { maskName } from './mask';

/** Names that all mean each other, and what stands for them. */
interface MaskedParty {
  readonly mask: string;
  readonly names: string[];
}

/** Last digits that two numbers of one party have in common at least. */
const COMMON_DIGITS = 7;

/** The digits by which names that may mean one party can be grouped; null: the name has no number. */
export const commonDigits = (name: string): string | null => phoneNumberOf(name)?.digits.slice(-COMMON_DIGITS) ?? null;

/** Tells texts apart that look alike: "…0123 (2)". From the hundredth on in letters: seven digits would be a number. */
function createCounter(look: (text: string) => string): (text: string) => string {
  const counts = new Map<string, number>();
  return (text) => {
    const count = (counts.get(look(text)) ?? 0) + 1;
    counts.set(look(text), count);
    if (count === 1) return text;
    const written = String(count);
    const letters = written.replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
    return `${text} (${count < 100 ? written : letters})`;
  };
}

/**
 * Makes a masker that gives all names of one party the same mask, and different parties that would look alike different ones:
 * "…0123", "…0123 (2)".
 * @param look two masks for which this gives the same text look alike; by default only equal ones do
 */
export function createNameMasker(look = (mask: string): string => mask): (name: string) => string {
  const given = new Map<string, string>();
  const families = new Map<string, MaskedParty[]>();
  const tellApart = createCounter(look);

  function maskOf(name: string): string {
    const digits = commonDigits(name);
    if (digits === null) return tellApart(maskName(name));
    const parties = families.get(digits) ?? [];
    families.set(digits, parties);
    // Matching every name and not only one: "555-0123" matches two numbers of different cities, which stay apart.
    const known = parties.find(({ names }) => names.every((other) => isSameName(other, name)));
    known?.names.push(name);
    if (known) return known.mask;
    const mask = tellApart(maskName(name));
    parties.push({ mask, names: [name] });
    return mask;
  }

  return (name) => {
    const folded = foldedName(name);
    const mask = given.get(folded) ?? maskOf(name);
    given.set(folded, mask);
    return mask;
  };
}

import { foldedName, isSameName, phoneNumberOf } from 'c/voiceCallState';
import { maskName } from './mask';

/** The names of one party, and their mask. */
interface MaskedParty {
  readonly mask: string;
  readonly names: string[];
}

/** Two numbers of one party share at least this many last digits. */
const COMMON_DIGITS = 7;

/** Returns the digits by which names of one party can be grouped; null: the name has no number. */
export const commonDigits = (name: string): string | null => phoneNumberOf(name)?.digits.slice(-COMMON_DIGITS) ?? null;

/** Makes a function that numbers equal-looking texts, "…0123 (2)"; from 100 on with letters: seven digits would be a number. */
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
 * Makes a masker that gives all names of one party the same mask, and different parties different masks: "…0123", "…0123 (2)".
 * @param look returns how a mask looks; two with the same look must not mean different parties
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
    // All names must match, not only one: "555-0123" matches numbers of two cities, which stay apart.
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
